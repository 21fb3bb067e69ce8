/** Time as the visitor's clock shows it: Denmark's, or the fixed day that tests ask for. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { env } from '#lib/env.ts';
import { toWeekday, type Weekday } from './week.ts';

const zone = 'Europe/Copenhagen';

/** This moment; with `TODAY` set, noon in Denmark on that day. Who asks says something that the next minute may change. */
export function now(): Date {
  const glance = glances().getStore();
  if (glance) glance.atMinute = true;
  return moment();
}

/** The calendar day in Denmark as `YYYY-MM-DD`. */
export function today(): string {
  return localTime(moment()).date;
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

export interface LocalTime {
  date: string;
  /** 1 is Monday. */
  weekday: Weekday;
  /** After midnight. */
  minutes: number;
}

let last: { minute: number; time: LocalTime } | undefined;

/** A moment on Denmark's clock. A page asks for the same minute some fifty times: it is worked out once. */
export function localTime(moment: Date): LocalTime {
  const minute = Math.floor(moment.getTime() / 60_000);
  if (last?.minute !== minute) last = { minute, time: readClock(moment) };
  return last.time;
}

function readClock(moment: Date): LocalTime {
  const [date = '', time = ''] = wallClock.format(moment).split(' ');
  const [hour = '0', minute = '0'] = time.split(':');
  // getUTCDay counts from Sunday, 0.
  const weekday = toWeekday(((new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7) + 1) ?? 1;
  return { date, weekday, minutes: Number(hour) * 60 + Number(minute) };
}
