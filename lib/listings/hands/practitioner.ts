/** A practitioner keeps their own entry: name, title, languages, where they work and since when. */
import { and, asc, eq, sql } from 'drizzle-orm';
import type { Person } from '#lib/accounts/person.ts';
import type { Db, Tx } from '#lib/db/connection.ts';
import { applications, clinics, engagements, practitioners } from '#lib/db/tables.ts';
import { periodProblems } from '#lib/listings/engagement-dates.ts';
import { type Field, type Problem, tooLong, type Values } from '#lib/listings/field.ts';
import { readAuthorisation } from '#lib/listings/joining/register-fields.ts';
import { marketingProblems } from '#lib/listings/tasks/marketing-law.ts';
import { readLanguages, writeLanguages } from '#lib/listings/tasks/people.ts';
import { lockClinic } from '#lib/listings/tasks/save-task.ts';
import { markOf } from '#lib/listings/tasks/task.ts';
import { recordOwnEdit } from './record-own-edit.ts';

export const ownFields = (work: readonly { id: number; name: string }[]): readonly Field[] => [
  { kind: 'text', name: 'navn', label: 'Navn', longest: 120, autoComplete: 'name' },
  { kind: 'text', name: 'titel', label: 'Titel', hint: 'Fx fysioterapeut', longest: 80 },
  {
    kind: 'choice',
    name: 'koen',
    label: 'Køn',
    inline: true,
    options: [
      ['kvinde', 'Kvinde'],
      ['mand', 'Mand'],
      ['', 'Ikke oplyst'],
    ],
  },
  { kind: 'text', name: 'sprog', label: 'Sprog ud over dansk', hint: 'Fx engelsk, tysk', longest: 120 },
  ...work.map(
    ({ id, name }): Field => ({
      kind: 'group',
      label: name,
      fields: [
        { kind: 'text', type: 'date', name: `fra-${id}`, label: 'Ansat fra', longest: 10 },
        {
          kind: 'text',
          type: 'date',
          name: `til-${id}`,
          label: 'Første dag, du ikke længere er der',
          longest: 10,
        },
      ],
    }),
  ),
];

export async function ownEntry(db: Db | Tx, accountId: string) {
  const [person] = await db.select().from(practitioners).where(eq(practitioners.accountId, accountId));
  if (!person) return null;
  const work = await db
    .select({
      id: engagements.id,
      clinicId: clinics.id,
      name: clinics.name,
      from: engagements.from,
      until: engagements.until,
    })
    .from(engagements)
    .innerJoin(clinics, eq(clinics.id, engagements.clinicId))
    .where(eq(engagements.practitionerId, person.id))
    .orderBy(asc(engagements.id));
  const values: Values = {
    navn: person.name,
    titel: person.title ?? '',
    koen: person.gender ?? '',
    sprog: writeLanguages(person.languages),
    ...Object.fromEntries(
      work.flatMap(({ id, from, until }) => [
        [`fra-${id}`, from ?? ''],
        [`til-${id}`, until ?? ''],
      ]),
    ),
  };
  return { id: person.id, authorisationId: person.authorisationId, work, values };
}

/**
 * The same, held until the transaction ends: the clinics first, in one order for everybody, as whoever edits a clinic
 * holds that and then its people.
 */
export async function holdOwnEntry(tx: Tx, accountId: string) {
  const own = await ownEntry(tx, accountId);
  if (!own) return null;
  const clinicIds = new Set(own.work.map(({ clinicId }) => clinicId));
  for (const clinicId of [...clinicIds].toSorted((a, b) => a - b)) await lockClinic(tx, clinicId);
  await tx.execute(sql`select from ${practitioners} where ${practitioners.id} = ${own.id} for update`);
  return ownEntry(tx, accountId);
}

/** Somebody saved in between, a clinic or the person in another window: the page then shows what stands there now. */
export const overtaken: Problem = {
  field: null,
  message: 'Der er rettet noget her, mens du skrev.',
};

/**
 * @param seen `markOf` the values that the form showed; null: there was no form
 * @returns what must be mended; empty when it is saved
 */
export function saveOwnEntry(
  db: Db | Tx,
  person: Person,
  values: Values,
  seen: string | null = null,
): Promise<Problem[]> {
  return db.transaction(async (tx) => {
    const own = await holdOwnEntry(tx, person.id);
    if (!own) return [{ field: null, message: 'Du har ingen side endnu.' }];
    if (seen !== null && seen !== markOf(own.values)) return [overtaken];
    const problems = tooLong(ownFields(own.work), values);
    if (!values.navn) problems.push({ field: 'navn', message: 'Skriv dit navn.' });
    const languages = readLanguages(values.sprog ?? '');
    if (languages === null)
      problems.push({ field: 'sprog', message: 'Skriv sprogene med deres danske navne, fx engelsk, tysk.' });
    problems.push(...marketingProblems('titel', values.titel ?? ''));
    // A place of work that came while the form was open is not in it, and keeps its dates.
    const shown = own.work.filter(({ id }) => values[`fra-${id}`] !== undefined);
    problems.push(
      ...periodProblems(
        own.work.map(({ id, clinicId }) => {
          const fields = { from: `fra-${id}`, until: `til-${id}` };
          const typed = shown.some((each) => each.id === id) ? values : own.values;
          const [from = '', until = ''] = [typed[fields.from], typed[fields.until]];
          return { fields, from, until, who: String(clinicId) };
        }),
      ),
    );
    if (problems.length > 0) return problems;
    await tx
      .update(practitioners)
      .set({
        name: values.navn ?? '',
        title: values.titel || null,
        gender: values.koen === 'kvinde' || values.koen === 'mand' ? values.koen : null,
        languages: languages ?? [],
        updatedAt: sql`now()`,
      })
      .where(eq(practitioners.id, own.id));
    for (const { id } of shown) {
      const dates = { from: values[`fra-${id}`] || null, until: values[`til-${id}`] || null };
      await tx.update(engagements).set(dates).where(eq(engagements.id, id));
    }
    await recordOwnEdit(tx, person, own, (await ownEntry(tx, person.id))?.values ?? {});
    return [];
  });
}

export const claimFields: readonly Field[] = [
  {
    kind: 'text',
    name: 'autorisation',
    label: 'Dit autorisations-ID',
    hint: '5 tegn. Vi slår det op og svarer på mail.',
    longest: 5,
  },
  {
    kind: 'text',
    name: 'navn',
    label: 'Dit navn',
    hint: 'Kun hvis ingen klinik har skrevet dig på endnu.',
    optional: true,
    longest: 120,
    autoComplete: 'name',
  },
];

/**
 * Asks to keep the entry with this authorisation ID, or to get one where no clinic has written the person down. The
 * operator looks it up.
 * @returns what must be mended; empty when it is asked
 */
export function claimEntry(db: Db, person: Person, values: Values): Promise<Problem[]> {
  return db.transaction(async (tx) => {
    const refuse = (message: string, field: string | null = 'autorisation'): Problem[] => [
      { field, message },
    ];
    const long = tooLong(claimFields, values);
    if (long.length > 0) return long;
    const id = readAuthorisation(values.autorisation ?? '');
    if (!id) return refuse('Et autorisations-ID har fem tegn, fx 0AB12.');
    if (await ownEntry(tx, person.id)) return refuse('Du har en side allerede.', null);
    const [found] = await tx.select().from(practitioners).where(eq(practitioners.authorisationId, id));
    // Whether somebody is known here is told: the register is public, and so are the clinics' pages.
    if (found?.accountId) return refuse('En anden passer den side. Skriv til os, hvis det er forkert.');
    if (!found && !values.navn)
      return refuse(
        'Ingen klinik har skrevet dig på endnu. Skriv dit navn, så opretter vi din side.',
        'navn',
      );
    const waiting = await tx.$count(
      applications,
      and(
        eq(applications.accountId, person.id),
        eq(applications.kind, 'practitioner'),
        eq(applications.state, 'open'),
      ),
    );
    if (waiting > 0) return refuse('Vi er ved at slå dig op.', null);
    const [work] = found
      ? await tx
          .select({ clinicId: engagements.clinicId })
          .from(engagements)
          .where(eq(engagements.practitionerId, found.id))
          .limit(1)
      : [];
    await tx.insert(applications).values({
      kind: 'practitioner',
      practitionerId: found?.id ?? null,
      clinicId: work?.clinicId ?? null,
      accountId: person.id,
      stated: { autorisation: id, navn: found?.name ?? values.navn ?? '' },
    });
    return [];
  });
}
