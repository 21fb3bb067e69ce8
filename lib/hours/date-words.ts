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
