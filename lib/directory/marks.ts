/**
 * Marks: everything a filter can ask of a clinic, in a form that is both a condition on a row and a line of bits over
 * all clinics (`clinic_marks`, written by the trigger of the same vocabulary in the migrations).
 */
import { type SQL, sql } from 'drizzle-orm';
import { makePgArray } from 'drizzle-orm/pg-core';
import { constant } from '#lib/db/constant.ts';
import { clinics } from '#lib/db/tables.ts';

/** Shown at all. A constant, not a parameter: only then may a prepared plan use the indexes of what is listed. */
export const isListed = constant(sql`${clinics.state} = 'listed'`);

/** A kind of mark, as the condition on a clinic's row that it carries one of `values`. Never null in SQL. */
const onRow = {
  listed: () => isListed,
  municipality: (values) => sql`${clinics.municipalityCode} = any(${makePgArray(values)}::text[])`,
  term: (values) => sql`${clinics.specialties} && ${makePgArray(values)}::text[]`,
  /** Declares nothing at all: has not said what it treats. Takes no value. */
  undeclared: () => sql`${clinics.specialties} = '{}'`,
  title: (values) => sql`${clinics.approved} && ${makePgArray(values)}::text[]`,
  /** Has any approved title; takes no value. */
  titled: () => sql`${clinics.approved} <> '{}'`,
  yes: (values) => sql`${clinics.factsYes} && ${makePgArray(values)}::text[]`,
  no: (values) => sql`${clinics.factsNo} && ${makePgArray(values)}::text[]`,
  /** Languages; '' is any at all. */
  speaks: (values) => listHolds(sql`(${clinics.languages} || ${clinics.peopleLanguages})`, values, 'text'),
  /** Of the people engaged there; '' is any at all. */
  gender: (values) => listHolds(sql`${clinics.peopleGenders}`, values, 'gender'),
  /** Insurers stated as yes; '' is anything stated of any. */
  insurer: (values) =>
    values.includes('')
      ? sql`cardinality(${clinics.insurersYes} || ${clinics.insurersNo}) > 0`
      : sql`${clinics.insurersYes} && ${makePgArray(values)}::text[]`,
  'not-insurer': (values) => sql`${clinics.insurersNo} && ${makePgArray(values)}::text[]`,
  /** The shortest stated wait in weeks; '' is any at all. */
  wait: (values) => numberIs(sql`least(${clinics.waitSubsidised}, ${clinics.waitPrivate})`, values),
  /** The subsidised wait in weeks; '' is any at all. */
  'contract-wait': (values) => numberIs(sql`${clinics.waitSubsidised}`, values),
  /** Open at a minute after Monday midnight. */
  open: ([minute = '']) => sql`${clinics.openWeek} @> ${minute}::int`,
  /** ISO weekdays whose hours are stated. */
  weekday: (values) => sql`${clinics.statedWeekdays} && ${makePgArray(values)}::smallint[]`,
  /** Has said something of the very day (`2026-12-24`), be it that it is closed. */
  dated: (values) => sql`${clinics.datedHours} && ${makePgArray(values.map((day) => `${day}:`))}::text[]`,
  /** Open at a minute of a day it has said something of: `2026-12-24:600`. */
  'open-on': ([moment = '']) => {
    const [day = '', minute = ''] = moment.split(':');
    return sql`(${clinics.datedHours} <> '{}' and exists (select from unnest(${clinics.datedHours}) stretch
      where starts_with(stretch, ${`${day}:`}) and substring(stretch from ':(\\d+)-')::int <= ${minute}::int
        and substring(stretch from '-(\\d+)$')::int > ${minute}::int))`;
  },
} satisfies Record<string, (values: string[]) => SQL>;

export type MarkKind = keyof typeof onRow;

/** Carries one of these values of a kind. */
export interface MarkGroup {
  kind: MarkKind;
  values: readonly string[];
}

/** Carries a mark of any of these groups. */
export type Marks = readonly MarkGroup[];

/** One kind with its values; none: the mark that takes no value, or any at all. */
export const marks = (kind: MarkKind, ...values: string[]): Marks => [
  { kind, values: values.length > 0 ? values : [''] },
];

function listHolds(list: SQL, values: string[], type: 'text' | 'gender'): SQL {
  return values.includes('')
    ? sql`cardinality(${list}) > 0`
    : sql`${list} && ${makePgArray(values)}::${sql.raw(type)}[]`;
}

function numberIs(number: SQL, values: string[]): SQL {
  return values.includes('')
    ? sql`${number} is not null`
    : sql`coalesce(${number} = any(${makePgArray(values)}::smallint[]), false)`;
}

/** As a condition on a row of `clinics`. */
export function carries(wanted: Marks): SQL {
  if (wanted.length === 0) return sql`false`;
  const groups = wanted.map(({ kind, values }) => onRow[kind]([...values]));
  return groups.length === 1 && groups[0] ? groups[0] : sql`(${sql.join(groups, sql` or `)})`;
}

/**
 * As keys of `clinic_marks`; `open:1234` and `open-on:2026-12-24:600` stand for every stored interval that holds the
 * minute.
 */
export const keysOf = (wanted: Marks): string[] =>
  wanted.flatMap(({ kind, values }) => values.map((value) => `${kind}:${value}`));
