/** Words that look like a slip in a term and are words of their own, mostly of the body or of an illness nobody here treats. */
import { foldWords, plainWords } from './spelling.ts';
import { stemsOf } from './word-forms.ts';

const otherWords = `
hals halsen halsbetændelse halssmerter halsbrand mandler blærebetændelse blære nyre nyrer nyresten mave maven mavepine mavesår maveonde tarm
tand tænder tandpine øje øjne øre øret ørepine øregang øregangsbetændelse næse bihuler mellemørebetændelse lever milt galde galdesten galdeblære
hår hud eksem udslæt udslet akne vorter svamp lus fnat mund tunge læbe læber negl negle strøget stræde stranden kanalen hundefysioterapi
hestefysioterapi hund hunde hest heste kat katte dyr massage massør kiropraktor kiropraktik zoneterapi akupunktur osteopat osteopati psykolog
tandlæge frisør læge lægen sygeplejerske jordemoder ergoterapeut diætist feber influenza forkølelse hoste snue kvalme opkast diarre
astmaspray kraft kraften kræfter kræfterne land landet landede penicillin panodil ipren vaccine hjertebanken hjertestop blodtransfusion blodmangel blodsukker stofskifte
`;

const known = new Set(otherWords.split(/\s+/).filter(Boolean));
const knownFolded = new Set([...known].map(foldWords));

/** 'Oejne' is 'øjne', but 'kræft' is no 'kraft' and 'har' no 'hår'. */
const isOtherWord = (plain: string) =>
  known.has(plain) ||
  (!/[æøå]/.test(plain) && knownFolded.has(foldWords(plain)) && stemsOf(plain).length > 0);

/** The words among these that are known to mean something else, evened out. */
export const otherWordsIn = (words: string): string[] => plainWords(words).split(' ').filter(isOtherWord);

/**
 * Whether a word among these is known to mean something else, so that no slip is to be assumed: 'massage' is no
 * town. Only asked where nothing answers to the words as they are.
 */
export function holdsOtherWord(words: string): boolean {
  return otherWordsIn(words).length > 0;
}

/** Whether a name has the other words too, in whatever form: 'halsen' folds to the letters of 'hælsen', and is not it. */
export function hasOtherWordsOf(words: string, name: string): boolean {
  const named = plainWords(name).split(' ');
  return otherWordsIn(words).every((word) => named.some((each) => each.startsWith(word.slice(0, 3))));
}
