/**
 * Words in a tree of letters, so that a search looks only where an answer can still be: the words that begin with
 * some letters, and those a slip or two away, without comparing with every word.
 */
import { longestWord } from './slips.ts';

interface Branch<Value> {
  letter: string;
  branches: Branch<Value>[];
  /** What hangs on the word that ends here. */
  values: Value[];
}

export interface NearWord<Value> {
  value: Value;
  word: string;
  /** A letter too many, missing, wrong, or two neighbours swapped each count 1. */
  slips: number;
}

export class WordTree<Value> {
  readonly #root: Branch<Value> = { letter: '', branches: [], values: [] };

  /** @param words pairs of word and value; a word may come several times */
  constructor(words: Iterable<readonly [word: string, value: Value]>) {
    for (const [word, value] of words) this.#reach(word.slice(0, longestWord)).values.push(value);
  }

  #reach(word: string): Branch<Value> {
    let branch = this.#root;
    for (const letter of word) {
      let next = branch.branches.find((each) => each.letter === letter);
      if (!next) {
        next = { letter, branches: [], values: [] };
        branch.branches.push(next);
      }
      branch = next;
    }
    return branch;
  }

  /** The words that begin with `start`, itself included, in no order. Empty for no letters at all. */
  beginningWith(start: string): { value: Value; word: string }[] {
    let branch: Branch<Value> | undefined = start ? this.#root : undefined;
    for (const letter of start) branch = branch?.branches.find((each) => each.letter === letter);
    const found: { value: Value; word: string }[] = [];
    const collect = (at: Branch<Value>, word: string) => {
      for (const value of at.values) found.push({ value, word });
      for (const next of at.branches) collect(next, word + next.letter);
    };
    if (branch) collect(branch, start);
    return found;
  }

  /**
   * The words at most `limit` slips from `typed` (optimal string alignment), in no order.
   * @param typed longer than `longestWord` finds nothing
   */
  near(typed: string, limit: number): NearWord<Value>[] {
    const found: NearWord<Value>[] = [];
    if (typed.length > longestWord) return found;
    const width = typed.length;
    const first = Array.from({ length: width + 1 }, (_, column) => column);
    const look = (branch: Branch<Value>, word: string, last: number[], before: number[] | null) => {
      for (const next of branch.branches) {
        const row = [(last[0] ?? 0) + 1];
        let least = row[0] ?? 0;
        for (let column = 1; column <= width; column++) {
          const same = typed[column - 1] === next.letter;
          let slips = Math.min(
            (last[column] ?? 0) + 1,
            (row[column - 1] ?? 0) + 1,
            (last[column - 1] ?? 0) + (same ? 0 : 1),
          );
          if (
            before &&
            column > 1 &&
            typed[column - 2] === next.letter &&
            typed[column - 1] === branch.letter
          )
            slips = Math.min(slips, (before[column - 2] ?? 0) + 1);
          row.push(slips);
          least = Math.min(least, slips);
        }
        const reached = word + next.letter;
        const slips = row[width] ?? 0;
        if (slips <= limit) for (const value of next.values) found.push({ value, word: reached, slips });
        if (least <= limit) look(next, reached, row, last);
      }
    };
    look(this.#root, '', first, null);
    return found;
  }
}
