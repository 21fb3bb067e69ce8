/**
 * Writes coast.data.ts from the map of countries' coasts at https://github.com/simonepri/geo-maps, which is made
 * of OpenStreetMap (© OpenStreetMap contributors, Open Database Licence 1.0). 34 MB, needed only here and therefore
 * no dependency:
 *
 *   npm pack @geo-maps/countries-coastline-1m@0.6.0 && tar xzf geo-maps-countries-coastline-1m-0.6.0.tgz
 *   node lib/geography/build-coast.ts package/map.geo.json
 */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { clipRing } from './clip.ts';
import { writeRing } from './rings.ts';
import { pointWeights } from './simplify.ts';
import { toUtmKm } from './utm.ts';

type Position = readonly [lon: number, lat: number];

/** One country of the source. */
export interface CountryShape {
  /** ISO 3166-1, three letters. */
  code: string;
  polygons: readonly (readonly (readonly Position[])[])[];
}

/** Everything that a view of a place in Denmark can show, in kilometres (UTM zone 32). */
const frame = { west: 410, east: 920, south: 6010, north: 6420 };

/** Points that carry less than so many square kilometres are left out; Denmark's neighbours are backdrop. */
const leastKm2 = { DNK: 0.0015, DEU: 0.1, SWE: 0.1 } as const;
/** Smaller skerries of the neighbours are left out. */
const leastPoints = { DNK: 3, DEU: 5, SWE: 5 } as const;

type Country = keyof typeof leastKm2;
const isShown = (code: string): code is Country => Object.hasOwn(leastKm2, code);

/**
 * The rows of coast.data.ts: `DNK|ring`, one a piece of land, in the order of the source. Lakes are left out.
 * @param shapes countries that are not Denmark or a neighbour give no row
 */
export function coastRows(shapes: readonly CountryShape[]): string[] {
  return shapes.flatMap(({ code, polygons }) => {
    if (!isShown(code)) return [];
    return polygons.flatMap(([outer = []]) => {
      const ring = outer.slice(0, -1).map(([lon, lat]) => toUtmKm({ lat, lon }));
      const framed = clipRing(ring, frame);
      const weights = pointWeights(framed);
      const kept = framed.filter((_, i) => (weights[i] ?? 0) >= leastKm2[code]);
      return kept.length >= leastPoints[code] ? [`${code}|${writeRing(kept)}`] : [];
    });
  });
}

interface SourceFile {
  features: { properties: { A3: string }; geometry: { coordinates: CountryShape['polygons'] } }[];
}

if (import.meta.main) {
  const [, , path = ''] = process.argv;
  const text = await readFile(path);
  const source: SourceFile = JSON.parse(text.toString('utf8'));
  const rows = coastRows(
    source.features.map(({ properties, geometry }) => ({
      code: properties.A3,
      polygons: geometry.coordinates,
    })),
  );
  await writeFile(
    new URL('coast.data.ts', import.meta.url),
    `/**
 * The coasts of Denmark and, as backdrop, of its neighbours: country | outline, in the form of rings.ts.
 * Contains information from OpenStreetMap (© OpenStreetMap contributors, https://www.openstreetmap.org/copyright),
 * and is itself made available under the Open Database Licence 1.0 (https://opendatacommons.org/licenses/odbl/1-0/).
 * Written by build-coast.ts from @geo-maps/countries-coastline-1m 0.6.0 (2017), whose map.geo.json has the SHA-256
 * ${createHash('sha256').update(text).digest('hex')}. Do not edit by hand.
 */
export const coastRows = \`
${rows.join('\n')}
\`;
`,
  );
}
