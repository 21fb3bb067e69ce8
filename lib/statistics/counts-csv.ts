/** The numbers as a file that a Danish Excel opens with a double click: semicolons, and a mark that says UTF-8. */
import { countedThings } from '#lib/db/tables.ts';
import { kindWords, spanWords, untold } from './count-words.ts';
import type { Period } from './periods.ts';
import type { ToldSpan } from './read-counts.ts';

const byteOrderMark = '\uFEFF';

/** @returns one line a day (`2026-11-22`) or month (`2026-10`); no cell begins as a formula does */
export function countsCsv(period: Period, spans: readonly ToldSpan[]): string {
  const atLeast = period === '12-maaneder' ? ' (mindst)' : '';
  const head = [spanWords[period], ...countedThings.map((what) => kindWords[what] + atLeast)];
  const lines = spans.map(({ from, counts }) => [
    period === '30-dage' ? from : from.slice(0, 7),
    ...countedThings.map((what) => counts[what] ?? untold),
  ]);
  return `${byteOrderMark}${[head, ...lines].map((cells) => `${cells.join(';')}\r\n`).join('')}`;
}
