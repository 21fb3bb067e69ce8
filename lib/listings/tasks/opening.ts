/** Opening hours: the ordinary week, the holidays ahead, and other days that are not as usual. */
import { and, asc, eq, gte } from 'drizzle-orm';
import type { Tx } from '#lib/db/connection.ts';
import { clinicFacts, clinicHours, hoursExceptions } from '#lib/db/tables.ts';
import { dateWords } from '#lib/hours/date-words.ts';
import { holidayName, holidaysOf } from '#lib/hours/holidays.ts';
import {
  clockWords,
  opensEvenings,
  opensWeekends,
  toWeekday,
  weekdayName,
  weekdays,
} from '#lib/hours/week.ts';
import { remakeArrays } from '#lib/listings/clinic-parts.ts';
import { isDate } from '#lib/listings/engagement-dates.ts';
import type { Field, Problem, Values } from '#lib/listings/field.ts';
import { readDay } from '#lib/listings/week-text.ts';
import { marketingProblems } from './marketing-law.ts';
import { rowsIn, stateAsOwner, type Task } from './task.ts';

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
/** So far ahead holidays are asked for. */
const monthsAhead = 6;
const mostRows = 40;

/** The public holidays from today on, half a year ahead: name by date. */
export function holidaysAhead(date: string): Map<string, string> {
  const end = new Date(`${date}T00:00:00Z`);
  end.setUTCMonth(end.getUTCMonth() + monthsAhead);
  const last = end.toISOString().slice(0, 10);
  const year = Number(date.slice(0, 4));
  const all = [...holidaysOf(year), ...holidaysOf(year + 1)];
  return new Map(all.filter(([day]) => day >= date && day <= last).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Hours as they are typed; `[]` for a blank, null for what cannot be read. The weekday does not matter here. */
const readHours = (text: string) => readDay(1, text);

interface Stretch {
  opens: number | null;
  closes: number | null;
}

/** Hours as the form shows them: '8–12 og 13–17.30', 'lukket'. */
const writeHours = (stretches: readonly Stretch[]) =>
  stretches.every(({ opens }) => opens === null)
    ? stretches.length > 0
      ? 'lukket'
      : ''
    : stretches
        .flatMap(({ opens, closes }) =>
          opens === null || closes === null ? [] : [`${clockWords(opens)}-${clockWords(closes)}`],
        )
        .join(' og ');

/** A row of the form: 'd20261224' is a day that is stored, '1' a new one. A day keeps its row, whatever comes before it. */
const rowOfDay = (day: string) => `d${day.replaceAll('-', '')}`;

const exceptionFields = (row: string, number: number): Field => ({
  kind: 'group',
  label: `Anden dag, ${number}`,
  namedBy: `dag-${row}-dato`,
  fields: [
    { kind: 'text', type: 'date', name: `dag-${row}-dato`, label: 'Dato', longest: 10 },
    { kind: 'text', name: `dag-${row}-tid`, label: 'Åbent', hint: 'Fx 8-12 eller lukket', longest: 60 },
    { kind: 'text', name: `dag-${row}-note`, label: 'Hvorfor? (kan udelades)', longest: 200 },
  ],
});

export const opening: Task = {
  slug: 'aabningstider',
  title: 'Åbningstider',
  lead: 'Skriv fx »8-16«, »8-12 og 13-17.30« eller »lukket«. En tom dag står som ikke oplyst.',
  fields({ date }, names) {
    const rows = rowsIn(names, 'dag').slice(0, mostRows);
    const next = Math.max(0, ...rows.filter((row) => /^\d/.test(row)).map(Number));
    const shown = [...rows, String(next + 1), String(next + 2)];
    const holidays = holidaysAhead(date);
    // Those that are over: the log still speaks of them.
    for (const name of names) {
      const [, day = ''] = /^helligdag-(\d{4}-\d\d-\d\d)$/.exec(name) ?? [];
      const called = holidayName(day);
      if (called) holidays.set(day, called);
    }
    return [
      {
        kind: 'group',
        label: 'En almindelig uge',
        fields: weekdays.map((day) => ({
          kind: 'text',
          name: `uge-${day}`,
          label: capital(weekdayName(day)),
          longest: 60,
        })),
      },
      {
        kind: 'group',
        label: 'Helligdage',
        hint: 'En tom helligdag vises som »Helligdag. Ring først«.',
        fields: [...holidays].map(([day, name]) => ({
          kind: 'text',
          name: `helligdag-${day}`,
          label: `${capital(name)}, ${dateWords(day)}`,
          longest: 60,
        })),
      },
      ...shown.map((row, index) => exceptionFields(row, index + 1)),
    ];
  },
  async read(db, clinicId, { date }) {
    const [week, exceptions] = await Promise.all([
      db.select().from(clinicHours).where(eq(clinicHours.clinicId, clinicId)).orderBy(asc(clinicHours.opens)),
      db
        .select()
        .from(hoursExceptions)
        .where(and(eq(hoursExceptions.clinicId, clinicId), gte(hoursExceptions.date, date)))
        .orderBy(asc(hoursExceptions.date), asc(hoursExceptions.opens)),
    ]);
    const values: Record<string, string> = {};
    for (const day of weekdays)
      values[`uge-${day}`] = writeHours(week.filter(({ weekday }) => weekday === day));
    const byDate = Map.groupBy(exceptions, (each) => each.date);
    const holidays = holidaysAhead(date);
    for (const day of holidays.keys()) values[`helligdag-${day}`] = writeHours(byDate.get(day) ?? []);
    const others = [...byDate].filter(([day]) => !holidays.has(day));
    for (const [day, stretches] of others) {
      const row = rowOfDay(day);
      values[`dag-${row}-dato`] = day;
      values[`dag-${row}-tid`] = writeHours(stretches);
      values[`dag-${row}-note`] = stretches.find(({ note }) => note)?.note ?? '';
    }
    return values;
  },
  check(_tx, _clinicId, values, { date }) {
    const problems: Problem[] = [];
    for (const [name, text] of Object.entries(values)) {
      const isHours = /^(?:uge-|helligdag-)/.test(name) || name.endsWith('-tid');
      if (isHours && readHours(text) === null)
        problems.push({
          field: name,
          message: `»${text.slice(0, 40)}« kan vi ikke læse. Skriv fx 8-16 eller lukket.`,
        });
    }
    const seen = new Set(holidaysAhead(date).keys());
    for (const { row, day, hours, note } of exceptionsIn(values)) {
      const at = `dag-${row}-dato`;
      if (!isDate(day)) problems.push({ field: at, message: 'Vælg en dato.' });
      else if (Number(day.slice(0, 4)) > Number(date.slice(0, 4)) + 2)
        problems.push({ field: at, message: `${dateWords(day)} ligger for langt fremme.` });
      else if (day < date) problems.push({ field: at, message: `${dateWords(day)} er forbi.` });
      else if (seen.has(day)) problems.push({ field: at, message: `${dateWords(day)} står her allerede.` });
      else if (!hours)
        problems.push({ field: `dag-${row}-tid`, message: 'Skriv, hvornår I har åbent, eller lukket.' });
      seen.add(day);
      problems.push(...marketingProblems(`dag-${row}-note`, note));
    }
    return problems;
  },
  async write(tx, clinicId, values, { date }) {
    const week = weekdays.flatMap((day) => {
      const weekday = toWeekday(day) ?? 1;
      return readDay(weekday, values[`uge-${day}`] ?? '') ?? [];
    });
    await tx.delete(clinicHours).where(eq(clinicHours.clinicId, clinicId));
    if (week.length > 0)
      await tx.insert(clinicHours).values(week.map((interval) => ({ clinicId, ...interval })));
    await writeExceptions(tx, clinicId, values, date);
    // These two facts follow from the week, and from nothing else.
    for (const [fact, value] of [
      ['evenings', opensEvenings(week)],
      ['weekend', opensWeekends(week)],
    ] as const) {
      await tx.delete(clinicFacts).where(and(eq(clinicFacts.clinicId, clinicId), eq(clinicFacts.fact, fact)));
      if (value !== null)
        await tx.insert(clinicFacts).values({ clinicId, fact, value, source: 'owner', confirmedOn: date });
    }
    await remakeArrays(tx, [clinicId]);
    await stateAsOwner(tx, clinicId, ['hours']);
  },
};

/** The rows that hold something. */
function exceptionsIn(values: Values) {
  return rowsIn(Object.keys(values), 'dag')
    .map((row) => ({
      row,
      day: values[`dag-${row}-dato`] ?? '',
      hours: values[`dag-${row}-tid`] ?? '',
      note: values[`dag-${row}-note`] ?? '',
    }))
    .filter(({ day, hours, note }) => day || hours || note);
}

async function writeExceptions(tx: Tx, clinicId: number, values: Values, date: string): Promise<void> {
  const isAhead = and(eq(hoursExceptions.clinicId, clinicId), gte(hoursExceptions.date, date));
  // The form asks for no word on a holiday: one that came from a list, or with the day before it was known, stays.
  const before = await tx.select().from(hoursExceptions).where(isAhead);
  const notes = new Map(before.map((each) => [each.date, each.note]));
  const days = [
    ...exceptionsIn(values),
    ...[...holidaysAhead(date).keys()].map((day) => ({
      day,
      hours: values[`helligdag-${day}`] ?? '',
      note: notes.get(day) ?? '',
    })),
  ];
  const rows = days.flatMap(({ day, hours, note }) =>
    (readHours(hours) ?? []).map(({ opens, closes }) => ({
      clinicId,
      date: day,
      opens,
      closes,
      note: note || null,
    })),
  );
  await tx.delete(hoursExceptions).where(isAhead);
  if (rows.length > 0) await tx.insert(hoursExceptions).values(rows);
}
