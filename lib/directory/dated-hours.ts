/** What a clinic has said of single days, as its own row keeps it (`datedHours` of the table). */
import type { HoursException } from './profile-parts.ts';

const written = /^(\d{4}-\d{2}-\d{2}):(?:(\d+)-(\d+))?$/;

/**
 * Days as the table writes them, as exceptions from the week.
 * @param entries '2026-12-24:' says something of the day, '2026-12-31:480-720' that it is open 8–12
 */
export function readDatedHours(entries: readonly string[]): HoursException[] {
  return entries.flatMap((entry) => {
    const [, date, opens, closes] = written.exec(entry) ?? [];
    if (date === undefined) return [];
    const at = (minutes: string | undefined) => (minutes === undefined ? null : Number(minutes));
    return [{ date, opens: at(opens), closes: at(closes), note: null }];
  });
}
