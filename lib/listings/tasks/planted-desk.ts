/** For tests of this room: a database of its own, and for every test one listed clinic in it and nothing else. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Db } from '#lib/db/connection.ts';
import { plantEntry } from '#lib/db/planted-entry.ts';
import { testDatabase } from '#lib/db/testing.ts';
import type { Values } from '#lib/listings/field.ts';
import { vocabulary } from '#lib/specialties/vocabulary.ts';
import { type Saved, saveTask } from './save-task.ts';
import { markOf, type Task, type TaskContext } from './task.ts';
import { taskAt } from './tasks.ts';

export interface PlantedDesk {
  db: Db;
  context: TaskContext;
  /** Of the clinic 'rygklinik'. */
  clinicId: number;
  /** What a task's form holds. */
  stored(slug: string): Promise<Values>;
  /** Saves a task's form with these answers changed. @param seen the mark of the form; left out: as it is now */
  save(slug: string, change: Values, seen?: string): Promise<Saved>;
}

/** @throws for an address that is none of the tasks */
export function task(slug: string): Task {
  const found = taskAt(slug);
  if (!found) throw new Error(`no task ${slug}`);
  return found;
}

/** Call it once at the top of a test file. @returns what each test finds, filled in before it runs */
export function plantedDesk(): PlantedDesk {
  const desk = {
    stored: (slug) => task(slug).read(desk.db, desk.clinicId, desk.context),
    async save(slug, change, seen) {
      const before = await desk.stored(slug);
      const { db, clinicId, context } = desk;
      const values = { ...before, ...change };
      const edit = { clinicId, task: task(slug), values, seen: seen ?? markOf(before), actor: 'account:a' };
      return saveTask(db, edit, context);
    },
  } as PlantedDesk;
  let close = async () => {};
  beforeAll(async () => {
    const database = await testDatabase();
    close = database.close;
    desk.db = database.db;
    desk.context = { date: '2026-11-23', words: await vocabulary() };
  });
  afterAll(() => close());
  beforeEach(async () => {
    await desk.db.execute(
      sql`truncate clinics, accounts, events, practitioners, applications, objections, letters cascade`,
    );
    desk.clinicId = await plantEntry(desk.db, 'rygklinik');
  });
  return desk;
}
