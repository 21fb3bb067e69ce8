/** What a visit costs, and how long one waits for it: two forms, each with the day it was stated. */
import { eq } from 'drizzle-orm';
import { clinicPrices, clinics, type PriceKind, priceKinds } from '#lib/db/tables.ts';
import { readAmount } from '#lib/listings/amount.ts';
import { type Field, flat, type Problem } from '#lib/listings/field.ts';
import { stateAsOwner, type Task } from './task.ts';

const priceLabels: Readonly<Record<PriceKind, string>> = {
  first_visit: 'Første besøg',
  follow_up: 'Opfølgende besøg',
  group_class: 'Holdtræning, en gang',
  home_visit: 'Hjemmebesøg',
  online: 'Online behandling',
};
const priceFields: readonly Field[] = priceKinds.map((kind) => ({
  kind: 'text',
  name: `pris-${kind}`,
  label: priceLabels[kind],
  longest: 10,
  inputMode: 'decimal',
  unit: 'kr.',
}));

const writeAmount = (amount: number) =>
  amount % 100 === 0 ? String(amount / 100) : (amount / 100).toFixed(2).replace('.', ',');

export const prices: Task = {
  slug: 'priser',
  title: 'Priser',
  lead: 'Hvad koster det uden tilskud? Lad det stå tomt, som I ikke tilbyder. Vi viser, hvornår prisen sidst er oplyst.',
  fields: () => priceFields,
  async read(db, clinicId) {
    const rows = await db.select().from(clinicPrices).where(eq(clinicPrices.clinicId, clinicId));
    return Object.fromEntries(
      priceKinds.map((kind) => {
        const row = rows.find((each) => each.kind === kind);
        return [`pris-${kind}`, row ? writeAmount(row.amount) : ''];
      }),
    );
  },
  check: (_tx, _clinicId, values) =>
    flat(priceFields).flatMap(({ name, label }): Problem[] =>
      values[name] && readAmount(values[name]) === null
        ? [{ field: name, message: `${label}: Skriv et beløb i kroner, fx 450.` }]
        : [],
    ),
  async write(tx, clinicId, values, { date }) {
    await tx.delete(clinicPrices).where(eq(clinicPrices.clinicId, clinicId));
    const rows = priceKinds.flatMap((kind) => {
      const amount = readAmount(values[`pris-${kind}`] ?? '');
      return amount === null ? [] : [{ clinicId, kind, amount, statedOn: date, source: 'owner' }];
    });
    if (rows.length > 0) await tx.insert(clinicPrices).values(rows);
    await stateAsOwner(tx, clinicId, ['prices']);
  },
};

const waitFields: readonly Field[] = [
  {
    kind: 'text',
    name: 'med-tilskud',
    label: 'Med henvisning og tilskud',
    hint: '0 betyder under en uge. Tomt betyder ikke oplyst.',
    longest: 3,
    inputMode: 'numeric',
    unit: 'uger',
    unitOfOne: 'uge',
  },
  {
    kind: 'text',
    name: 'uden-tilskud',
    label: 'For dem, der selv betaler',
    longest: 3,
    inputMode: 'numeric',
    unit: 'uger',
    unitOfOne: 'uge',
  },
];
const longestWait = 104;
const readWeeks = (typed = '') =>
  /^\d{1,3}$/.test(typed) && Number(typed) <= longestWait ? Number(typed) : null;

export const waits: Task = {
  slug: 'ventetid',
  title: 'Ventetid',
  lead: 'Hvor længe venter en ny patient på den første tid? Klinikker med ydernummer har pligt til at oplyse det.',
  fields: () => waitFields,
  async read(db, clinicId) {
    const [clinic] = await db.select().from(clinics).where(eq(clinics.id, clinicId));
    return {
      'med-tilskud': clinic?.waitSubsidised?.toString() ?? '',
      'uden-tilskud': clinic?.waitPrivate?.toString() ?? '',
    };
  },
  check: (_tx, _clinicId, values) =>
    flat(waitFields).flatMap(({ name, label }): Problem[] =>
      values[name] && readWeeks(values[name]) === null
        ? [{ field: name, message: `${label}: Skriv et antal uger fra 0 til ${longestWait}.` }]
        : [],
    ),
  async write(tx, clinicId, values, { date }) {
    const subsidised = readWeeks(values['med-tilskud']);
    const own = readWeeks(values['uden-tilskud']);
    await tx
      .update(clinics)
      .set({
        waitSubsidised: subsidised,
        waitSubsidisedOn: subsidised === null ? null : date,
        waitSubsidisedSource: subsidised === null ? null : 'owner',
        waitPrivate: own,
        waitPrivateOn: own === null ? null : date,
        waitPrivateSource: own === null ? null : 'owner',
      })
      .where(eq(clinics.id, clinicId));
    await stateAsOwner(tx, clinicId, ['wait_subsidised', 'wait_private']);
  },
};
