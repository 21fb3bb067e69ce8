/** The demonstration directory: seeded while there is nothing real, labelled everywhere, gone with the first real list. */
import { ne, sql } from 'drizzle-orm';
import { today } from '#lib/hours/clock.ts';
import { removeDemoClinics } from '#lib/listings/remove-demo.ts';
import { writeClinics } from '#lib/listings/write-clinics.ts';
import { vocabulary } from '#lib/specialties/vocabulary.ts';
import type { Db } from './connection.ts';
import { demoClinics } from './demo-clinics.ts';
import { clinics } from './tables.ts';

export type Seeded =
  | { kind: 'seeded'; clinics: number; removed: number }
  | { kind: 'refused'; reason: string };

/** More would only measure the patience of whoever started it. */
const most = 1_000_000;

/**
 * Fills the directory with invented clinics, all or none of them; those of an earlier seeding go first.
 * The same number on the same day gives the same clinics.
 * @param options.clinics how many, 1 to 1,000,000
 * @returns refused when the number is out of range, or the directory holds real clinics
 */
export async function seedDemo(
  db: Db,
  {
    clinics: count = 600,
    date = today(),
    onProgress,
  }: { clinics?: number; date?: string; onProgress?: (done: number, total: number) => void } = {},
): Promise<Seeded> {
  if (!Number.isInteger(count) || count < 1 || count > most) {
    return { kind: 'refused', reason: `${count} is not a whole number from 1 to ${most}` };
  }
  const terms = [...(await vocabulary()).terms.values()];
  const seeded = await db.transaction(async (tx): Promise<Seeded> => {
    // Two starts at once must not seed twice; readers are not held up.
    await tx.execute(sql`lock table ${clinics} in share row exclusive mode`);
    const [real] = await tx
      .select({ id: clinics.id })
      .from(clinics)
      .where(ne(clinics.source, 'demo'))
      .limit(1);
    if (real) return { kind: 'refused', reason: 'the directory holds real clinics' };
    const removed = await removeDemoClinics(tx, 'seed');
    await writeClinics(tx, demoClinics(count, date, terms), {
      actor: 'seed',
      onProgress: (done) => onProgress?.(done, count),
    });
    return { kind: 'seeded', clinics: count, removed };
  });
  // Else the planner guesses from an empty table, and no index alone answers, until autovacuum comes by.
  if (seeded.kind === 'seeded') await db.execute(sql`vacuum (analyze)`);
  return seeded;
}

/**
 * Takes the demonstration directory away.
 * @returns the number of clinics deleted
 */
export function removeDemo(db: Db): Promise<number> {
  return db.transaction((tx) => removeDemoClinics(tx, 'seed'));
}
