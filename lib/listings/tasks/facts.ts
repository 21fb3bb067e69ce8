/** Yes, no or not stated: what patients filter by; with it the contract with the region and the insurers. */
import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#lib/db/connection.ts';
import {
  clinicFacts,
  clinicInsurers,
  clinics,
  contracts,
  type FactSlug,
  insurerSlugs,
} from '#lib/db/tables.ts';
import { remakeArrays } from '#lib/listings/clinic-parts.ts';
import type { Field, Problem, Values } from '#lib/listings/field.ts';
import { regionOf } from '#lib/places/regions.ts';
import { stateAsOwner, type Task } from './task.ts';

/** The facts that are asked for; `evenings` and `weekend` follow from the opening hours. */
const asked: readonly (readonly [fact: FactSlug, label: string, hint?: string])[] = [
  ['new_patients', 'Tager I nye patienter?'],
  ['contract', 'Har I ydernummer?', 'Så får patienter med henvisning tilskud.'],
  ['wheelchair', 'Kan man komme ind i kørestol?', 'Hele vejen fra gaden til behandlingen, uden trin.'],
  ['home_visits', 'Kommer I på hjemmebesøg?'],
  ['online', 'Behandler I online?'],
  ['group_classes', 'Har I holdtræning?'],
  ['children', 'Behandler I børn?'],
];
const insurerNames: Record<(typeof insurerSlugs)[number], string> = {
  danmark: 'Sygeforsikringen »danmark«',
  falck: 'Falck Healthcare',
  pfa: 'PFA',
  tryg: 'Tryg',
  skandia: 'Skandia',
  topdanmark: 'Topdanmark',
};
const yesNo = [
  ['ja', 'Ja'],
  ['nej', 'Nej'],
  ['', 'Ikke oplyst'],
] as const;
const choice = (name: string, label: string, hint?: string): Field => ({
  kind: 'choice',
  name,
  label,
  ...(hint && { hint }),
  options: yesNo,
  inline: true,
});
const fields: readonly Field[] = [
  ...asked.map(([fact, label, hint]) => choice(`fakta-${fact}`, label, hint)),
  {
    kind: 'group',
    label: 'Ydernummer',
    hint: 'Kun hvis I har et. Det står i jeres overenskomst med regionen.',
    fields: [
      {
        kind: 'text',
        name: 'ydernummer',
        label: 'Nummeret',
        hint: '6 cifre',
        longest: 8,
        inputMode: 'numeric',
      },
      {
        kind: 'checks',
        name: 'speciale',
        label: 'Det gælder',
        groups: [
          {
            label: null,
            options: [
              ['51', 'Almindelig fysioterapi (speciale 51)'],
              ['62', 'Vederlagsfri fysioterapi (speciale 62)'],
            ],
          },
        ],
      },
    ],
  },
  {
    kind: 'group',
    label: 'Forsikringer, I arbejder med',
    fields: insurerSlugs.map((slug) => choice(`forsikring-${slug}`, insurerNames[slug])),
  },
];

const said = (value: boolean | undefined) => (value === undefined ? '' : value ? 'ja' : 'nej');
const digits = (text = '') => text.replace(/\s/g, '');

export const facts: Task = {
  slug: 'fakta',
  title: 'Fakta',
  lead: 'Patienter vælger ud fra det her. »Ikke oplyst« er ikke det samme som nej, men klinikker, der svarer, bliver lettere fundet.',
  fields: () => fields,
  async read(db, clinicId) {
    const [stated, insurers, agreed] = await Promise.all([
      db.select().from(clinicFacts).where(eq(clinicFacts.clinicId, clinicId)),
      db.select().from(clinicInsurers).where(eq(clinicInsurers.clinicId, clinicId)),
      db.select().from(contracts).where(eq(contracts.clinicId, clinicId)),
    ]);
    return {
      ...Object.fromEntries(
        asked.map(([fact]) => [`fakta-${fact}`, said(stated.find((each) => each.fact === fact)?.value)]),
      ),
      ydernummer: agreed[0]?.ydernummer ?? '',
      speciale: [...new Set(agreed.map(({ speciality }) => String(speciality)))].toSorted().join(','),
      ...Object.fromEntries(
        insurerSlugs.map((slug) => [
          `forsikring-${slug}`,
          said(insurers.find(({ insurer }) => insurer === slug)?.value),
        ]),
      ),
    };
  },
  check(_tx, _clinicId, values) {
    const number = digits(values.ydernummer);
    const problems: Problem[] = [];
    if (number && !/^\d{6}$/.test(number))
      problems.push({ field: 'ydernummer', message: 'Et ydernummer har seks cifre.' });
    if (number && values['fakta-contract'] === 'nej')
      problems.push({
        field: 'ydernummer',
        message: 'Du har svaret nej til ydernummer, men skrevet et. Ret det ene.',
      });
    if (number && !values.speciale)
      problems.push({ field: 'speciale', message: 'Vælg, hvad ydernummeret gælder.' });
    return problems;
  },
  async write(tx, clinicId, values, { date }) {
    const number = digits(values.ydernummer);
    await writeContracts(tx, clinicId, number, values, date);
    const names = asked.map(([fact]) => fact);
    await tx
      .delete(clinicFacts)
      .where(and(eq(clinicFacts.clinicId, clinicId), inArray(clinicFacts.fact, names)));
    const answers = asked.flatMap(([fact]) => {
      const answer = fact === 'contract' && number ? 'ja' : values[`fakta-${fact}`];
      return answer ? [{ clinicId, fact, value: answer === 'ja', source: 'owner', confirmedOn: date }] : [];
    });
    if (answers.length > 0) await tx.insert(clinicFacts).values(answers);
    await writeInsurers(tx, clinicId, values, date);
    await remakeArrays(tx, [clinicId]);
    await stateAsOwner(tx, clinicId, ['contracts', 'insurers', ...names.map((fact) => `fact:${fact}`)]);
  },
};

async function writeContracts(
  tx: Tx,
  clinicId: number,
  number: string,
  values: Values,
  date: string,
): Promise<void> {
  const before = await tx.delete(contracts).where(eq(contracts.clinicId, clinicId)).returning();
  if (!number) return;
  /** The days of the same contract stay; one that has ended is stated anew. */
  const daysOf = (speciality: number) => {
    const same = before.find((each) => each.ydernummer === number && each.speciality === speciality);
    return same && !(same.until && same.until <= date) ? { from: same.from, until: same.until } : {};
  };
  const [clinic] = await tx
    .select({ code: clinics.municipalityCode })
    .from(clinics)
    .where(eq(clinics.id, clinicId));
  const region = regionOf(clinic?.code ?? '', date).slug;
  await tx.insert(contracts).values(
    (values.speciale ?? '')
      .split(',')
      .filter(Boolean)
      .map(Number)
      .map((speciality) => ({ clinicId, ydernummer: number, speciality, region, ...daysOf(speciality) })),
  );
}

async function writeInsurers(tx: Tx, clinicId: number, values: Values, date: string): Promise<void> {
  await tx.delete(clinicInsurers).where(eq(clinicInsurers.clinicId, clinicId));
  const answers = insurerSlugs.flatMap((insurer) => {
    const answer = values[`forsikring-${insurer}`];
    return answer ? [{ clinicId, insurer, value: answer === 'ja', source: 'owner', confirmedOn: date }] : [];
  });
  if (answers.length > 0) await tx.insert(clinicInsurers).values(answers);
  const those = (value: boolean): string[] =>
    answers.filter((each) => each.value === value).map(({ insurer }) => insurer);
  await tx
    .update(clinics)
    .set({ insurersYes: those(true), insurersNo: those(false) })
    .where(eq(clinics.id, clinicId));
}
