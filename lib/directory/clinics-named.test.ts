import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#lib/db/testing.ts';
import { clinicsNamed } from './clinics-named.ts';
import { plant } from './planted-clinic.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  for (const slug of ['koebenhavns-fys', 'ryg-og-ro', 'knaeklinikken-hilleroed', 'knaeklinikken-vejle'])
    await plant(database.db, slug, { name: slug.replaceAll('-', ' ') });
  await plant(database.db, 'skjult-klinik', { state: 'hidden' });
}, 120_000);
afterAll(() => database.close());

test.each([
  ['København fys', ['koebenhavns-fys'], true],
  ['Københavns Fys', ['koebenhavns-fys'], false],
  ['kobenhavns fys', ['koebenhavns-fys'], false],
  ['knaklinikken hillerod', ['knaeklinikken-hilleroed'], false],
  ['Knæklinikken', ['knaeklinikken-hilleroed', 'knaeklinikken-vejle'], false],
  ['Ryg & Ro', ['ryg-og-ro'], false],
  ['knæklinkken vejle', ['knaeklinikken-vejle'], true],
  ['skjult klinik', [], false],
  ["'; drop table clinics", [], false],
  ['%', [], false],
])('"%s" names %o', async (typed, slugs, corrected) => {
  const found = await clinicsNamed(database.db, typed);
  expect(found.clinics.map(({ slug }) => slug)).toEqual(slugs);
  if (slugs.length > 0) expect(found.corrected).toBe(corrected);
});
