/** A query and its results in plain Danish: what the page calls itself and says about its list. */
import { type Term, termOf, type Vocabulary } from '#lib/specialties/vocabulary.ts';
import { changed, type DirectoryQuery, isArea } from './directory-query.ts';
import { chosen } from './facets.ts';
import { writeQuery } from './query.ts';
import { clinicsWords, inRunningText } from './running-text.ts';
import type { Results } from './search.ts';

export interface Chip {
  key: string;
  label: string;
  /** The address without it. */
  removeHref: string;
}

export interface Description {
  /** For the head: 'Fysioterapeuter i Aarhus med behandling af iskias (12 klinikker)'. */
  title: string;
  /** '12 klinikker i Aarhus med behandling af iskias'. */
  heading: string;
  /** How the list is ordered, in one or two sentences. */
  sentence: string;
  /** What is chosen, each with the way to give it up. */
  chips: Chip[];
  /** Said when there are fewer than three: 'Vi kender kun 2 klinikker her.' */
  thin: string | null;
  /** Clinics that have not stated what is chosen, and the address that shows them too. */
  unstated: { words: string; href: string } | null;
}

/** Below this a list is thin: the page says so, and search engines are not asked to keep it. */
export const thinBelow = 3;

/** The place as a sentence says it: 'i Aarhus', 'på Bornholm', 'online', 'nær dig'. */
export function placeWords({ place, near }: Pick<DirectoryQuery, 'place' | 'near'>): string {
  if (near) return 'nær dig';
  if (place.kind === 'online') return 'online';
  return `${place.preposition} ${place.name}`;
}

/** The same with the radius: 'inden for 10 km fra Ry', 'i Aarhus og 10 km omkring'. */
function areaWords(query: DirectoryQuery): string {
  const { place, near, radius } = query;
  if (radius === 0) return near ? `${place.preposition} ${place.name}, nær dig` : placeWords(query);
  if (near) return `inden for ${radius} km fra dig`;
  return isArea(place)
    ? `${placeWords(query)} og ${radius} km omkring`
    : `inden for ${radius} km fra ${place.name}`;
}

/** ' med behandling af iskias', ' der arbejder med ryg', or nothing. */
function termWords(term: Term | null): string {
  if (!term) return '';
  const name = inRunningText(term.name);
  return term.kind === 'condition' ? ` med behandling af ${name}` : `, der arbejder med ${name}`;
}

function orderWords(query: DirectoryQuery): string {
  switch (query.sort) {
    case 'afstand':
      return `Sorteret efter afstand fra ${query.near ? 'dig' : query.place.name}.`;
    case 'ventetid':
      return 'Sorteret efter den ventetid, klinikkerne selv har oplyst.';
    case 'navn':
      return 'Sorteret efter navn.';
    case 'anbefalet':
      return query.near || (query.place.point && !isArea(query.place))
        ? 'De nærmeste står først.'
        : 'Rækkefølgen skifter hver dag, så ingen altid står først.';
  }
}

function matchWords(query: DirectoryQuery, term: Term | null, parent: Term | null): string {
  if (!term || !parent || query.sort !== 'anbefalet') return '';
  const [condition, field] = [inRunningText(term.name), inRunningText(parent.name)];
  return ` Klinikker, der oplyser ${condition}, står før dem, der kun oplyser ${field}.`;
}

/** Whether a filter on the clinics themselves is chosen. */
const isNarrowed = (query: DirectoryQuery) => chosen(query).some((facet) => facet.match !== undefined);

function thinWords(total: number, query: DirectoryQuery): string | null {
  if (total >= thinBelow) return null;
  const fit = isNarrowed(query) ? ', der passer til dine valg' : '';
  return total === 0
    ? `Vi kender ingen klinikker her${fit}.`
    : `Vi kender kun ${clinicsWords(total)} her${fit}.`;
}

function chipsOf(query: DirectoryQuery, term: Term | null): Chip[] {
  const own = term
    ? [
        {
          key: 'speciale',
          label: term.name,
          removeHref: writeQuery({ ...changed(query, {}), specialty: null }),
        },
      ]
    : [];
  const filters = chosen(query).flatMap((facet) => {
    const label = facet.chip(query);
    return label === null
      ? []
      : [{ key: facet.key, label, removeHref: writeQuery(changed(query, facet.clear(query))) }];
  });
  return [...own, ...filters];
}

/** Puts a query and its results into words. */
export function describe(
  query: DirectoryQuery,
  results: Pick<Results, 'total' | 'unstated'>,
  words: Vocabulary,
): Description {
  const term = query.specialty === null ? null : termOf(words, query.specialty);
  const parent = term?.parent ? termOf(words, term.parent) : null;
  const { total, unstated } = results;
  return {
    title: `Fysioterapeuter ${placeWords(query)}${termWords(term)} (${total === 0 ? 'ingen klinikker' : clinicsWords(total)})`,
    heading: `${total === 0 ? 'Vi fandt ingen klinikker' : clinicsWords(total)} ${areaWords(query)}${termWords(term)}`,
    sentence: orderWords(query) + matchWords(query, term, parent),
    chips: chipsOf(query, term),
    thin: thinWords(total, query),
    unstated:
      isNarrowed(query) && unstated > 0
        ? {
            words: `${clinicsWords(unstated)} mere har ikke oplyst, om de passer til dine valg.`,
            href: writeQuery(changed(query, { unstated: true })),
          }
        : null,
  };
}
