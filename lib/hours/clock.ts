/** Time as the visitor's clock shows it: Denmark's, or the fixed day that tests ask for. */
import { env } from '#lib/env.ts';
import { toWeekday, type Weekday } from './week.ts';

const zone = 'Europe/Copenhagen';
const isoDay = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' });

/** This moment; with `TODAY` set, noon in Denmark on that day. */
export function now(): Date {
  const { TODAY } = env();
  return TODAY ? new Date(`${TODAY}T11:00:00Z`) : new Date();
}

/** The calendar day in Denmark as `YYYY-MM-DD`. */
export function today(): string {
  return isoDay.format(now());
}

const wallClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: zone,
  dateStyle: 'short',
  timeStyle: 'short',
});

/** A moment on Denmark's clock: the day, the weekday (1 is Monday) and minutes after midnight. */
export function localTime(moment: Date): { date: string; weekday: Weekday; minutes: number } {
  const [date = '', time = ''] = wallClock.format(moment).split(' ');
  const [hour = '0', minute = '0'] = time.split(':');
  // getUTCDay counts from Sunday, 0.
  const weekday = toWeekday(((new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7) + 1) ?? 1;
  return { date, weekday, minutes: Number(hour) * 60 + Number(minute) };
}
