/** An ordinary week as PostgreSQL keeps it: minutes after Monday midnight, `{[480,960),[1920,2400)}`. */
import { type Interval, isOpen, type OpenInterval, toWeekday } from './week.ts';

const dayMinutes = 1440;

/** Writes the stretches of a week; closed days leave no trace here. */
export function writeWeekRanges(hours: readonly Interval[]): string {
  const ranges = hours.filter(isOpen).map(({ weekday, opens, closes }) => {
    const start = (weekday - 1) * dayMinutes;
    return `[${start + opens},${start + closes})`;
  });
  return `{${ranges.join(',')}}`;
}

/** Reads the stretches back, first to last; what runs past midnight is divided there. */
export function readWeekRanges(written: string): OpenInterval[] {
  const found: OpenInterval[] = [];
  for (const [, from, to] of written.matchAll(/\[(\d+),(\d+)\)/g)) {
    const end = Number(to);
    for (let start = Number(from); start < end; ) {
      const day = Math.floor(start / dayMinutes);
      const stop = Math.min(end, (day + 1) * dayMinutes);
      const weekday = toWeekday(day + 1);
      if (weekday) found.push({ weekday, opens: start - day * dayMinutes, closes: stop - day * dayMinutes });
      start = stop;
    }
  }
  return found;
}

/** The weekdays that are stated, closed ones included. */
export const statedWeekdays = (hours: readonly Interval[]): number[] =>
  [...new Set(hours.map(({ weekday }) => weekday))].sort();
