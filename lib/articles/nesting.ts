/** What no article needs and no parser bears: judged in one pass over the text, before it is parsed. */
import type { Nodes } from 'mdast';

export interface Excess {
  /** Counted from 1 in the text given. */
  line: number;
  /** `nests 3000 deep` */
  message: string;
}

/** Levels of quotes, lists or brackets in each other: far above any article, far below what overflows the stack. */
const deepest = 40;
/**
 * Marks of links and emphasis in one paragraph, lines that begin a quote or a list, and lines at all: the parser's
 * time grows faster than any of them.
 */
const mostMarks = 1500;
const mostItems = 2500;
const mostLines = 6000;

const containers = /^[ \t]*(?:(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))[ \t]*)+/;
const container = />|[-+*]|\d+[.)]/g;
/** `- - - -` and `* * * *` are a line across the page. */
const rule = /^[ \t]*([-*_])(?:[ \t]*\1)*[ \t]*$/;

/**
 * The first place of a text where it nests too deep to be parsed or holds too many marks, or null.
 * Linear in the length of the text, which is as `evenOut` gives it. Brackets and marks are counted a paragraph at a time, escaped or not.
 */
export function tooNested(text: string): Excess | null {
  let brackets = 0;
  let marks = 0;
  let items = 0;
  for (const [index, line] of text.split('\n', mostLines + 1).entries()) {
    const complain = (message: string): Excess => ({ line: index + 1, message });
    if (index === mostLines) return complain(`holds more than ${mostLines} lines`);
    const opened = containers.exec(line)?.[0] ?? '';
    const isRule = line.length <= 200 && rule.test(line);
    if (opened && !isRule) {
      // A list inside a list is indented by two at least.
      const indent = Math.floor((/^[ \t]*/.exec(opened)?.[0].length ?? 0) / 2);
      const depth = (opened.match(container)?.length ?? 0) + indent;
      if (depth > deepest) return complain(`nests ${depth} deep`);
      if (++items > mostItems) return complain(`holds more than ${mostItems} lines of lists and quotes`);
    }
    if (!line.trim()) {
      brackets = 0;
      marks = 0;
    }
    for (const [mark] of isRule ? [] : line.slice(opened.length).matchAll(/[[\]{}*_~`]/g)) {
      if (mark === '[' || mark === '{') brackets++;
      else if (mark === ']' || mark === '}') brackets = Math.max(0, brackets - 1);
      if (brackets > deepest) return complain(`nests ${brackets} brackets`);
      if (++marks > mostMarks) return complain(`holds more than ${mostMarks} marks in one paragraph`);
    }
  }
  return null;
}

/** Whether a parsed text nests deeper than what works on it, level by level, can bear. */
export function isTooDeep(root: Nodes): boolean {
  let level: Nodes[] = [root];
  for (let depth = 0; level.length; depth++) {
    if (depth > 6 * deepest) return true;
    level = level.flatMap((node): Nodes[] => ('children' in node ? node.children : []));
  }
  return false;
}
