/** What the clinic is interested in treating: at most five, so that they mean something. */
import { and, eq } from 'drizzle-orm';
import { clinicSpecialties } from '#lib/db/tables.ts';
import { remakeArrays } from '#lib/listings/clinic-parts.ts';
import { stateAsOwner, type Task } from './task.ts';

export const mostInterests = 5;
const chosenIn = (list = '') => list.split(',').filter(Boolean);

export const interests: Task = {
  slug: 'specialer',
  title: 'Det behandler I',
  lead: `Vælg højst ${mostInterests}, som I har særlig interesse for. Alle patienter kan stadig finde jer. En godkendt titel søger du om for sig.`,
  fields({ words }) {
    const terms = [...words.terms.values()];
    return [
      {
        kind: 'checks',
        name: 'interesser',
        label: 'Interesser',
        groups: terms
          .filter(({ kind }) => kind === 'specialty')
          .map(({ slug, name }) => ({
            label: name,
            options: [
              [slug, `${name} i det hele taget`] as const,
              ...terms.filter(({ parent }) => parent === slug).map((term) => [term.slug, term.name] as const),
            ],
          })),
      },
    ];
  },
  async read(db, clinicId, { words }) {
    const rows = await db
      .select({ specialty: clinicSpecialties.specialty })
      .from(clinicSpecialties)
      .where(and(eq(clinicSpecialties.clinicId, clinicId), eq(clinicSpecialties.standing, 'interest')));
    const stored = new Set(rows.map(({ specialty }) => specialty));
    return { interesser: [...words.terms.keys()].filter((slug) => stored.has(slug)).join(',') };
  },
  check(_tx, _clinicId, { interesser }) {
    const chosen = chosenIn(interesser).length;
    return chosen > mostInterests
      ? [{ field: 'interesser', message: `Du har valgt ${chosen}. Vælg højst ${mostInterests}.` }]
      : [];
  },
  async write(tx, clinicId, { interesser }) {
    await tx
      .delete(clinicSpecialties)
      .where(and(eq(clinicSpecialties.clinicId, clinicId), eq(clinicSpecialties.standing, 'interest')));
    const rows = chosenIn(interesser).map((specialty) => ({
      clinicId,
      specialty,
      standing: 'interest' as const,
    }));
    // What is approved stays approved.
    if (rows.length > 0) await tx.insert(clinicSpecialties).values(rows).onConflictDoNothing();
    await remakeArrays(tx, [clinicId]);
    await stateAsOwner(tx, clinicId, ['specialties']);
  },
};
