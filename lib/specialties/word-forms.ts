/** Danish words without what grammar adds to them, so that 'menisken' and 'smerter i mit knæ' find their term. */
import { foldWords, plainWords } from './spelling.ts';

/** Words that a sentence needs and a search does not. */
const small = new Set(
  'i på af ved med mod for til fra under over om og eller den det de en et min mit mine din dit jeg har er får fået meget lidt slemt hele så virkelig frygteligt vildt sindssygt'.split(
    ' ',
  ),
);

/** All ways to say that it hurts are one. */
const pain = /^(?:ondt|gør|smerte[rn]?|smerterne|smertende|øm|ømt|ømme|ømhed)$/;

/**
 * Longest first: an ending is only taken off where a word is left, and a single e only after two consonants, so that the
 * slip 'nake' does not pass for a form of 'nakke'. 'Følelsesløs', '-løst' and '-løse' lose their s together.
 */
const endings = /(?<=.{3})(?:erens|eren|ernes|erne|ens|ets|ene|ede|er|en|et|es|s)$|(?<=.[^aeiouy]{2})e$/;

/** Plurals that change their vowel. */
const irregular: Readonly<Record<string, string>> = Object.fromEntries(
  'fødder fod, fødderne fod, hænder hånd, hænderne hånd, tæer tå, tæerne tå, børn barn, børnene barn, tænder tand, tænderne tand'
    .split(', ')
    .map((pair) => pair.split(' ').map(foldWords)),
);

/** One word, folded and without its ending: 'menisken' → 'menisk', 'knæene' → 'knae' folded. */
function stemOf(word: string): string {
  const folded = foldWords(word);
  const singular = irregular[folded];
  if (singular) return singular;
  return folded
    .replace(/(?<=.{3}lo)s[et]?$/, '')
    .replace(endings, '')
    .replace(/(.)\1$/, '$1');
}

/** The words that carry the meaning, as stems in the order they were written. */
export function stemsOf(text: string): string[] {
  return plainWords(text)
    .split(' ')
    .filter((word) => word && !small.has(word))
    .map((word) => (pain.test(word) ? 'ondt' : stemOf(word)));
}

/**
 * The same, each once, in alphabetical order: 'Jeg har ondt i ryggen' and 'smerter ryg' are both 'ondt ryg'. Empty when
 * only small words are there.
 */
export function bagOfStems(text: string): string {
  return [...new Set(stemsOf(text))].sort().join(' ');
}
