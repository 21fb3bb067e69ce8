/** How far what somebody typed is from a word, in slips of the finger and of the ear. */

/** Longest words that are compared letter by letter. */
export const longestWord = 96;

/** What each kind of slip costs: the commoner it is, the less. A correct letter costs nothing. */
const cost = {
  doubled: 0.5,
  sound: 0.6,
  swapped: 0.7,
  neighbour: 0.7,
  silent: 0.75,
  vowel: 0.8,
  missing: 0.9,
  extra: 0.9,
  other: 1.2,
};

/** Nobody misses the first letter of a name lightly. */
const wrongStart = 0.5;

/** The rows of a Danish keyboard, folded: æ stands for a and ø for o wherever words are compared. */
const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const isNeighbour = (a: string, b: string) =>
  rows.some((row, index) => {
    const at = row.indexOf(a);
    if (at === -1) return false;
    const below = rows[index + 1] ?? '';
    const above = rows[index - 1] ?? '';
    return [row[at - 1], row[at + 1], below[at], below[at - 1], above[at], above[at + 1]].includes(b);
  });
/** Letters that Danes hear as one another, both ways: 'scoliose', 'karpaldunnel'. */
const sounds = new Set(['ck', 'cs', 'sz', 'vw', 'dt', 'bp', 'gk', 'ij', 'iy', 'uv']);
const soundsLike = (a: string, b: string) => sounds.has(a < b ? a + b : b + a);
/** Letters that are written and often not heard. */
const isSilent = (letter: string) => 'dghv'.includes(letter);
const isVowel = (letter: string) => 'aeiouy'.includes(letter);

function replacing(typed: string, meant: string): number {
  if (typed === meant) return 0;
  if (soundsLike(typed, meant)) return cost.sound;
  if (isNeighbour(typed, meant)) return cost.neighbour;
  return isVowel(typed) && isVowel(meant) ? cost.vowel : cost.other;
}

/**
 * What it costs to have typed `typed` and meant `meant` (Damerau–Levenshtein, optimal string alignment, each kind
 * of slip with its own price): 'odese' for 'odense' 0.9, 'aahrus' for 'aarhus' 0.7. 0 for the same word.
 * For ordering a handful of candidates, not for finding them.
 */
export function slipCost(typed: string, meant: string): number {
  let before: number[] = [];
  let last: number[] = [];
  for (let i = 0; i <= typed.length; i++) {
    const row: number[] = [];
    for (let j = 0; j <= meant.length; j++) {
      if (i === 0 || j === 0) {
        row.push(i * cost.extra + j * cost.missing);
        continue;
      }
      const [a = '', a1 = ''] = [typed[i - 1], typed[i - 2]];
      const [b = '', b1 = ''] = [meant[j - 1], meant[j - 2]];
      const isSwap = i > 1 && j > 1 && a === b1 && a1 === b && a !== b;
      row.push(
        Math.min(
          (last[j - 1] ?? 0) + replacing(a, b),
          (last[j] ?? 0) + (a === a1 ? cost.doubled : cost.extra),
          (row[j - 1] ?? 0) + (b === b1 ? cost.doubled : isSilent(b) ? cost.silent : cost.missing),
          isSwap ? (before[j - 2] ?? 0) + cost.swapped : Number.POSITIVE_INFINITY,
        ),
      );
    }
    before = last;
    last = row;
  }
  const total = last[meant.length] ?? 0;
  return typed[0] === meant[0] ? total : total + wrongStart;
}

/** How many slips a word of this length may hold and still be recognised: none in three letters, two from seven on. */
export function allowedSlips(length: number): number {
  if (length < 4) return 0;
  return length < 7 ? 1 : 2;
}
