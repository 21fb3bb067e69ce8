/** About where municipalities and regions end, as outlines that go out over the sea. */
import type { Region } from '#lib/places/regions.ts';
import { borderRows } from './borders.data.ts';
import { dissolve } from './dissolve.ts';
import { readRing } from './rings.ts';
import type { PlanePoint } from './utm.ts';

export type Rings = readonly (readonly PlanePoint[])[];

// Each copy of this module would read the rows again: they are kept once a process.
const shared = globalThis as { portalBorders?: ReadonlyMap<string, Rings> };

function borders(): ReadonlyMap<string, Rings> {
  if (!shared.portalBorders) {
    const byCode = new Map<string, Rings>();
    for (const row of borderRows.trim().split('\n')) {
      const [code = '', text = ''] = row.split('|');
      byCode.set(code, [...(byCode.get(code) ?? []), readRing(text)]);
    }
    shared.portalBorders = byCode;
  }
  return shared.portalBorders;
}

/** The outline of a municipality. @param code official; [] for one that no municipality has */
export const municipalityRings = (code: string): Rings => borders().get(code) ?? [];

/** The outline of several municipalities together, such as a region's on a day. */
export const regionRings = ({ municipalityCodes }: Pick<Region, 'municipalityCodes'>): Rings =>
  dissolve(municipalityCodes.flatMap(municipalityRings));
