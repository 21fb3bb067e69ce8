/** The numbers in words. */
import type { Counted } from '#lib/db/tables.ts';
import { dayWords, monthWords } from '#lib/hours/date-words.ts';
import type { Period } from './periods.ts';
import { leastTold } from './told.ts';

export const kindWords: Readonly<Record<Counted, string>> = {
  shown: 'Vist på en liste',
  opened: 'Side åbnet',
  phone: 'Tryk på telefon',
  mail: 'Tryk på mail',
  site: 'Tryk på hjemmeside',
  booking: 'Tryk på tidsbestilling',
};

export const periodWords: Readonly<Record<Period, string>> = {
  '30-dage': '30 dage',
  '12-maaneder': '12 måneder',
};

/** What one row of a period is, for the head of a column. */
export const spanWords: Readonly<Record<Period, string>> = { '30-dage': 'Dag', '12-maaneder': 'Måned' };

/** '24. okt.', 'okt. 2026'. @param from the first day of the row */
export const labelOf = (period: Period, from: string): string =>
  period === '30-dage' ? dayWords(from) : monthWords(from);

/** What stands for a number that is not told. */
export const untold = `under ${leastTold}`;

const numbers = new Intl.NumberFormat('da-DK');

/** '1.204', 'under 5'. */
export const figureOf = (count: number | null): string => (count === null ? untold : numbers.format(count));
