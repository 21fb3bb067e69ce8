import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { seedDemo } from '#lib/db/demo.ts';
import { clinics } from '#lib/db/tables.ts';
import { testDatabase } from '#lib/db/testing.ts';
import { keepPeople } from './keep-people.ts';

test('a clinic whose last engagement has run out no longer shows its languages', async () => {
  const { db, close } = await testDatabase();
  try {
    await seedDemo(db, { clinics: 1, date: '2026-11-22' });
    const [clinic] = await db.select({ id: clinics.id }).from(clinics);
    if (!clinic) throw new Error('Nothing was seeded');
    // As it stood on the engagement's last day.
    await db
      .update(clinics)
      .set({ source: 'owner', peopleLanguages: ['ar'] })
      .where(eq(clinics.id, clinic.id));
    await keepPeople(db);
    expect(await db.select({ languages: clinics.peopleLanguages }).from(clinics)).toEqual([
      { languages: [] },
    ]);
  } finally {
    await close();
  }
});
