/** Which terms the list of conditions shows for some words. */
import { searchTerms, type TermMatch } from './search-terms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** More than that is no longer a choice. */
const most = 20;

/**
 * The slugs of the terms that answer to some words, for a list of them; in quotation marks nothing is corrected, and a
 * guess of two slips answers nothing. Words that name a specialty ('ryg', 'ondt i ryggen') stand for all its conditions,
 * and not for what only begins with the same letters ('rygerlunger').
 * @param words as typed
 * @returns `corrected`: those of the slugs that are there for a slip, which the reader is to be told of; `asked`: the
 *   words without their quotation marks
 */
export function matchingTerms(
  v: Vocabulary,
  words: string,
): { slugs: ReadonlySet<string>; corrected: ReadonlySet<string>; asked: string } {
  const asked = words.replace(/^["“”»]+|["“”«]+$/g, '');
  const mostSlips = asked === words ? 1 : 0;
  const matches = searchTerms(v, asked, most).filter(({ slips }) => slips <= mostSlips);
  const meant = matches.filter(({ complete, slips }) => complete && slips === 0);
  const specialties = new Set(meant.filter(({ term }) => term.kind === 'specialty').map(slugOf));
  const ofThem = [...v.terms.values()].filter(({ parent }) => parent !== null && specialties.has(parent));
  const slugs =
    specialties.size > 0 ? [...meant.map(slugOf), ...ofThem.map(({ slug }) => slug)] : matches.map(slugOf);
  const corrected = matches.filter(({ reason }) => reason === 'corrected').map(slugOf);
  return { slugs: new Set(slugs), corrected: new Set(corrected), asked };
}

const slugOf = ({ term }: TermMatch) => term.slug;
