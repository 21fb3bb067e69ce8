/** The dates of an engagement as two date fields send them: days of the calendar, in order, and one period at a time. */
import type { Problem } from './field.ts';

/** A day of the calendar between 1900 and 2100 as a date field sends it: 31 February is none. */
export function isDate(text: string): boolean {
  if (!/^(?:19|20)\d\d-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  // V8 rolls 31 February over to March: what comes back must be what went in.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

export interface Period {
  /** Names of the two fields. */
  fields: { from: string; until: string };
  /** Blank: not stated. */
  from: string;
  until: string;
  /** The same for two periods of one person at one clinic. */
  who: string;
}

const overlap = (a: Period, b: Period) =>
  a.who === b.who && (!a.from || !b.until || a.from < b.until) && (!b.from || !a.until || b.from < a.until);

/** What is wrong with the dates of a form, field by field. */
export function periodProblems(periods: readonly Period[]): Problem[] {
  return periods.flatMap((period, at): Problem[] => {
    const { fields, from, until } = period;
    const wrong = Object.entries({ [fields.from]: from, [fields.until]: until })
      .filter(([, date]) => date && !isDate(date))
      .map(([field]) => ({ field, message: 'Vælg en dato.' }));
    if (wrong.length > 0) return wrong;
    if (from && until && from >= until)
      return [{ field: fields.until, message: 'Den sidste dato skal ligge efter den første.' }];
    return periods.slice(0, at).some((other) => overlap(other, period))
      ? [{ field: fields.from, message: 'Personen står her to gange i samme tid. Ret en af datoerne.' }]
      : [];
  });
}
