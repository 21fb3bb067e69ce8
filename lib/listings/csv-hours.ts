/** What a row says of when it is open: a cell for the week, or one a day. */
import type { ClinicEntry } from './clinic-entry.ts';
import type { CsvRow } from './csv-row.ts';
import { readDays, readWeek } from './week-text.ts';

/** @returns no hours when the cells are blank or cannot be read, of which the second is warned about */
export function readHours(said: CsvRow, warn: (warning: string) => void): ClinicEntry['hours'] {
  const days = [
    said.mandag,
    said.tirsdag,
    said.onsdag,
    said.torsdag,
    said.fredag,
    said.loerdag,
    said.soendag,
  ];
  const names = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'loerdag', 'soendag'];
  if (days.some(Boolean)) {
    const { week, unread } = readDays(days);
    for (const weekday of unread)
      warn(`${names[weekday - 1]} "${days[weekday - 1]?.slice(0, 30)}" cannot be read: left out`);
    return week;
  }
  const week = readWeek(said.aabningstider);
  if (week === null && said.aabningstider)
    warn(`aabningstider "${said.aabningstider.slice(0, 40)}" cannot be read as an ordinary week: left out`);
  return week ?? [];
}
