/** Dates as a Dane writes them. */

const long = new Intl.DateTimeFormat('da-DK', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

/** '1. november 2026'. @param date ISO date, `YYYY-MM-DD` */
export function dateWords(date: string): string {
  return long.format(new Date(`${date}T00:00:00Z`));
}

const short = new Intl.DateTimeFormat('da-DK', { timeZone: 'UTC', day: 'numeric', month: 'short' });
const month = new Intl.DateTimeFormat('da-DK', { timeZone: 'UTC', month: 'short', year: 'numeric' });

/** '1. nov.', where the year goes without saying. @param date ISO date, `YYYY-MM-DD` */
export function dayWords(date: string): string {
  return short.format(new Date(`${date}T00:00:00Z`));
}

/** 'nov. 2026'. @param date any day of the month, `YYYY-MM-DD` */
export function monthWords(date: string): string {
  return month.format(new Date(`${date}T00:00:00Z`));
}
