import { expect, test } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { closeDatabase, connect } from '#lib/db/connection.ts';
import { clinics, formerSlugs } from '#lib/db/tables.ts';

/** The journeys' own database, as a second process beside the portal that serves them. */
test.describe.configure({ mode: 'serial' });
test.afterAll(closeDatabase);

test('a clinic that withdrew answers 410 with a way on, and its name is not shown', async ({ page }) => {
  const db = await connect();
  const [clinic] = await db.select().from(clinics).where(eq(clinics.postalName, 'Skagen')).limit(1);
  const victim = clinic ?? (await db.select().from(clinics).orderBy(clinics.id).limit(1))[0];
  if (!victim) throw new Error('The directory is empty');
  await db.update(clinics).set({ state: 'withdrawn' }).where(eq(clinics.id, victim.id));
  try {
    const answer = await page.goto(`/klinik/${victim.slug}`);
    expect(answer?.status()).toBe(410);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Klinikken er ikke længere på listen');
    await expect(page.getByRole('button', { name: 'Find klinikker' })).toBeVisible();
    await expect(page.getByText(victim.name)).toHaveCount(0);
  } finally {
    await db.update(clinics).set({ state: 'listed' }).where(eq(clinics.id, victim.id));
  }
});

test('a clinic that changed its address is found at the old one', async ({ page }) => {
  const db = await connect();
  const [clinic] = await db.select().from(clinics).orderBy(clinics.id).limit(1);
  if (!clinic) throw new Error('The directory is empty');
  await db
    .insert(formerSlugs)
    .values({ slug: 'et-navn-fra-foer', clinicId: clinic.id })
    .onConflictDoNothing();
  await page.goto('/klinik/et-navn-fra-foer');
  await expect(page).toHaveURL(`/klinik/${clinic.slug}`);
});
