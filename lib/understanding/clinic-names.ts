/** Which of some clinics somebody means by a name that is not quite the whole name. */
import { slugify } from '#lib/places/slug.ts';
import { loose } from '#lib/places/spelling.ts';
import { slipCost } from '#lib/spelling/slips.ts';

export interface NamedClinic {
  slug: string;
  name: string;
}

/** Shorter beginnings fit too many. */
const shortest = 4;
/** Names this far off (`slipCost`) are another name. */
const farthest = 1.5;

/** How a name is compared: 'FysioPunkt Hillerød' and 'fysio punkt hillerod' are the same. */
const keyOf = (name: string) => loose(slugify(name.replaceAll('&', ' og '))).replaceAll('-', '');

/**
 * The clinics that the words name: those with exactly that name; else those whose name, or a word of it, begins so;
 * else those a slip or two away (`corrected`).
 * @param clinics candidates, in any order; what is returned keeps it
 */
export function clinicsMeant(
  words: string,
  clinics: readonly NamedClinic[],
): { clinics: readonly NamedClinic[]; corrected: boolean } {
  const typed = keyOf(words);
  const only = (fits: (name: string) => boolean) => clinics.filter(({ name }) => fits(name));
  const exact = typed ? only((name) => keyOf(name) === typed) : [];
  if (exact.length || typed.length < shortest) return { clinics: exact, corrected: false };
  const begun = only((name) => beginnings(name).some((beginning) => beginning.startsWith(typed)));
  if (begun.length) return { clinics: begun, corrected: false };
  const near = typed.length < 7 ? [] : only((name) => slipCost(typed, keyOf(name)) <= farthest);
  return { clinics: near, corrected: true };
}

/** The name from each of its words on. */
function beginnings(name: string): string[] {
  const words = name.split(/[\s/–-]+/).filter(Boolean);
  return words.map((_, at) => keyOf(words.slice(at).join(' ')));
}
