/** A clinic's ordinary week, and how it is written. */

/** ISO 8601: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/**
 * One stretch of opening on a weekday, in minutes after midnight, local time; `closes` may be 1440.
 * Both null: closed that day. A weekday in no interval is not stated.
 */
export type Interval =
  | { weekday: Weekday; opens: number; closes: number }
  | { weekday: Weekday; opens: null; closes: null };

/** An interval that is not a closed day. */
export type OpenInterval = Extract<Interval, { opens: number }>;

export const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const shortNames = ['man', 'tirs', 'ons', 'tors', 'fre', 'lør', 'søn'];
const longNames = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'];

/** A clinic counts as open in the evening when it closes at 18 or later. */
const eveningFrom = 18 * 60;

/** 'mandag' … 'søndag'. */
export const weekdayName = (weekday: Weekday): string => longNames[weekday - 1] ?? '';

/** Reads a number as a weekday; null when it is none. */
export const toWeekday = (n: number): Weekday | null => weekdays.find((day) => day === n) ?? null;

/** A minute of the day as a Dane writes it: '8', '17.30'. */
export function clockWords(minutes: number): string {
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)}${rest ? `.${String(rest).padStart(2, '0')}` : ''}`;
}

export const isOpen = (interval: Interval): interval is OpenInterval => interval.opens !== null;

/** The stretches of one weekday, first to last. */
export function intervalsOn(hours: readonly Interval[], weekday: Weekday): OpenInterval[] {
  return hours
    .filter(isOpen)
    .filter((i) => i.weekday === weekday)
    .sort((a, b) => a.opens - b.opens);
}

/** One weekday's hours: '8–12 og 13–17.30', 'lukket', or null when not stated. */
function dayWords(hours: readonly Interval[], weekday: Weekday): string | null {
  const open = intervalsOn(hours, weekday);
  if (open.length > 0) return open.map((i) => `${clockWords(i.opens)}–${clockWords(i.closes)}`).join(' og ');
  return hours.some((i) => i.weekday === weekday) ? 'lukket' : null;
}

/** A row of the written week: 'Man–tors', '8–17.30'. */
export interface WeekRow {
  days: string;
  hours: string;
}

/**
 * The week as rows for display; neighbouring days with the same hours share one.
 * @returns `[]` when no hours are stated; a day not stated in a week that is has 'ikke oplyst'
 */
export function writeWeek(hours: readonly Interval[]): WeekRow[] {
  if (hours.length === 0) return [];
  const runs: { from: Weekday; to: Weekday; hours: string }[] = [];
  for (const day of weekdays) {
    const words = dayWords(hours, day) ?? 'ikke oplyst';
    const last = runs.at(-1);
    if (last?.hours === words) last.to = day;
    else runs.push({ from: day, to: day, hours: words });
  }
  return runs.map((run) => {
    const from = shortNames[run.from - 1] ?? '';
    const to = shortNames[run.to - 1] ?? '';
    const days = run.from === run.to ? from : `${from}–${to}`;
    return { days: days.charAt(0).toUpperCase() + days.slice(1), hours: run.hours };
  });
}

/** Whether the stated week has an evening; null when no hours are stated. */
export function opensEvenings(hours: readonly Interval[]): boolean | null {
  if (hours.length === 0) return null;
  return hours.some((i) => isOpen(i) && i.weekday <= 5 && i.closes >= eveningFrom);
}

/** Whether the stated week has a Saturday or Sunday; null when neither day is stated. */
export function opensWeekends(hours: readonly Interval[]): boolean | null {
  const weekend = hours.filter((i) => i.weekday >= 6);
  if (weekend.length === 0) return null;
  return weekend.some(isOpen);
}
