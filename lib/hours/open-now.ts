/** Whether a clinic is open at a moment, and the words for it. */
import { localTime } from './clock.ts';
import { holidayName } from './holidays.ts';
import { clockWords, type Interval, intervalsOn, toWeekday, type Weekday, weekdayName } from './week.ts';

export type OpenState =
  | { state: 'open'; until: number }
  /** `opens` is the next opening within a week: days from today and minute of that day. */
  | { state: 'closed'; opens: { inDays: number; weekday: Weekday; at: number } | null }
  /** A public holiday: the ordinary week says nothing certain about it. */
  | { state: 'holiday'; name: string }
  | { state: 'unknown' };

const dateAfter = (date: string, days: number) =>
  new Date(Date.parse(`${date}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The first opening after a minute of a day, skipping public holidays, at most a week ahead. */
function nextOpening(hours: readonly Interval[], date: string, weekday: Weekday, minutes: number) {
  for (let inDays = 0; inDays <= 7; inDays++) {
    if (holidayName(dateAfter(date, inDays))) continue;
    const day = toWeekday(((weekday - 1 + inDays) % 7) + 1) ?? weekday;
    const next = intervalsOn(hours, day).find((i) => inDays > 0 || i.opens > minutes);
    if (next) return { inDays, weekday: day, at: next.opens };
  }
  return null;
}

/**
 * Whether a clinic with these ordinary hours is open at a moment.
 * @returns `unknown` when no hours are stated, or none for today's weekday
 */
export function openState(hours: readonly Interval[], now: Date): OpenState {
  if (hours.length === 0) return { state: 'unknown' };
  const { date, weekday, minutes } = localTime(now);
  const holiday = holidayName(date);
  if (holiday) return { state: 'holiday', name: holiday };
  const current = intervalsOn(hours, weekday).find((i) => i.opens <= minutes && minutes < i.closes);
  if (current) return { state: 'open', until: current.closes };
  if (!hours.some((i) => i.weekday === weekday)) return { state: 'unknown' };
  return { state: 'closed', opens: nextOpening(hours, date, weekday, minutes) };
}

/** The state in plain Danish: 'Åben nu til kl. 17.30', 'Lukket nu. Åbner i morgen kl. 8'. */
export function openWords(state: OpenState): string {
  switch (state.state) {
    case 'open':
      return state.until === 1440 ? 'Åben nu til midnat' : `Åben nu til kl. ${clockWords(state.until)}`;
    case 'holiday':
      return `Helligdag i dag (${state.name}). Ring først`;
    case 'unknown':
      return 'Åbningstid ikke oplyst';
    case 'closed': {
      if (!state.opens) return 'Lukket nu';
      const { inDays, weekday, at } = state.opens;
      const day = inDays === 0 ? 'i dag' : inDays === 1 ? 'i morgen' : weekdayName(weekday);
      return `Lukket nu. Åbner ${day} kl. ${clockWords(at)}`;
    }
  }
}
