/** Names with one slip of the finger, for measuring: always the same ones for the same seed. */

const rows = ['qwertyuiopå', 'asdfghjklæø', 'zxcvbnm'];

/** A small generator of numbers from 0 to 1 (mulberry32): a seed gives the same row on every machine. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function neighbourOf(letter: string, pick: (length: number) => number): string {
  const row = rows.find((each) => each.includes(letter)) ?? letter;
  const at = row.indexOf(letter);
  const beside = [row[at - 1], row[at + 1]].filter((each) => each !== undefined);
  return beside[pick(beside.length)] ?? letter;
}

/** One slip: two letters swapped, one missing, one doubled, or the key beside it. The first letter stays. */
function slip(word: string, pick: (length: number) => number): string {
  const at = 1 + pick(word.length - 2);
  const [letter = '', next = ''] = [word[at], word[at + 1]];
  const [front, back] = [word.slice(0, at), word.slice(at + 1)];
  switch (pick(4)) {
    case 0:
      return front + next + letter + word.slice(at + 2);
    case 1:
      return front + back;
    case 2:
      return front + letter + letter + back;
    default:
      return front + neighbourOf(letter, pick) + back;
  }
}

/**
 * @param words each with its answer; those under five letters are left alone, for a slip makes them another word
 * @returns so many words with a slip, never the word itself
 */
export function slipped<Answer>(
  words: readonly { word: string; answer: Answer }[],
  { seed, count }: { seed: number; count: number },
): { typed: string; answer: Answer }[] {
  const next = numbersFrom(seed);
  const pick = (length: number) => Math.floor(next() * length);
  const long = words.filter(({ word }) => word.length > 4);
  const found: { typed: string; answer: Answer }[] = [];
  while (found.length < count) {
    const chosen = long[pick(long.length)];
    if (!chosen) break;
    const typed = slip(chosen.word.toLowerCase(), pick);
    if (typed !== chosen.word.toLowerCase()) found.push({ typed, answer: chosen.answer });
  }
  return found;
}
