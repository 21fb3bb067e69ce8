/** Days as instants: ISO 8601 with Denmark's offset, as structured data, feeds and sitemaps want them. */

const offsetIn = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Copenhagen', timeZoneName: 'longOffset' });

/**
 * The beginning of a day in Denmark: '2025-05-08' → '2025-05-08T00:00:00+02:00'.
 * @param date ISO date
 */
export function startOfDay(date: string): string {
  // The clock changes at 01:00 UTC, so the offset at midnight is that of the hour before noon UTC the day before.
  const midnight = new Date(new Date(`${date}T00:00:00Z`).getTime() - 60 * 60 * 1000);
  const zone = offsetIn.formatToParts(midnight).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  return `${date}T00:00:00${zone.slice('GMT'.length) || '+00:00'}`;
}
