/** Time as the visitor's clock shows it: Denmark's, or the fixed day that tests ask for. */
import { env } from '#lib/env.ts';

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
