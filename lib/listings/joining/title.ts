/** A clinic asks for an approved title: an operator looks the proof up, and without one there is no title. */
import { and, asc, desc, eq, gte, inArray, sql } from 'drizzle-orm';
import type { Person } from '#lib/accounts/person.ts';
import type { Db, Tx } from '#lib/db/connection.ts';
import { applications, clinicSpecialties } from '#lib/db/tables.ts';
import { remakeArrays } from '#lib/listings/clinic-parts.ts';
import { type Field, type Problem, tooLong, type Values } from '#lib/listings/field.ts';
import { byAccount, recordEvent } from '#lib/listings/record-event.ts';
import { lockClinic } from '#lib/listings/tasks/save-task.ts';
import { post } from '#lib/mail/outbox.ts';
import type { Vocabulary } from '#lib/specialties/vocabulary.ts';
import { clinicNamed } from './clinic-named.ts';
import { receivedLetter } from './letters.ts';
import { readAuthorisation } from './register-fields.ts';

const titles = ['Specialist', 'Certificeret kliniker'] as const;
/** Asked for by one clinic and not decided yet. */
const mostOpen = 10;

/** Titles are approved within a field, never for a single condition. */
const fieldsOf = (words: Vocabulary) => [...words.terms.values()].filter(({ kind }) => kind === 'specialty');

export const titleFields = (words: Vocabulary): readonly Field[] => [
  {
    kind: 'choice',
    name: 'titel',
    label: 'Hvilken titel?',
    options: titles.map((title) => [title, title] as const),
  },
  {
    kind: 'choice',
    name: 'speciale',
    label: 'Inden for hvad?',
    isLong: true,
    options: [
      ['', 'Vælg et område'],
      ...fieldsOf(words).map(({ slug, name }): readonly [string, string] => [slug, name]),
    ],
  },
  { kind: 'text', name: 'navn', label: 'Hvem har titlen?', hint: 'Fysioterapeutens navn', longest: 120 },
  { kind: 'text', name: 'autorisation', label: 'Autorisations-ID', hint: '5 tegn. Vises ikke.', longest: 5 },
  {
    kind: 'area',
    name: 'bevis',
    label: 'Hvor kan vi se det?',
    hint: 'Fx et link til den offentlige liste, eller hvem der har givet titlen og hvornår.',
    rows: 3,
    longest: 600,
  },
];

function problemsWith(values: Values, words: Vocabulary): Problem[] {
  const problems = tooLong(titleFields(words), values);
  const need = (field: string, message: string, isGood: boolean) => {
    if (!isGood) problems.push({ field, message });
  };
  need('titel', 'Vælg, hvilken titel det er.', Boolean(values.titel));
  need('speciale', 'Vælg et område.', Boolean(values.speciale));
  need('navn', 'Skriv, hvem der har titlen.', Boolean(values.navn));
  need(
    'autorisation',
    'Et autorisations-ID har fem tegn, fx 0AB12.',
    readAuthorisation(values.autorisation ?? '') !== null,
  );
  need('bevis', 'Skriv, hvor vi kan se, at titlen er givet.', Boolean(values.bevis));
  return problems;
}

/**
 * Asks; nothing is shown before an operator has recorded the proof.
 * @param values as `readTyped` read them with `titleFields`
 * @returns what must be mended; empty when it is asked
 */
export function askTitle(
  db: Db,
  { clinicId, person }: { clinicId: number; person: Person },
  values: Values,
  words: Vocabulary,
): Promise<Problem[]> {
  return db.transaction(async (tx) => {
    const problems = problemsWith(values, words);
    if (problems.length > 0) return problems;
    await lockClinic(tx, clinicId);
    const { speciale = '', titel = '', navn = '', bevis = '' } = values;
    if ((await approvedTitles(tx, clinicId)).some(({ specialty }) => specialty === speciale))
      return [{ field: 'speciale', message: 'Klinikken har allerede en godkendt titel inden for det.' }];
    const open = (await askedTitles(tx, clinicId)).filter(({ state }) => state === 'open');
    if (open.some(({ stated }) => stated.speciale === speciale))
      return [{ field: 'speciale', message: 'Vi er ved at se på en titel inden for det.' }];
    if (open.length >= mostOpen)
      return [{ field: null, message: 'Vi har mange af jeres titler at se på. Vent, til vi har svaret.' }];
    const autorisation = readAuthorisation(values.autorisation ?? '') ?? '';
    await tx.insert(applications).values({
      kind: 'title',
      clinicId,
      accountId: person.id,
      stated: { titel, speciale, navn, autorisation, bevis },
    });
    const actor = byAccount(person.id);
    await recordEvent(tx, { actor, kind: 'title-asked', clinicId, details: { speciale, titel } });
    await post(tx, receivedLetter({ ...(await clinicNamed(tx, clinicId)), to: person.email }));
    return [];
  });
}

/** Approved titles, with the day their proof was seen. */
export function approvedTitles(db: Db | Tx, clinicId: number) {
  return db
    .select({ specialty: clinicSpecialties.specialty, proofCheckedOn: clinicSpecialties.proofCheckedOn })
    .from(clinicSpecialties)
    .where(and(eq(clinicSpecialties.clinicId, clinicId), eq(clinicSpecialties.standing, 'approved')))
    .orderBy(asc(clinicSpecialties.specialty));
}

/** What was asked for and is not decided, or was refused in the last 90 days; newest first. */
export function askedTitles(db: Db | Tx, clinicId: number) {
  return db
    .select({
      id: applications.id,
      state: applications.state,
      stated: applications.stated,
      reason: applications.reason,
    })
    .from(applications)
    .where(
      and(
        eq(applications.clinicId, clinicId),
        eq(applications.kind, 'title'),
        inArray(applications.state, ['open', 'refused']),
        gte(applications.createdAt, sql`now() - interval '90 days'`),
      ),
    )
    .orderBy(desc(applications.id))
    .limit(20);
}

/** Takes an approved title off: whoever had it has left. @returns false when there was none */
export function dropTitle(
  db: Db,
  { clinicId, specialty, actor }: { clinicId: number; specialty: string; actor: string },
): Promise<boolean> {
  return db.transaction(async (tx) => {
    await lockClinic(tx, clinicId);
    const gone = await tx
      .delete(clinicSpecialties)
      .where(
        and(
          eq(clinicSpecialties.clinicId, clinicId),
          eq(clinicSpecialties.specialty, specialty),
          eq(clinicSpecialties.standing, 'approved'),
        ),
      )
      .returning({ specialty: clinicSpecialties.specialty });
    if (gone.length === 0) return false;
    await remakeArrays(tx, [clinicId]);
    await recordEvent(tx, { actor, kind: 'title-dropped', clinicId, details: { speciale: specialty } });
    return true;
  });
}
