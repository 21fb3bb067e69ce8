/** A query and its results in plain Danish: what the page calls itself and says about its list. */
import type { Term } from '#lib/specialties/vocabulary.ts';
import { changed, type DirectoryQuery, isArea, startQuery } from './directory-query.ts';
import { chosen, facets } from './facets.ts';
import { writeQuery } from './query.ts';
import { clinicsWords, inRunningText } from './running-text.ts';
import type { Results } from './search.ts';

export interface Chip {
  key: string;
  label: string;
  /** The address without it. */
  removeHref: string;
}

/** A radius or an order as a plain link. */
export interface ChoiceLink {
  /** As in the address: '10', 'navn'. */
  value: string;
  label: string;
  href: string;
  current: boolean;
}

export interface Description {
  /** For the head: 'Fysioterapeuter i Aarhus med behandling af iskias (12 klinikker)'. */
  title: string;
  /** '12 klinikker i Aarhus med behandling af iskias'. */
  heading: string;
  /** How the list is ordered and, where there are few clinics, that there are. */
  summary: string;
  /** What is chosen, each with the way to give it up. */
  chips: Chip[];
  /** The address of the place and specialty with nothing chosen. */
  bareHref: string;
  /** Chosen values that the form of filters has no control for: [name, value]. */
  hidden: [string, string][];
  /** Empty where the place has no radius. */
  radii: ChoiceLink[];
  sorts: ChoiceLink[];
  /** Whether clinics that have not stated what is chosen are shown too; null while nothing is chosen. */
  showsUnstated: boolean | null;
  /** Clinics that have not stated what is chosen, and the address that shows them too. */
  unstated: { words: string; href: string } | null;
}

/** Below this a list is thin: the page says so, and search engines are not asked to keep it. */
export const thinBelow = 3;

/** The place as a sentence says it: 'i Aarhus', 'på Bornholm', 'online', 'nær dig'. */
export function placeWords({ place, near }: Pick<DirectoryQuery, 'place' | 'near'>): string {
  if (near) return 'nær dig';
  if (place.kind === 'online') return 'online';
  return place.kind === 'country' ? 'i hele Danmark' : `${place.preposition} ${place.name}`;
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

function matchWords(query: DirectoryQuery, term: Term | null): string {
  if (term?.kind !== 'condition' || query.sort !== 'anbefalet') return '';
  return `Klinikker, der oplyser ${inRunningText(term.name)}, står før dem, der kun oplyser hele området.`;
}

/** Whether a filter on the clinics themselves is chosen. */
const isNarrowed = (query: DirectoryQuery) => chosen(query).some((facet) => facet.match !== undefined);

function thinWords(total: number, query: DirectoryQuery): string {
  if (total >= thinBelow) return '';
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
  const filters = chosen(query).flatMap((facet) =>
    facet.chips(query).map((chip) => ({
      key: facet.key,
      label: chip.label,
      removeHref: writeQuery(chip.query),
    })),
  );
  return [...own, ...filters];
}

/** Every option of a filter as a link. */
function links(key: string, query: DirectoryQuery): ChoiceLink[] {
  const facet = facets.find((each) => each.key === key);
  return (facet?.options(query) ?? []).map((option) => ({
    value: option.value,
    label: option.label,
    href: writeQuery(option.query),
    current: writeQuery(changed(query, {})) === writeQuery(option.query),
  }));
}

/** What the form of filters does not ask: it would be lost when the form is sent. */
const carried: ReadonlySet<string> = new Set(['sorter', 'naer']);

function hiddenValues(query: DirectoryQuery): [string, string][] {
  return facets
    .filter(({ key }) => carried.has(key))
    .flatMap((facet) => facet.write(query).map((value): [string, string] => [facet.key, value]));
}

/**
 * Puts a query and its results into words.
 * @param term the specialty or condition of the query
 */
export function describeResults(
  query: DirectoryQuery,
  term: Term | null,
  results: Pick<Results, 'total' | 'unstated'>,
): Description {
  const { total, unstated } = results;
  const count = total === 0 ? 'ingen klinikker' : clinicsWords(total);
  return {
    title: `Fysioterapeuter ${placeWords(query)}${termWords(term)} (${count})`,
    heading: `${total === 0 ? 'Vi fandt ingen klinikker' : count} ${areaWords(query)}${termWords(term)}`,
    summary: [thinWords(total, query), ...(total === 0 ? [] : [orderWords(query), matchWords(query, term)])]
      .filter(Boolean)
      .join(' '),
    chips: chipsOf(query, term),
    bareHref: writeQuery(startQuery(query.place, query.specialty)),
    hidden: hiddenValues(query),
    radii: links('radius', query),
    sorts: links('sorter', query),
    showsUnstated: isNarrowed(query) || query.unstated ? query.unstated : null,
    unstated:
      isNarrowed(query) && unstated > 0
        ? {
            words: `${clinicsWords(unstated)} mere har ikke oplyst, om de passer til dine valg.`,
            href: writeQuery(changed(query, { unstated: true })),
          }
        : null,
  };
}
