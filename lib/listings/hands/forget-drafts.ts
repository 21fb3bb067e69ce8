/** Takes away clinics' unfinished forms that have a person's words in them. */
import { inArray, sql } from 'drizzle-orm';
import type { Tx } from '#lib/db/connection.ts';
import { clinics, drafts, formerSlugs } from '#lib/db/tables.ts';
import type { Values } from '#lib/listings/field.ts';
import { readAuthorisation } from '#lib/listings/joining/register-fields.ts';
import { slugify } from '#lib/places/slug.ts';
import type { KnownBy } from './known-by.ts';

/** Of the people and the titles: by the ID in any clinic's, by a name in those where they stood, as in the log. */
export async function forgetDrafts(tx: Tx, known: KnownBy): Promise<void> {
  const forms = await formsOf(tx, known.clinicIds);
  const found = await tx
    .select({ id: drafts.id, form: drafts.form, typed: drafts.typed })
    .from(drafts)
    .where(sql`${drafts.form} ~ '^/min-klinik/[^/]+/(personer|titler)$'`);
  const theirs = found.filter(({ form, typed }) => isAbout(typed, known, forms.includes(form)));
  const ids = theirs.map((draft) => draft.id);
  if (ids.length > 0) await tx.delete(drafts).where(inArray(drafts.id, ids));
}

/** Addresses of both forms at these clinics, former ones too. */
async function formsOf(tx: Tx, clinicIds: readonly number[]): Promise<string[]> {
  const now = tx
    .select({ slug: clinics.slug })
    .from(clinics)
    .where(inArray(clinics.id, [...clinicIds]));
  const before = tx
    .select({ slug: formerSlugs.slug })
    .from(formerSlugs)
    .where(inArray(formerSlugs.clinicId, [...clinicIds]));
  const slugs = [...(await now), ...(await before)].map(({ slug }) => slug);
  return slugs.flatMap((slug) => [`/min-klinik/${slug}/personer`, `/min-klinik/${slug}/titler`]);
}

/** @param stoodThere then a name is enough, unless a whole ID beside it is another's */
function isAbout(typed: Values, { authorisationId, names }: KnownBy, stoodThere: boolean): boolean {
  const called = new Set(names.map(slugify));
  return Object.entries(typed).some(([field, value]) => {
    const id = readAuthorisation(value);
    if (id !== null && id === authorisationId) return true;
    if (!stoodThere || !field.endsWith('navn') || !called.has(slugify(value))) return false;
    const beside = readAuthorisation(typed[field.replace(/navn$/, 'autorisation')] ?? '');
    return beside === null || beside === authorisationId;
  });
}
