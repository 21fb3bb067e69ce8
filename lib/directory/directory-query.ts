/** What somebody asks of the directory: a place, perhaps a specialty, and choices. */
import type { Place, PlaceKind, Point } from '#lib/places/place.ts';

/** 'anbefalet' is the order in kilometres of ranking.ts. */
export type Sort = 'anbefalet' | 'afstand' | 'ventetid' | 'navn';

/** The list alone, or a map above it. */
export type Display = 'liste' | 'kort';

/** Everything the query string can hold; each record of facets.ts owns one field or flag. */
export interface Choices {
  /** Kilometres; 0 is the place's own area. */
  radius: number;
  /** Keys of the chosen yes/no filters (`handicap`), sorted. */
  flags: readonly string[];
  /** Of somebody who treats there; null: any. */
  gender: 'kvinde' | 'mand' | null;
  /** ISO 639-1 codes, sorted; any of them. */
  languages: readonly string[];
  /** Slugs, sorted; any of them. */
  insurers: readonly string[];
  /** At most this many weeks to wait; null: any. */
  weeks: number | null;
  /** Also those that have not stated what is chosen. */
  unstated: boolean;
  sort: Sort;
  /** Counted from 1. */
  page: number;
  display: Display;
  /** Where somebody stands, rounded to two decimals (about a kilometre). */
  near: Point | null;
}

export interface DirectoryQuery extends Choices {
  place: Place;
  /** Slug of a specialty or condition; null: all physiotherapists. */
  specialty: string | null;
}

/** Places that are an area rather than a point: inside counts as 0 km, and their own area is the default. */
const areas: ReadonlySet<PlaceKind> = new Set([
  'region',
  'landscape',
  'municipality',
  'city',
  'quarter',
  'island',
]);

/** Too wide to have a middle that a distance says anything about. */
const wide: ReadonlySet<PlaceKind> = new Set(['country', 'online', 'region', 'landscape', 'municipality']);

export const isArea = (place: Place): boolean => areas.has(place.kind);

/** The radii a search can have from here, in kilometres; empty when the place has no extent to widen. */
export function radiiFor(place: Place, near: Point | null): readonly number[] {
  const unbounded = ['country', 'online', 'region', 'landscape'].includes(place.kind);
  return unbounded && !near ? [] : [0, 2, 5, 10, 25, 50];
}

/** The radius when none is chosen: 10 km around a point, an area as it is. */
export function defaultRadius(place: Place, near: Point | null): number {
  return near || place.kind === 'district' || place.kind === 'town' ? 10 : 0;
}

/** Where distances that a visitor sees are measured from; null where there is no such point. */
export function origin(query: DirectoryQuery): Point | null {
  return query.near ?? (wide.has(query.place.kind) ? null : query.place.point);
}

/**
 * The area whose clinics count as 0 km; null: what is measured is measured from where somebody stands, or from a point.
 */
export const insideName = ({ place, near }: Pick<DirectoryQuery, 'place' | 'near'>): string | null =>
  isArea(place) && !near ? place.name : null;

/** The query of a bare address: nothing chosen. */
export function startQuery(place: Place, specialty: string | null): DirectoryQuery {
  return {
    place,
    specialty,
    radius: defaultRadius(place, null),
    // 'Online' is not a place on a map but this filter.
    flags: place.kind === 'online' ? ['online'] : [],
    gender: null,
    languages: [],
    insurers: [],
    weeks: null,
    unstated: false,
    sort: 'anbefalet',
    page: 1,
    display: 'liste',
    near: null,
  };
}

/** The query with something chosen or given up; it starts at the first page again. */
export function changed(query: DirectoryQuery, change: Partial<Choices>): DirectoryQuery {
  return { ...query, page: 1, ...change };
}
