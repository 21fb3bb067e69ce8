/** Names and numbers inside a Danish sentence. */

const numbers = new Intl.NumberFormat('da-DK');

/** '1 klinik', '1.234 klinikker'. */
export const clinicsWords = (count: number): string =>
  `${numbers.format(count)} ${count === 1 ? 'klinik' : 'klinikker'}`;

/** Somebody's name: 'Parkinsons sygdom', 'Bakers cyste'. */
const eponym = /^\p{Lu}\p{Ll}+s (sygdom|syndrom|cyste)\b/u;
/** A capital beyond the first letter: 'KOL', 'Osgood-Schlatter'. */
const laterCapital = /^.+\p{Lu}/u;

/** A term's name within a sentence: 'iskias', but 'Parkinsons sygdom' and 'KOL'. */
export function inRunningText(name: string): string {
  if (eponym.test(name) || laterCapital.test(name)) return name;
  return name.charAt(0).toLocaleLowerCase('da') + name.slice(1);
}
