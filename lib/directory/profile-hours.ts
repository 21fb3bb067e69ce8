/** The coming days of one clinic: the ordinary week, changed by what it said of single dates and by holidays. */
import { type LocalTime, localTime } from '#lib/hours/clock.ts';
import { holidayName } from '#lib/hours/holidays.ts';
import type { OpenState } from '#lib/hours/open-now.ts';
import {
  clockWords,
  type Interval,
  intervalsOn,
  toWeekday,
  type Weekday,
  weekdayName,
} from '#lib/hours/week.ts';
import type { HoursException } from './profile-parts.ts';

export interface Day {
  /** `YYYY-MM-DD`. */
  date: string;
  weekday: Weekday;
  /** Stretches of opening, first to last, in minutes after midnight. */
  open: { opens: number; closes: number }[];
  /** `stated` covers a day said to be closed; `holiday`: the ordinary week says nothing certain about it. */
  kind: 'stated' | 'holiday' | 'unknown';
  /** Said of this very date. */
  isException: boolean;
  /** The clinic's own words about the date. */
  note: string | null;
  /** The public holiday's name, on whatever kind of day. */
  holiday: string | null;
}

const dayMs = 86_400_000;
const dateAfter = (date: string, days: number) =>
  new Date(Date.parse(`${date}T12:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

function isInterval(row: HoursException): row is HoursException & { opens: number; closes: number } {
  return row.opens !== null && row.closes !== null;
}

type CalendarDay = Pick<Day, 'date' | 'weekday' | 'holiday'>;

let last: { from: string; days: readonly CalendarDay[] } | undefined;

/** Days one after the other. All clinics of a list have the same: kept until another day or a longer stretch is asked for. */
function calendar({ date: from, weekday }: LocalTime, count: number): readonly CalendarDay[] {
  if (last?.from !== from || last.days.length < count) {
    const days = Array.from({ length: count }, (_, i) => {
      const date = dateAfter(from, i);
      return { date, weekday: toWeekday(((weekday - 1 + i) % 7) + 1) ?? weekday, holiday: holidayName(date) };
    });
    last = { from, days };
  }
  return last.days.slice(0, count);
}

function dayOf(
  { date, weekday, holiday }: CalendarDay,
  hours: readonly Interval[],
  all: readonly HoursException[],
): Day {
  const said = all.filter((exception) => exception.date === date);
  const day = { date, weekday, holiday, isException: said.length > 0 };
  if (said.length > 0) {
    const note = said.find((each) => each.note !== null)?.note ?? null;
    const open = said.filter(isInterval).map(({ opens, closes }) => ({ opens, closes }));
    return { ...day, kind: 'stated', note, open: open.sort((a, b) => a.opens - b.opens) };
  }
  if (holiday && hours.length > 0) return { ...day, kind: 'holiday', note: null, open: [] };
  const isStated = hours.some((interval) => interval.weekday === weekday);
  const open = intervalsOn(hours, weekday).map(({ opens, closes }) => ({ opens, closes }));
  return { ...day, kind: isStated ? 'stated' : 'unknown', note: null, open };
}

/**
 * Today and the days after it.
 * @param hours the ordinary week; empty: not stated
 * @param exceptions of single dates, which go before the week and before holidays
 * @param count how many days, today included
 */
export function daysAhead(
  hours: readonly Interval[],
  exceptions: readonly HoursException[],
  now: Date,
  count: number,
): Day[] {
  return calendar(localTime(now), count).map((day) => dayOf(day, hours, exceptions));
}

/** Whether the clinic is open now. @param days today first, eight of them to look a whole week ahead */
export function stateNow(days: readonly Day[], now: Date): OpenState {
  const [today] = days;
  const { minutes } = localTime(now);
  if (!today || today.kind === 'unknown') return { state: 'unknown' };
  if (today.kind === 'holiday') return { state: 'holiday', name: today.holiday ?? '' };
  const current = today.open.find(({ opens, closes }) => opens <= minutes && minutes < closes);
  if (current) return { state: 'open', until: current.closes };
  for (const [inDays, day] of days.entries()) {
    const next = day.open.find(({ opens }) => inDays > 0 || opens > minutes);
    if (next) return { state: 'closed', opens: { inDays, weekday: day.weekday, at: next.opens } };
  }
  return { state: 'closed', opens: null };
}

const dayAndMonth = new Intl.DateTimeFormat('da-DK', { timeZone: 'UTC', day: 'numeric', month: 'short' });

export interface DayWords {
  date: string;
  /** 'I dag, søndag', 'Mandag'. */
  day: string;
  /** '23. nov.'. */
  on: string;
  /** '8–12 og 13–17.30', 'lukket', 'ikke oplyst', 'helligdag: ring først'. */
  hours: string;
  /** What makes the day special: the clinic's own note, the holiday, or that it differs. */
  special: string | null;
}

/** One day in plain Danish. @param isToday the first of the list */
export function dayWords(day: Day, isToday: boolean): DayWords {
  const name = weekdayName(day.weekday);
  const upper = name.charAt(0).toUpperCase() + name.slice(1);
  return {
    date: day.date,
    day: isToday ? `I dag, ${name}` : upper,
    on: dayAndMonth.format(new Date(`${day.date}T00:00:00Z`)),
    hours: hoursWords(day),
    special: specialWords(day),
  };
}

function hoursWords({ kind, open }: Day): string {
  if (kind === 'unknown') return 'ikke oplyst';
  if (kind === 'holiday') return 'ring først';
  if (open.length === 0) return 'lukket';
  return open.map(({ opens, closes }) => `${clockWords(opens)}–${clockWords(closes)}`).join(' og ');
}

function specialWords({ isException, note, holiday }: Day): string | null {
  const name = holiday && holiday.charAt(0).toLocaleUpperCase('da') + holiday.slice(1);
  const words = [name, note ?? (isException && !holiday ? 'Anden tid end normalt' : null)].filter(Boolean);
  return words.length > 0 ? words.join(': ') : null;
}
