/** Opens a file from OpenStreetMap: Overpass JSON, or the GeoJSON that overpass-turbo exports. */
import { z } from 'zod';
import type { Point } from '#lib/places/place.ts';
import { centroid, type Ring } from './centroid.ts';
import { elementLines } from './element-lines.ts';

/** One thing in the file, whichever form it came in. */
export interface OsmThing {
  /** 'node/1000000001'; null when it has none that can be read. */
  id: string | null;
  /** The line of the file it begins on, from 1. */
  line: number | null;
  point: Point | null;
  tags: Record<string, string>;
  /** Day of its last edit, `YYYY-MM-DD`. */
  editedOn: string | null;
  /** A bare point of some other thing's outline: no row of its own. */
  isOutline: boolean;
}

export type OpenedOsm =
  | { ok: true; things: OsmThing[]; dataDay: string | null }
  | { ok: false; reason: string };

const record = z.record(z.string(), z.unknown());
const position = z.object({ lat: z.number(), lon: z.number() });
const tags = z.record(z.string(), z.coerce.string()).catch({});
const day = z.iso.date();

const element = z.object({
  type: z.enum(['node', 'way', 'relation']),
  id: z.number().int().positive(),
  lat: z.number().optional(),
  lon: z.number().optional(),
  center: position.optional().catch(undefined),
  geometry: z.array(position).optional().catch(undefined),
  nodes: z.array(z.number()).optional().catch(undefined),
  timestamp: z.string().optional().catch(undefined),
  tags: tags.optional(),
});
type Element = z.output<typeof element>;

const pair = z.tuple([z.number(), z.number()]).rest(z.number());
const geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Point'), coordinates: pair }),
  z.object({ type: z.literal('LineString'), coordinates: z.array(pair) }),
  z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(pair)) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.array(pair))) }),
]);
const feature = z.object({
  id: z.union([z.string(), z.number()]).optional().catch(undefined),
  properties: record.nullish().catch(null),
  geometry: geometry.nullish().catch(null),
});

const dayOf = (timestamp: unknown): string | null =>
  day.safeParse(String(timestamp ?? '').slice(0, 10)).data ?? null;

/**
 * Opens the text of a file.
 * @returns refused when it is not JSON, neither of the two forms, or holds nothing
 */
export function openOsm(text: string): OpenedOsm {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    const reason = text.trim() ? 'it is not complete JSON (was the download cut off?)' : 'it is empty';
    return { ok: false, reason };
  }
  const top = record.safeParse(json).data ?? {};
  const [key, list] = Array.isArray(top.elements) ? ['elements', top.elements] : ['features', top.features];
  if (!Array.isArray(list)) {
    return {
      ok: false,
      reason: 'it is neither Overpass JSON (a list "elements") nor GeoJSON (a list "features")',
    };
  }
  if (list.length === 0) return { ok: false, reason: `its list "${key}" is empty` };
  const lines = elementLines(text, String(key));
  const read = key === 'elements' ? readElements : readFeatures;
  const things = read(list).map((thing, i) => ({ ...thing, line: lines[i] ?? null }));
  const stamp = record.safeParse(top.osm3s).data?.timestamp_osm_base ?? top.timestamp;
  return { ok: true, things, dataDay: dayOf(stamp) };
}

type Placed = Omit<OsmThing, 'line'>;
const unreadable: Placed = { id: null, point: null, tags: {}, editedOn: null, isOutline: false };

function readElements(list: readonly unknown[]): Placed[] {
  const elements = list.map((each) => element.safeParse(each).data ?? null);
  const nodes = new Map<number, Point>();
  for (const each of elements) {
    if (each?.type === 'node' && each.lat !== undefined && each.lon !== undefined) {
      nodes.set(each.id, { lat: each.lat, lon: each.lon });
    }
  }
  const outline = new Set(elements.flatMap((each) => each?.nodes ?? []));
  return elements.map((each) => {
    if (!each) return unreadable;
    return {
      id: `${each.type}/${each.id}`,
      point: elementPoint(each, nodes),
      tags: each.tags ?? {},
      editedOn: dayOf(each.timestamp),
      isOutline: each.type === 'node' && outline.has(each.id) && Object.keys(each.tags ?? {}).length === 0,
    };
  });
}

function elementPoint(each: Element, nodes: ReadonlyMap<number, Point>): Point | null {
  if (each.lat !== undefined && each.lon !== undefined) return { lat: each.lat, lon: each.lon };
  if (each.center) return each.center;
  const ring = each.geometry ?? (each.nodes ?? []).flatMap((id) => nodes.get(id) ?? []);
  return centroid(ring.map(({ lat, lon }) => [lon, lat] as const));
}

function readFeatures(list: readonly unknown[]): Placed[] {
  return list.map((each) => {
    const read = feature.safeParse(each).data;
    if (!read) return unreadable;
    const properties = read.properties ?? {};
    const id = String(properties['@id'] ?? read.id ?? properties.id ?? '');
    const texts = Object.entries(properties).filter(
      ([, value]) => typeof value === 'string' || typeof value === 'number',
    );
    return {
      id: /^(node|way|relation)\/\d{1,18}$/.test(id) ? id : null,
      point: read.geometry ? centroid(outerRing(read.geometry)) : null,
      tags: Object.fromEntries(texts.map(([key, value]) => [key, String(value)])),
      editedOn: dayOf(properties['@timestamp']),
      isOutline: false,
    };
  });
}

function outerRing(shape: z.output<typeof geometry>): Ring {
  const pairs =
    shape.type === 'Point'
      ? [shape.coordinates]
      : shape.type === 'LineString'
        ? shape.coordinates
        : shape.type === 'Polygon'
          ? (shape.coordinates[0] ?? [])
          : (shape.coordinates[0]?.[0] ?? []);
  return pairs.map(([lon, lat]) => [lon, lat] as const);
}
