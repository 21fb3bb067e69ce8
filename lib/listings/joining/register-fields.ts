/** The form that registers a clinic, and what is asked of its answers. */
import { readCvr, readEmail, readPhone, readWebsite } from '#lib/listings/contact.ts';
import { type Field, type Problem, tooLong, type Values } from '#lib/listings/field.ts';
import { locate } from '#lib/listings/locate.ts';

export const registerFields: readonly Field[] = [
  {
    kind: 'group',
    label: 'Klinikken',
    fields: [
      { kind: 'text', name: 'navn', label: 'Klinikkens navn', longest: 120, autoComplete: 'organization' },
      { kind: 'text', name: 'gade', label: 'Vej og nummer', longest: 120, autoComplete: 'street-address' },
      {
        kind: 'text',
        name: 'postnummer',
        label: 'Postnummer',
        longest: 4,
        inputMode: 'numeric',
        autoComplete: 'postal-code',
      },
      {
        kind: 'text',
        type: 'tel',
        name: 'telefon',
        optional: true,
        label: 'Telefon',
        longest: 30,
        autoComplete: 'tel',
      },
      { kind: 'text', type: 'email', name: 'email', optional: true, label: 'Klinikkens mail', longest: 254 },
      { kind: 'text', type: 'url', name: 'web', optional: true, label: 'Hjemmeside', longest: 300 },
    ],
  },
  {
    kind: 'group',
    label: 'Så vi kan se, at det er jer',
    hint: 'Vi slår numrene op i offentlige registre.',
    fields: [
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
        optional: true,
        label: 'P-nummer',
        hint: '10 cifre. Hver adresse har sit eget. Det står i vores åbne data.',
        longest: 14,
        inputMode: 'numeric',
      },
      {
        kind: 'text',
        name: 'autorisation',
        label: 'Autorisations-ID på en fysioterapeut i klinikken',
        hint: '5 tegn. Det står i Styrelsen for Patientsikkerheds register. Vi viser det ikke.',
        longest: 5,
      },
      {
        kind: 'text',
        name: 'rolle',
        label: 'Hvad er din rolle i klinikken?',
        hint: 'Fx ejer eller leder',
        longest: 80,
      },
    ],
  },
];

export interface Registration {
  name: string;
  street: string;
  postalCode: string;
  phone: string | null;
  email: string | null;
  website: string | null;
  cvr: string;
  pNumber: string | null;
  authorisationId: string;
  role: string;
  place: Extract<ReturnType<typeof locate>, { ok: true }>['located'];
}

export type Checked<T> = { ok: true; data: T; warnings: Problem[] } | { ok: false; problems: Problem[] };

const digits = (text: string) => text.replace(/[\s.-]/g, '');

/** Five characters of the authority's register, in capitals. */
export const readAuthorisation = (text: string): string | null => {
  const id = text.trim().toUpperCase();
  return /^[0-9A-ZÆØÅ]{5}$/.test(id) ? id : null;
};

/** A CVR number's problem, and its warning: digits that do not add up are kept, as the register has such numbers too. */
export function checkCvr(typed: string): { cvr: string | null; isDoubtful: boolean } {
  const { cvr, warning } = readCvr(typed);
  return { cvr, isDoubtful: cvr !== null && warning !== null };
}

/** @param date today: names of places come and go */
export function checkRegistration(values: Values, date: string): Checked<Registration> {
  const problems = tooLong(registerFields, values);
  const refuse = (field: string, message: string) => {
    problems.push({ field, message });
    return '';
  };
  const given = (field: string) => values[field] ?? '';
  const name = given('navn') || refuse('navn', 'Skriv klinikkens navn.');
  const street = given('gade') || refuse('gade', 'Skriv vej og nummer.');
  const postalCode = /^\d{4}$/.test(given('postnummer'))
    ? given('postnummer')
    : refuse('postnummer', 'Skriv postnummeret med fire cifre, fx 8000.');
  const located = postalCode ? locate({ point: null, postalCode, town: null }, date) : null;
  if (located && !located.ok)
    refuse('postnummer', `Vi kender ikke postnummeret ${postalCode}. Se efter, om det er rigtigt.`);
  const phone = given('telefon') ? readPhone(given('telefon')) : null;
  if (given('telefon') && !phone) refuse('telefon', 'Skriv et telefonnummer med otte cifre.');
  const email = given('email') ? readEmail(given('email')) : null;
  if (given('email') && !email) refuse('email', 'Skriv en hel mailadresse, fx navn@klinik.dk.');
  const website = given('web') ? readWebsite(given('web')) : null;
  if (given('web') && !website) refuse('web', 'Skriv adressen, fx www.klinik.dk.');
  const { cvr, isDoubtful } = checkCvr(given('cvr'));
  if (!cvr) refuse('cvr', 'Skriv CVR-nummeret med otte cifre.');
  const pNumber = digits(given('pnummer'));
  if (pNumber && !/^\d{10}$/.test(pNumber))
    refuse('pnummer', 'Et P-nummer har ti cifre. Lad feltet stå tomt, hvis du ikke kender det.');
  const authorisationId = readAuthorisation(given('autorisation'));
  if (!authorisationId) refuse('autorisation', 'Et autorisations-ID har fem tegn, fx 0AB12.');
  const role = given('rolle') || refuse('rolle', 'Skriv, hvad din rolle er.');
  if (problems.length > 0 || !located?.ok || !cvr || !authorisationId) return { ok: false, problems };
  return {
    ok: true,
    data: {
      name,
      street,
      postalCode,
      phone,
      email,
      website,
      cvr,
      pNumber: pNumber || null,
      authorisationId,
      role,
      place: located.located,
    },
    warnings: isDoubtful
      ? [
          {
            field: 'cvr',
            message: `Cifrene i CVR-nummeret ${cvr} passer ikke sammen. Se efter, om det er tastet rigtigt.`,
          },
        ]
      : [],
  };
}
