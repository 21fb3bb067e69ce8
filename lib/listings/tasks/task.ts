/** One task at a clinic's desk: a form, where its values come from, what is asked of them, and how they are stored. */
import { createHash } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import type { Db, Tx } from '#lib/db/connection.ts';
import { clinics } from '#lib/db/tables.ts';
import type { Field, Problem, Values } from '#lib/listings/field.ts';
import type { Vocabulary } from '#lib/specialties/vocabulary.ts';

export interface TaskContext {
  /** Today, `YYYY-MM-DD`. */
  date: string;
  words: Vocabulary;
}

export interface Task {
  /** The last part of its address. */
  slug: string;
  title: string;
  /** What it is for, in a sentence or two. */
  lead: string;
  /** @param names what the values or the posted form hold: a form with rows has one for each, and room for more */
  fields(context: TaskContext, names: readonly string[]): readonly Field[];
  /** As stored now, in the words of the form. */
  read(db: Db | Tx, clinicId: number, context: TaskContext): Promise<Values>;
  /** What a row is to say of itself, by the field it is `namedBy`; left out where no row does. */
  rowHints?(db: Db | Tx, clinicId: number): Promise<ReadonlyMap<string, string>>;
  /** What must be mended; empty when it can be written. */
  check(tx: Tx, clinicId: number, values: Values, context: TaskContext): Promise<Problem[]> | Problem[];
  /** What an undone change brings back, where the row it was about is gone; left out where every row stays.
   * @returns null where somebody else has brought it back already */
  bringBack?(values: Values, now: Values): Values | null;
  /** Stores values that `check` found nothing wrong with. Events are the caller's. */
  write(tx: Tx, clinicId: number, values: Values, context: TaskContext): Promise<void>;
}

/** Tells two states of a form apart: it goes with the form and comes back with it. */
export const markOf = (values: Values): string =>
  createHash('sha256')
    .update(JSON.stringify(Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1))))
    .digest('base64url')
    .slice(0, 22);

/** A form's fields, its rows with what each says of itself. */
export const withRowHints = (
  fields: readonly Field[],
  hints: ReadonlyMap<string, string> | undefined,
): readonly Field[] =>
  fields.map((field) => {
    const hint = field.kind === 'group' && field.namedBy ? hints?.get(field.namedBy) : undefined;
    return hint ? { ...field, hint } : field;
  });

/** Columns and parts that the owner states from now on: no import overwrites them. */
export async function stateAsOwner(tx: Tx, clinicId: number, keys: readonly string[]): Promise<void> {
  await tx
    .update(clinics)
    .set({
      ownerStated: sql`array(select distinct unnest(${clinics.ownerStated} || ${`{${keys.join(',')}}`}::text[]) order by 1)`,
      updatedAt: sql`now()`,
    })
    .where(eq(clinics.id, clinicId));
}

/** The rows that the names of a form speak of: 'person-n1-navn' is of row 'n1'. */
export function rowsIn(names: readonly string[], prefix: string): string[] {
  const rows = names.flatMap((name) => new RegExp(`^${prefix}-([a-z]?\\d{1,18})-`).exec(name)?.[1] ?? []);
  return [...new Set(rows)];
}
