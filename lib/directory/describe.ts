/** A query and its results in plain Danish: what the page calls itself and says about its list. */
import { finderTitle, wherePhrase } from '#lib/metadata/titles.ts';
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
  /** Of the list, for the head of the page and for machines: 'Iskias: fysioterapeuter i Aarhus (12 klinikker)'. */
  title: string;
  /** '12 klinikker til iskias i Aarhus'; '… i Aarhus, når du søger iskias' where some have not said what they treat. */
  heading: string;
  /** How many state what is asked for, how the list is ordered and, where there are few clinics, that there are. */
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
  /** The list alone, or a map above it. */
  displays: ChoiceLink[];
  /** Whether clinics that have not stated what is chosen are shown too; null while nothing is chosen. */
  showsUnstated: boolean | null;
  /** Clinics that have not stated what is chosen, and the address that shows them too. */
  unstated: { words: string; href: string } | null;
}

/** The specialty or condition asked for, and the specialty that a condition belongs to. */
interface Wanted {
  term: Term | null;
  parent: Term | null;
}

const numbers = new Intl.NumberFormat('da-DK');

/** What is told of the results. */
type Counted = Pick<Results, 'total' | 'unstated' | 'naming' | 'undeclared'>;

/** Below this a list is thin: the page says so, and search engines are not asked to keep it. */
export const thinBelow = 3;

/** Few of the list say that they treat what is asked for. */
export const isThin = ({ total, undeclared }: Pick<Results, 'total' | 'undeclared'>): boolean =>
  total - undeclared < thinBelow;

/** The place as a sentence says it: 'i Aarhus', 'på Bornholm', 'online', 'nær dig'. */
function placeWords({ place, near }: Pick<DirectoryQuery, 'place' | 'near'>): string {
  return near ? 'nær dig' : wherePhrase(place);
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

/**
 * ' til iskias', or nothing: what was asked for, without saying that each clinic of the list treats it. Some
 * declare only the specialty that a condition belongs to.
 */
const termWords = (term: Term | null): string => (term ? ` til ${inRunningText(term.name)}` : '');

function titleOf({ place, near }: DirectoryQuery, term: Term | null): string {
  if (!near) return finderTitle(place, term);
  return term ? `${term.name}: fysioterapeuter nær dig` : 'Fysioterapeuter nær dig';
}

function headingOf({ total, undeclared }: Counted, query: DirectoryQuery, term: Term | null): string {
  const count = total === 0 ? 'Vi fandt ingen klinikker' : clinicsWords(total);
  return term && undeclared > 0
    ? `${count} ${areaWords(query)}, når du søger ${inRunningText(term.name)}`
    : `${count}${termWords(term)} ${areaWords(query)}`;
}

/** What the distance counts in the recommended order (`countedDistance` of area.ts); nothing where it does not. */
function distanceWords({ place, near, radius }: DirectoryQuery): string {
  if (near) return 'Sorteret efter afstanden fra dig plus tillæg. ';
  if (!place.point) return '';
  if (!isArea(place)) return `Sorteret efter afstanden fra ${place.name} plus tillæg. `;
  return radius === 0
    ? ''
    : `Sorteret efter afstand plus tillæg. Alle ${wherePhrase(place)} tæller som 0 km. `;
}

function orderWords(query: DirectoryQuery): string {
  switch (query.sort) {
    case 'afstand':
      return `Sorteret efter afstand fra ${query.near ? 'dig' : query.place.name}.`;
    case 'ventetid':
      return 'Sorteret efter den oplyste ventetid.';
    case 'navn':
      return 'Sorteret efter navn.';
    case 'anbefalet':
      return `${distanceWords(query)}Klinikker, der står lige, bytter plads hver dag.`;
  }
}

/** '2 oplyser iskias. 24 arbejder med ryg, men nævner ikke iskias. 3 har ikke oplyst, hvad de behandler, og står sidst.' */
function namingWords({ total, naming, undeclared }: Counted, { term, parent }: Wanted): string {
  if (!term || total === 0) return '';
  const declaring = total - undeclared;
  const silent = numbers.format(undeclared);
  if (declaring === 0) {
    return total === 1
      ? 'Den har ikke oplyst, hvad den behandler. Ring og spørg.'
      : 'Ingen af dem har oplyst, hvad de behandler. Ring og spørg.';
  }
  const last = undeclared > 0 ? ` ${silent} har ikke oplyst, hvad de behandler, og står sidst.` : '';
  const named = naming ?? declaring;
  const name = inRunningText(term.name);
  if (total === 1 && named === 0) return `Den nævner ikke ${name}.`;
  const parts = [
    named > 0 ? `${numbers.format(named)} oplyser ${name}.` : `Ingen af dem nævner ${name}.`,
    ...(declaring > named ? [fieldWords(declaring - named, named, name, parent)] : []),
  ];
  return `${parts.join(' ')}${last}`;
}

/** Those that declare only the specialty that the condition belongs to. @param named how many name it itself */
function fieldWords(count: number, named: number, name: string, parent: Term | null): string {
  const field = parent ? inRunningText(parent.name) : 'det speciale, den hører under';
  return `${numbers.format(count)} arbejder med ${field}${named > 0 ? `, men nævner ikke ${name}` : ''}.`;
}

/** Whether a filter on the clinics themselves is chosen. */
const isNarrowed = (query: DirectoryQuery) => chosen(query).some((facet) => facet.match !== undefined);

/** A short list is short because few have said so: what is not stated is not a no. */
function thinWords({ total, undeclared }: Counted, query: DirectoryQuery, { term, parent }: Wanted): string {
  if (total >= thinBelow || undeclared > 0) return '';
  const fit = isNarrowed(query) ? ', der passer til dine valg' : '';
  if (!term) return `Vi kender ${total === 0 ? 'ingen klinikker' : `kun ${clinicsWords(total)}`} her${fit}.`;
  const name = inRunningText(term.name);
  const isCondition = term.kind === 'condition';
  const who = `her${fit && `${fit},`}`;
  return total === 0
    ? `Ingen klinikker ${who} har oplyst, at de ${isCondition ? 'behandler' : 'arbejder med'} ${name}.`
    : `Kun ${clinicsWords(total)} ${who} har oplyst ${name}${parent ? ` eller ${inRunningText(parent.name)}` : ''}.`;
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
const carried: ReadonlySet<string> = new Set(['sorter', 'visning', 'naer']);

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
  { term, parent }: Wanted,
  results: Counted,
): Description {
  const { total, unstated } = results;
  const count = total === 0 ? 'ingen klinikker' : clinicsWords(total);
  return {
    title: `${titleOf(query, term)} (${count}${query.page > 1 ? `, side ${query.page}` : ''})`,
    heading: headingOf(results, query, term),
    summary: [
      thinWords(results, query, { term, parent }),
      namingWords(results, { term, parent }),
      ...(total === 0 ? [] : [orderWords(query)]),
    ]
      .filter(Boolean)
      .join(' '),
    chips: chipsOf(query, term),
    bareHref: writeQuery(startQuery(query.place, query.specialty)),
    hidden: hiddenValues(query),
    radii: links('radius', query),
    sorts: links('sorter', query),
    displays: links('visning', changed(query, {})),
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
