/** Name, ways to reach the clinic, languages and a few words about it. */
import { and, eq, ne } from 'drizzle-orm';
import type { Tx } from '#lib/db/connection.ts';
import { businesses, clinics } from '#lib/db/tables.ts';
import { businessIds } from '#lib/listings/businesses.ts';
import { readCvr, readEmail, readPhone, readWebsite } from '#lib/listings/contact.ts';
import type { Field, Problem, Values } from '#lib/listings/field.ts';
import { languageOptions } from './language-options.ts';
import { marketingProblems } from './marketing-law.ts';
import { stateAsOwner, type Task } from './task.ts';

const fields: readonly Field[] = [
  { kind: 'text', name: 'navn', label: 'Klinikkens navn', longest: 120, autoComplete: 'organization' },
  { kind: 'text', type: 'tel', name: 'telefon', label: 'Telefon', longest: 30, autoComplete: 'tel' },
  {
    kind: 'text',
    type: 'email',
    name: 'email',
    label: 'Mail, som patienter ser',
    longest: 254,
    autoComplete: 'email',
  },
  { kind: 'text', type: 'url', name: 'web', label: 'Hjemmeside', longest: 300, autoComplete: 'url' },
  { kind: 'text', type: 'url', name: 'booking', label: 'Link til booking', longest: 300 },
  {
    kind: 'area',
    name: 'beskrivelse',
    label: 'Kort om klinikken',
    hint: 'Højst 600 tegn. Skriv, hvad I gør. Undgå »bedst«, løfter og tilbud: Det må sundhedsydelser ikke reklamere med.',
    rows: 5,
    longest: 600,
  },
  {
    kind: 'checks',
    name: 'sprog',
    label: 'Sprog, I taler med patienter',
    groups: [{ label: null, options: languageOptions }],
  },
  {
    kind: 'text',
    name: 'cvr',
    label: 'CVR-nummer',
    hint: '8 cifre. Det står på klinikkens side.',
    longest: 12,
    inputMode: 'numeric',
  },
  {
    kind: 'text',
    name: 'pnummer',
    label: 'P-nummer',
    hint: '10 cifre. Det står i vores åbne data.',
    longest: 14,
    inputMode: 'numeric',
  },
];

const digits = (text = '') => text.replace(/[\s.-]/g, '');

export const basics: Task = {
  slug: 'grundoplysninger',
  title: 'Grundoplysninger',
  lead: 'Navn, telefon og det, patienter skal bruge for at få fat i jer.',
  fields: () => fields,
  async read(db, clinicId) {
    const [row] = await db
      .select({ clinic: clinics, cvr: businesses.cvr })
      .from(clinics)
      .leftJoin(businesses, eq(businesses.id, clinics.businessId))
      .where(eq(clinics.id, clinicId));
    if (!row) throw new Error('No such clinic');
    const { clinic, cvr } = row;
    return {
      navn: clinic.name,
      telefon: clinic.phone ?? '',
      email: clinic.email ?? '',
      web: clinic.website ?? '',
      booking: clinic.bookingUrl ?? '',
      beskrivelse: clinic.description ?? '',
      sprog: languageOptions.flatMap(([code]) => (clinic.languages.includes(code) ? [code] : [])).join(','),
      cvr: cvr ?? '',
      pnummer: clinic.pNumber ?? '',
    };
  },
  async check(tx, clinicId, values) {
    const { navn, telefon, email, web, booking, beskrivelse = '', cvr } = values;
    const pNumber = digits(values.pnummer);
    const problems: Problem[] = [];
    const refuseIf = (wrong: unknown, field: string, message: string) => {
      if (wrong) problems.push({ field, message });
    };
    refuseIf(!navn, 'navn', 'Skriv klinikkens navn.');
    refuseIf(telefon && !readPhone(telefon), 'telefon', 'Skriv et telefonnummer med otte cifre.');
    refuseIf(email && !readEmail(email), 'email', 'Skriv en hel mailadresse, fx navn@klinik.dk.');
    refuseIf(web && !readWebsite(web), 'web', 'Skriv adressen, fx www.klinik.dk.');
    refuseIf(
      booking && !readWebsite(booking),
      'booking',
      'Skriv adressen til jeres booking, fx www.klinik.dk/book.',
    );
    refuseIf(cvr && !readCvr(cvr).cvr, 'cvr', 'Et CVR-nummer har otte cifre.');
    refuseIf(pNumber && !/^\d{10}$/.test(pNumber), 'pnummer', 'Et P-nummer har ti cifre.');
    if (/^\d{10}$/.test(pNumber)) {
      const others = await tx.$count(clinics, and(eq(clinics.pNumber, pNumber), ne(clinics.id, clinicId)));
      refuseIf(others > 0, 'pnummer', 'En anden klinik har det P-nummer. Se efter, eller skriv til os.');
    }
    return [...problems, ...marketingProblems('beskrivelse', beskrivelse)];
  },
  async write(tx, clinicId, values) {
    const { cvr } = readCvr(values.cvr ?? '');
    await tx
      .update(clinics)
      .set({
        name: values.navn ?? '',
        phone: values.telefon ? readPhone(values.telefon) : null,
        email: values.email ? readEmail(values.email) : null,
        website: values.web ? readWebsite(values.web) : null,
        bookingUrl: values.booking ? readWebsite(values.booking) : null,
        description: values.beskrivelse || null,
        languages: (values.sprog ?? '').split(',').filter(Boolean),
        pNumber: digits(values.pnummer) || null,
        businessId: cvr ? await businessOf(tx, cvr, values) : null,
      })
      .where(eq(clinics.id, clinicId));
    await stateAsOwner(tx, clinicId, [
      'name',
      'phone',
      'email',
      'website',
      'booking_url',
      'languages',
      'p_number',
      'business_id',
    ]);
  },
};

async function businessOf(tx: Tx, cvr: string, values: Values): Promise<number | null> {
  const stated = { name: values.navn ?? '', business: { cvr, name: null } };
  return (await businessIds(tx, [stated], { actor: 'owner', batchId: null })).get(cvr) ?? null;
}
