/** Time as the visitor's clock shows it: Denmark's, or the fixed day that tests ask for. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { env } from '#lib/env.ts';
import { toWeekday, type Weekday } from './week.ts';

const zone = 'Europe/Copenhagen';
const isoDay = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' });

/** This moment; with `TODAY` set, noon in Denmark on that day. Who asks says something that the next minute may change. */
export function now(): Date {
  const glance = glances().getStore();
  if (glance) glance.atMinute = true;
  return moment();
}

/** The calendar day in Denmark as `YYYY-MM-DD`. */
export function today(): string {
  return isoDay.format(moment());
}

function moment(): Date {
  const { TODAY } = env();
  return TODAY ? new Date(`${TODAY}T11:00:00Z`) : new Date();
}

/** What a piece of work asked the clock: only the day, or the minute too. */
export interface Glance {
  atMinute: boolean;
}

// Front, proxy and pages hold their own copy of this module.
const shared = globalThis as { portalGlances?: AsyncLocalStorage<Glance> };

function glances(): AsyncLocalStorage<Glance> {
  shared.portalGlances ??= new AsyncLocalStorage();
  return shared.portalGlances;
}

/** Does `work`, and notes in `glance` what it asks the clock, now and later. */
export function watchingClock<T>(glance: Glance, work: () => T): T {
  return glances().run(glance, work);
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
