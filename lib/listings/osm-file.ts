/** Reads a file from OpenStreetMap thing by thing: Overpass JSON, or the GeoJSON that overpass-turbo exports. */
import { z } from 'zod';
import type { Point } from '#lib/places/place.ts';
import { centroid, type Ring } from './centroid.ts';
import { type JsonTop, jsonElements } from './json-elements.ts';
import type { ListFile } from './list-file.ts';
import { ListRefusal } from './list-refusal.ts';
import { shortText } from './row-text.ts';

/** One thing in the file, whichever form it came in. */
export interface OsmThing {
  /** 'node/1000000001'; null when it has none that can be read. */
  id: string | null;
  /** The line of the file it begins on, from 1. */
  line: number;
  point: Point | null;
  tags: Record<string, string>;
  /** Day of its last edit, `YYYY-MM-DD`. */
  editedOn: string | null;
}

const record = z.record(z.string(), z.unknown());
const position = z.object({ lat: z.number(), lon: z.number() });
/** A tag is text or a number; `null`, lists and objects say nothing. */
const tags = record
  .catch({})
  .transform((all) =>
    Object.fromEntries(
      Object.entries(all).flatMap(([key, value]) =>
        typeof value === 'string' || typeof value === 'number' ? [[key, String(value)]] : [],
      ),
    ),
  );
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

export interface OsmFile {
  things: AsyncGenerator<OsmThing>;
  /** The day of the data as the file states it, once that has been read. */
  dataDay: () => string | null;
  /** What the server said of its answer, once everything has been read. */
  remark: () => string | null;
}

const wanted = { lists: ['elements', 'features'], members: ['osm3s', 'timestamp', 'remark'] };

/**
 * Opens a file.
 * @param onRead bytes read so far
 * @returns things whose reading throws ListRefusal when the file is not complete JSON, neither of the two forms,
 * holds nothing, or is a part of what was asked for: Overpass ends such an answer like a whole one and says so in a
 * remark. Bare points, which only draw outlines, are left out; outlines without a centre come last.
 */
export function openOsm(file: ListFile, onRead?: (bytes: number) => void): OsmFile {
  const top: JsonTop = new Map();
  return {
    things: readThings(file, top, onRead),
    remark: () => remarkOf(top),
    dataDay: () => dayOf(record.safeParse(top.get('osm3s')).data?.timestamp_osm_base ?? top.get('timestamp')),
  };
}

const remarkOf = (top: JsonTop): string | null => shortText(300).safeParse(top.get('remark')).data || null;

async function* readThings(
  file: ListFile,
  top: JsonTop,
  onRead?: (bytes: number) => void,
): AsyncGenerator<OsmThing> {
  const outlines: { line: number; element: Element }[] = [];
  let count = 0;
  for await (const { list, line, value } of jsonElements(file.chunks(onRead), { ...wanted, top })) {
    count++;
    if (list === 'features') yield { line, ...readFeature(value) };
    else {
      const read = element.safeParse(value).data;
      if (!read) yield { line, ...unreadable };
      else if (read.type === 'node' && Object.keys(read.tags ?? {}).length === 0) continue;
      else if (needsNodes(read)) outlines.push({ line, element: read });
      else yield { line, ...placed(read, elementPoint(read, new Map())) };
    }
  }
  const remark = remarkOf(top);
  if (remark && /error|timed out|out of memory/i.test(remark))
    throw new ListRefusal(`it is only a part of what was asked for ("${remark}"): download it again`);
  if (count === 0) {
    const [key] = wanted.lists.filter((list) => top.has(list));
    throw new ListRefusal(
      key
        ? `its list "${key}" is empty`
        : 'it is neither Overpass JSON (a list "elements") nor GeoJSON (a list "features")',
    );
  }
  if (outlines.length === 0) return;
  const nodes = await positionsOf(
    file,
    new Set(outlines.flatMap(({ element: { nodes: ids } }) => ids ?? [])),
  );
  for (const { line, element: each } of outlines) yield { line, ...placed(each, elementPoint(each, nodes)) };
}

/** A way that is said to be somebody's, and has its outline only as points elsewhere in the file. */
const needsNodes = (each: Element): boolean =>
  each.lat === undefined &&
  !each.center &&
  !each.geometry &&
  (each.nodes?.length ?? 0) > 0 &&
  /physiotherap/.test(`${each.tags?.healthcare ?? ''} ${each.tags?.['healthcare:speciality'] ?? ''}`);

/** Reads the file a second time for the points of outlines. */
async function positionsOf(file: ListFile, ids: ReadonlySet<number>): Promise<Map<number, Point>> {
  const found = new Map<number, Point>();
  for await (const { value } of jsonElements(file.chunks(), { ...wanted, top: new Map() })) {
    const read = element.safeParse(value).data;
    if (read?.type === 'node' && ids.has(read.id) && read.lat !== undefined && read.lon !== undefined)
      found.set(read.id, { lat: read.lat, lon: read.lon });
  }
  return found;
}

type Placed = Omit<OsmThing, 'line'>;
const unreadable: Placed = { id: null, point: null, tags: {}, editedOn: null };

const placed = (each: Element, point: Point | null): Placed => ({
  id: `${each.type}/${each.id}`,
  point,
  tags: each.tags ?? {},
  editedOn: dayOf(each.timestamp),
});

function elementPoint(each: Element, nodes: ReadonlyMap<number, Point>): Point | null {
  if (each.lat !== undefined && each.lon !== undefined) return { lat: each.lat, lon: each.lon };
  if (each.center) return each.center;
  const ring = each.geometry ?? (each.nodes ?? []).flatMap((id) => nodes.get(id) ?? []);
  return centroid(ring.map(({ lat, lon }) => [lon, lat] as const));
}

function readFeature(value: unknown): Placed {
  const read = feature.safeParse(value).data;
  if (!read) return unreadable;
  const properties = read.properties ?? {};
  const id = String(properties['@id'] ?? read.id ?? properties.id ?? '');
  return {
    id: /^(node|way|relation)\/\d{1,18}$/.test(id) ? id : null,
    point: read.geometry ? centroid(outerRing(read.geometry)) : null,
    tags: tags.parse(properties),
    editedOn: dayOf(properties['@timestamp']),
  };
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
