/** Who works at the clinic, and since when. A person who keeps their own entry is not edited here; only the dates are. */
import { and, asc, eq, ne, sql } from 'drizzle-orm';
import type { Db, Tx } from '#lib/db/connection.ts';
import { engagements, practitioners } from '#lib/db/tables.ts';
import { type Period, periodProblems } from '#lib/listings/engagement-dates.ts';
import type { Field, Problem, Values } from '#lib/listings/field.ts';
import { readAuthorisation } from '#lib/listings/joining/register-fields.ts';
import { keptOff } from '#lib/listings/out/kept-off.ts';
import { slugify } from '#lib/places/slug.ts';
import { languageOptions } from './language-options.ts';
import { marketingProblems } from './marketing-law.ts';
import { rowsIn, stateAsOwner, type Task } from './task.ts';

const most = 60;

/** A row of the form: 'p17' is the engagement 17, 'n1' a new one. */
const personFields = (row: string, label: string): Field => ({
  kind: 'group',
  label,
  namedBy: `person-${row}-navn`,
  fields: [
    { kind: 'text', name: `person-${row}-navn`, label: 'Navn', longest: 120 },
    { kind: 'text', name: `person-${row}-titel`, label: 'Titel', hint: 'Fx fysioterapeut', longest: 80 },
    {
      kind: 'text',
      name: `person-${row}-autorisation`,
      label: 'Autorisations-ID',
      hint: '5 tegn. Vises ikke.',
      longest: 5,
    },
    {
      kind: 'choice',
      name: `person-${row}-koen`,
      label: 'Køn',
      inline: true,
      options: [
        ['kvinde', 'Kvinde'],
        ['mand', 'Mand'],
        ['', 'Ikke oplyst'],
      ],
    },
    {
      kind: 'text',
      name: `person-${row}-sprog`,
      label: 'Sprog ud over dansk',
      hint: 'Fx engelsk, tysk',
      longest: 120,
    },
    { kind: 'text', type: 'date', name: `person-${row}-fra`, label: 'Ansat fra', longest: 10 },
    {
      kind: 'text',
      type: 'date',
      name: `person-${row}-til`,
      label: 'Første dag, personen ikke længere er her',
      longest: 10,
    },
  ],
});

interface Row {
  row: string;
  name: string;
  title: string;
  authorisation: string;
  gender: string;
  languages: string;
  from: string;
  until: string;
}

const rowsOf = (values: Values): Row[] =>
  rowsIn(Object.keys(values), 'person')
    .slice(0, most)
    .map((row) => {
      const of = (what: string) => values[`person-${row}-${what}`] ?? '';
      return {
        row,
        name: of('navn'),
        title: of('titel'),
        authorisation: of('autorisation'),
        gender: of('koen'),
        languages: of('sprog'),
        from: of('fra'),
        until: of('til'),
      };
    });

/** What tells a person from others: two rows that share one of these are the same, as far as anybody can see. */
const tellingOf = ({ name, authorisation }: Row): string[] => [slugify(name), authorisation].filter(Boolean);

/** Codes of languages written as words; null when one of them is not known. */
export function readLanguages(typed: string): string[] | null {
  const codes = typed
    .toLowerCase()
    .split(/\s*(?:,|;|\bog\b)\s*/)
    .filter(Boolean)
    .map((word) => languageOptions.find(([code, name]) => name === word || code === word)?.[0]);
  return codes.includes(undefined) ? null : [...new Set(codes.filter((code) => code !== undefined))];
}

export const writeLanguages = (codes: readonly string[]) =>
  codes.map((code) => languageOptions.find(([each]) => each === code)?.[1] ?? code).join(', ');

async function peopleAt(db: Db | Tx, clinicId: number) {
  return db
    .select({ engagement: engagements, person: practitioners })
    .from(engagements)
    .innerJoin(practitioners, eq(practitioners.id, engagements.practitionerId))
    .where(eq(engagements.clinicId, clinicId))
    .orderBy(asc(engagements.id));
}

export const people: Task = {
  slug: 'personer',
  title: 'Fysioterapeuter',
  lead: 'Hvem behandler hos jer? Fortæl dem, at de står her. Slet navnet for at fjerne en, der er skrevet ved en fejl.',
  fields(_context, names) {
    const rows = rowsIn(names, 'person').slice(0, most);
    const last = Math.max(0, ...rows.filter((row) => row.startsWith('n')).map((row) => Number(row.slice(1))));
    const spare = [`n${last + 1}`, `n${last + 2}`];
    return [
      ...rows.map((row, index) => personFields(row, `Person ${index + 1}`)),
      ...spare.map((row, index) => personFields(row, index === 0 ? 'Ny person' : 'Endnu en ny person')),
    ];
  },
  async read(db, clinicId) {
    const rows = await peopleAt(db, clinicId);
    return Object.fromEntries(
      rows.flatMap(({ engagement, person }) =>
        Object.entries({
          navn: person.name,
          titel: person.title ?? '',
          autorisation: person.authorisationId ?? '',
          koen: person.gender ?? '',
          sprog: writeLanguages(person.languages),
          fra: engagement.from ?? '',
          til: engagement.until ?? '',
        }).map(([what, value]) => [`person-p${engagement.id}-${what}`, value]),
      ),
    );
  },
  async rowHints(db, clinicId) {
    const own = (await peopleAt(db, clinicId)).filter(({ person }) => person.accountId !== null);
    return new Map(own.map(({ engagement }) => [`person-p${engagement.id}-navn`, keepsOwn]));
  },
  async check(tx, clinicId, values) {
    const there = new Map((await peopleAt(tx, clinicId)).map((each) => [`p${each.engagement.id}`, each]));
    const periods: Period[] = [];
    const seen = new Set<string>();
    const problems: Problem[] = [];
    const rows = rowsOf(values).map((row) => asStored(row, there.get(row.row)?.person));
    for (const typed of rows) {
      const { row, name, title, authorisation, languages, from, until, gender } = typed;
      const own = there.get(row)?.person;
      const at = (what: string) => `person-${row}-${what}`;
      const refuse = (what: string, message: string) => problems.push({ field: at(what), message });
      // Somebody else's row is as good as none.
      if (row.startsWith('p') && !own) refuse('navn', 'Personen er ikke længere på listen.');
      if (!name) {
        if (row.startsWith('n') && [title, authorisation, languages, from, until, gender].some(Boolean))
          refuse('navn', 'Skriv navnet.');
        continue;
      }
      const id = authorisation && readAuthorisation(authorisation);
      if (authorisation && !id) refuse('autorisation', 'Et autorisations-ID har fem tegn, fx 0AB12.');
      if (id && seen.has(id)) refuse('autorisation', `${id} står her to gange.`);
      if (id) seen.add(id);
      if (readLanguages(languages) === null)
        refuse('sprog', 'Skriv sprogene med deres danske navne, fx engelsk, tysk.');
      else if (own && !isSaidOf(own, typed)) {
        const keeper = await keeperOf(tx, clinicId, own);
        if (keeper) refuse('navn', keeper);
      }
      const who = String(own?.id ?? row);
      periods.push({ fields: { from: at('fra'), until: at('til') }, from, until, who });
      problems.push(...marketingProblems(at('titel'), title));
    }
    const named = rows.flatMap(({ row, name, authorisation }) =>
      name ? [{ row, name, authorisationId: readAuthorisation(authorisation) }] : [],
    );
    for (const { row, authorisationId } of await keptOff(tx, clinicId, named))
      problems.push({
        field: `person-${row}-navn`,
        message: authorisationId
          ? 'Personen har bedt om ikke at stå her. Kun personen selv kan ændre det.'
          : 'Personen har bedt om ikke at stå her. Er det en anden med samme navn, så skriv autorisations-ID.',
      });
    return [...problems, ...periodProblems(periods)];
  },
  // Somebody who was taken off is written down anew, unless they have been already.
  bringBack(values, now) {
    const back = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name in now ? name : name.replace(/^person-p(\d+)-/, 'person-n$1-'),
        value,
      ]),
    );
    const there = new Set(rowsOf(now).flatMap(tellingOf));
    const isThere = rowsOf(back).some(
      (row) => row.row.startsWith('n') && tellingOf(row).some((what) => there.has(what)),
    );
    return isThere ? null : back;
  },
  async write(tx, clinicId, values) {
    const known = new Map((await peopleAt(tx, clinicId)).map((each) => [`p${each.engagement.id}`, each]));
    // The triggers on both tables keep the clinic's languages and genders; one after the other keeps them from meeting.
    for (const row of rowsOf(values)) {
      const there = known.get(row.row);
      if (there && !row.name) await dismiss(tx, there.engagement.id, there.person.id);
      else if (there) await change(tx, clinicId, there, row);
      else if (row.name && row.row.startsWith('n')) await engage(tx, clinicId, row);
    }
    await stateAsOwner(tx, clinicId, ['people']);
  },
};

const columnsOf = (row: Row): Omit<typeof practitioners.$inferInsert, 'id'> => ({
  name: row.name,
  title: row.title || null,
  authorisationId: row.authorisation ? readAuthorisation(row.authorisation) : null,
  gender: row.gender === 'kvinde' || row.gender === 'mand' ? row.gender : null,
  languages: readLanguages(row.languages) ?? [],
});
const datesOf = ({ from, until }: Row) => ({ from: from || null, until: until || null });

type There = Awaited<ReturnType<typeof peopleAt>>[number];

async function change(tx: Tx, clinicId: number, { engagement, person }: There, row: Row): Promise<void> {
  await tx.update(engagements).set(datesOf(row)).where(eq(engagements.id, engagement.id));
  if (isSaidOf(person, row)) return;
  // `check` held whoever the clinic changes: this is somebody who changed themselves.
  if (await keeperOf(tx, clinicId, person)) return;
  const columns = columnsOf(row);
  const taken = columns.authorisationId && (await knownBy(tx, columns.authorisationId));
  await tx
    .update(practitioners)
    .set({
      ...columns,
      ...(taken && taken !== person.id && { authorisationId: person.authorisationId }),
      updatedAt: sql`now()`,
    })
    .where(eq(practitioners.id, person.id));
}

/** Of somebody who keeps their own entry only the dates are read: a form with their former name would never be saved. */
const asStored = (row: Row, person: There['person'] | undefined): Row =>
  row.name && person && person.accountId !== null
    ? {
        ...row,
        name: person.name,
        title: person.title ?? '',
        authorisation: person.authorisationId ?? '',
        gender: person.gender ?? '',
        languages: writeLanguages(person.languages),
      }
    : row;

const isSaidOf = (person: There['person'], row: Row): boolean => {
  const { name, title, authorisationId, gender, languages } = columnsOf(row);
  return (
    name === person.name &&
    title === person.title &&
    authorisationId === person.authorisationId &&
    gender === person.gender &&
    String(languages) === String(person.languages)
  );
};

const keepsOwn = 'Personen passer selv sin side. Her kan du kun rette datoerne.';

/**
 * What somebody says of themselves, or two clinics share, is not one clinic's to change. The person is held, so that the
 * answer is the same until the transaction ends.
 * @returns the sentence that says so; null where the clinic may
 */
async function keeperOf(tx: Tx, clinicId: number, { id }: There['person']): Promise<string | null> {
  const [held] = await tx
    .select({ accountId: practitioners.accountId })
    .from(practitioners)
    .where(eq(practitioners.id, id))
    .for('update');
  if (held && held.accountId !== null) return keepsOwn;
  const elsewhere = and(eq(engagements.practitionerId, id), ne(engagements.clinicId, clinicId));
  return (await tx.$count(engagements, elsewhere)) > 0
    ? 'Personen står også på en anden klinik. Her kan du kun rette datoerne. Skriv til os, hvis resten er forkert.'
    : null;
}

/** Somebody with a known authorisation ID is that person, at one more clinic. */
async function engage(tx: Tx, clinicId: number, row: Row): Promise<void> {
  const columns = columnsOf(row);
  const known = columns.authorisationId ? await knownBy(tx, columns.authorisationId) : null;
  const practitionerId =
    known ?? (await tx.insert(practitioners).values(columns).returning({ id: practitioners.id }))[0]?.id;
  if (practitionerId === undefined) throw new Error('The person was not inserted');
  const already = await tx.$count(
    engagements,
    and(eq(engagements.practitionerId, practitionerId), eq(engagements.clinicId, clinicId)),
  );
  if (already === 0) await tx.insert(engagements).values({ practitionerId, clinicId, ...datesOf(row) });
}

async function knownBy(tx: Tx, authorisationId: string): Promise<number | null> {
  const [row] = await tx
    .select({ id: practitioners.id })
    .from(practitioners)
    .where(eq(practitioners.authorisationId, authorisationId));
  return row?.id ?? null;
}

/** Takes an engagement away; a person who then works nowhere, and never said so themselves, is forgotten. */
async function dismiss(tx: Tx, engagementId: number, practitionerId: number): Promise<void> {
  await tx.delete(engagements).where(eq(engagements.id, engagementId));
  await tx
    .delete(practitioners)
    .where(
      and(
        eq(practitioners.id, practitionerId),
        sql`${practitioners.accountId} is null`,
        sql`not exists (select from ${engagements} where ${engagements.practitionerId} = ${practitioners.id})`,
      ),
    );
}
