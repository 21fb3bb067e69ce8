/** Dates as editors write them. */

const forms = [
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?:[T ].*)?$/,
  /^(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})$/,
];

/**
 * Reads `2025-05-08` (a time behind it is ignored), `08/05/2025`, `08-05-2025` and `8.5.2025`, day first.
 * @returns the ISO date, or null when it is none of them or not a day of the calendar (31 February)
 */
export function readDate(text: string): string | null {
  for (const form of forms) {
    const { year = '', month = '', day = '' } = form.exec(text.trim())?.groups ?? {};
    const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    const time = Date.parse(`${iso}T00:00:00Z`);
    // V8 rolls 31 February over to March: what comes back must be what went in.
    if (year && !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso)) return iso;
  }
  return null;
}
