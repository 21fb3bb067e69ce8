/** One person's clinics side by side: the same facts for all, edited across and confirmed together. */
import type { Db } from '#lib/db/connection.ts';
import { toMark } from '#lib/listings/drafts.ts';
import type { Field, Values } from '#lib/listings/field.ts';
import { facts } from '#lib/listings/tasks/facts.ts';
import { saveTask } from '#lib/listings/tasks/save-task.ts';
import { markOf, type TaskContext } from '#lib/listings/tasks/task.ts';

/** The facts of the grid: those with yes, no and not stated. */
export const gridFields = (context: TaskContext): Extract<Field, { kind: 'choice' }>[] =>
  facts.fields(context, []).flatMap((field) => (field.kind === 'choice' ? [field] : []));

export interface GridClinic {
  id: number;
  slug: string;
  name: string;
}
export interface GridColumn extends GridClinic {
  values: Values;
  /** Goes with the form, so that a change by somebody else is noticed. */
  mark: string;
}

export function readGrid(
  db: Db,
  clinics: readonly GridClinic[],
  context: TaskContext,
): Promise<GridColumn[]> {
  return Promise.all(
    clinics.map(async (clinic) => {
      const values = await facts.read(db, clinic.id, context);
      return { ...clinic, values, mark: markOf(values) };
    }),
  );
}

/** The name of one answer in the form; for `all` it is copied to every clinic. */
export const cellName = (column: number | 'alle', field: string): string => `${column}:${field}`;
export const markName = (id: number): string => `${id}:set`;

export interface GridSaved {
  changed: string[];
  /** Clinics that somebody else changed meanwhile, or whose other facts do not fit the answers. */
  left: string[];
}

const cellPattern = /^(?:\d{1,15}|alle):[\w-]{1,60}$/;
const markPattern = /^\d{1,15}:set$/;

/**
 * The answers of a posted grid with the marks of what it showed, for a draft: whose clinics they are is looked at when it
 * is saved.
 */
export const gridTyped = (posted: URLSearchParams): Values =>
  Object.fromEntries(
    [...posted]
      .filter(([name, value]) =>
        markPattern.test(name) ? toMark(value) !== '' : cellPattern.test(name) && value.length <= 20,
      )
      .slice(0, 2000),
  );

/** Saves each clinic for itself: one that cannot be saved keeps none of the others from it. */
export async function saveGrid(
  db: Db,
  clinics: readonly GridClinic[],
  posted: URLSearchParams,
  actor: string,
  context: TaskContext,
): Promise<GridSaved> {
  const outcome: GridSaved = { changed: [], left: [] };
  for (const column of await readGrid(db, clinics, context)) {
    const answers = gridFields(context).flatMap(({ name, options }) => {
      const answer = posted.get(cellName('alle', name)) || posted.get(cellName(column.id, name));
      const said = answer === 'tom' ? '' : answer;
      return said !== null && options.some(([value]) => value === said) ? [[name, said] as const] : [];
    });
    const values = { ...column.values, ...Object.fromEntries(answers) };
    const saved = await saveTask(
      db,
      { clinicId: column.id, task: facts, values, seen: posted.get(markName(column.id)) ?? '', actor },
      context,
    );
    if (saved.kind !== 'saved') outcome.left.push(column.name);
    else if (saved.isChanged) outcome.changed.push(column.name);
  }
  return outcome;
}
