/** The finder's own query parameters, read strictly: a program is told what it got wrong. */
import { findPlace } from '#lib/places/find.ts';
import type { Place } from '#lib/places/place.ts';
import { termOf, type Vocabulary } from '#lib/specialties/vocabulary.ts';
import type { Refusal } from './api-problem.ts';
import { type DirectoryQuery, startQuery } from './directory-query.ts';
import type { Facet } from './facet.ts';
import { facets } from './facets.ts';

type Fault = { parameter: string; detail: string };
export type ApiQuery = { kind: 'query'; query: DirectoryQuery } | { kind: 'refused'; refusal: Refusal };

/** The place and the specialty, which pages have in their path. */
const ownParameters: ReadonlySet<string> = new Set(['sted', 'speciale']);

/**
 * Reads `sted` (default `danmark`), `speciale` and the filters of the finder.
 * @param date ISO date: which regions there are
 * @returns refused with every parameter that is unknown, empty, repeated or not understood
 */
export function readApiQuery(params: URLSearchParams, words: Vocabulary, date: string): ApiQuery {
  const faults: Fault[] = [];
  const place = readPlace(params, date, faults);
  const specialty = readSpecialty(params, words, faults);
  const keys = new Set(facets.map(({ key }) => key));
  for (const key of new Set(params.keys())) {
    if (!keys.has(key) && !ownParameters.has(key)) faults.push({ parameter: key, detail: unknown });
  }
  let query = place && startQuery(place, specialty);
  // Backwards, as the finder does: where somebody stands (the last) decides which radii and orders there are.
  for (const facet of facets.toReversed()) {
    const values = params.getAll(facet.key);
    if (values.length === 0 || !query) continue;
    const change = facet.read(values, query);
    const fault = change === null || hasStranger(facet, values, query) ? faultOf(facet, query) : null;
    if (fault) faults.push(fault);
    else query = { ...query, ...change };
  }
  if (query && faults.length === 0) return { kind: 'query', query };
  const detail = 'Some parameters cannot be answered; `errors` says which and what to write instead.';
  return { kind: 'refused', refusal: { status: 400, detail, errors: faults.map(shortened) } };
}

const unknown = 'There is no such parameter. /api/v1/openapi.json lists them.';

/** What came in is named back, but not at any length. */
const shortened = ({ parameter, detail }: Fault): Fault => ({ parameter: parameter.slice(0, 60), detail });

function one(params: URLSearchParams, key: string, faults: Fault[]): string | null {
  const values = params.getAll(key);
  if (values.length > 1) faults.push({ parameter: key, detail: 'Send it once.' });
  return values[0] ?? null;
}

function readPlace(params: URLSearchParams, date: string, faults: Fault[]): Place | null {
  let slug = one(params, 'sted', faults) ?? 'danmark';
  // A former name may lead to a place that has moved since.
  for (let moves = 0; moves < 4; moves++) {
    const found = findPlace(slug, date);
    if (found?.kind === 'place') return found.place;
    if (found?.kind === 'future') {
      const detail = `${found.region.name} begins on ${found.region.from}. Ask for the regions of today until then.`;
      faults.push({ parameter: 'sted', detail });
      return null;
    }
    if (!found) break;
    slug = found.slug;
  }
  const detail =
    'No place has this slug. Find one with /api/v1/places?q=, or leave it out for all of Denmark.';
  faults.push({ parameter: 'sted', detail });
  return null;
}

function readSpecialty(params: URLSearchParams, words: Vocabulary, faults: Fault[]): string | null {
  const slug = one(params, 'speciale', faults);
  if (slug === null) return null;
  const term = termOf(words, slug);
  if (!term) {
    const detail = 'No condition or specialty has this slug. Find one with /api/v1/conditions?q=.';
    faults.push({ parameter: 'speciale', detail });
  }
  return term?.slug ?? null;
}

/** Of several values the finder leaves out the ones it does not know; here they are told. */
function hasStranger(facet: Facet, values: readonly string[], query: DirectoryQuery): boolean {
  if (facet.kind !== 'several') return false;
  const known = new Set(facet.options(query).map(({ value }) => value));
  return values.some((value) => !known.has(value));
}

function faultOf(facet: Facet, query: DirectoryQuery): Fault {
  const values = facet.options(query).map(({ value }) => value);
  const once = facet.kind === 'several' ? '' : ' once';
  const detail =
    facet.kind === 'hidden'
      ? (hints[facet.key] ?? 'This value is not understood.')
      : values.length > 0
        ? `Send it${once} with one of: ${values.join(', ')}.`
        : 'It says nothing about this place. Leave it out.';
  return { parameter: facet.key, detail };
}

const hints: Readonly<Record<string, string>> = {
  side: 'Send a page number once, counted from 1.',
  visning: 'It is for pages alone. Leave it out.',
  naer: 'Send a position in Denmark once: latitude,longitude in degrees, as in 56.15,10.21.',
};
