/** The letters about claims and registrations, in plain Danish. */
import type { applications } from '#lib/db/tables.ts';
import { env } from '#lib/env.ts';
import type { Letter } from '#lib/mail/letter.ts';
import { site } from '#lib/metadata/site.ts';

const at = (path: string) => new URL(path, env().siteUrl).href;
export interface About {
  to: string;
  /** Null: about no clinic; `name` says what it is about then. */
  clinicId: number | null;
  name: string;
  slug: string;
}
/** What a letter is about when it is about a practitioner whom no clinic has written down. */
export const ownSide = { clinicId: null, name: 'din egen side', slug: '' };
const because = (name: string) => `Du får brevet, fordi du har skrevet til ${site.name} om ${name}.`;

/** @param asker the address of whoever asked: the reader must know whom they let in */
export const proofLetter = ({ to, clinicId, name }: About, token: string, asker: string): Letter => ({
  kind: 'claim-proof',
  to,
  clinicId,
  isSecret: true,
  subject: `Bekræft, at du hører til ${name}`,
  parts: [
    'Hej',
    `${asker} vil passe ${name} på ${site.name} og har valgt denne mailadresse som bevis.`,
    'Er det dig eller en, der må rette klinikkens side, så tryk her. Linket virker én gang og i tre dage.',
    { label: 'Bekræft', href: at(`/tilmeld/bevis?link=${token}`) },
    'Kender du ikke noget til det, så lad være. Så sker der ikke noget.',
  ],
  because: `Du får brevet, fordi din adresse er en af ${name}s egne.`,
});

export const receivedLetter = ({ to, clinicId, name }: About): Letter => ({
  kind: 'application-received',
  to,
  clinicId,
  subject: `Vi har fået din besked om ${name}`,
  parts: [
    'Hej',
    `Tak. Vi slår ${name} op i de offentlige registre og svarer dig her.`,
    { label: 'Se, hvor langt vi er', href: at('/min-klinik') },
  ],
  because: because(name),
});

type Asked = (typeof applications.$inferSelect)['kind'];

/** Where each kind of thing that is asked for is seen again. */
const placeOf = (kind: Asked, slug: string): string =>
  ({
    claim: `/min-klinik/${slug}`,
    registration: `/min-klinik/${slug}`,
    title: `/min-klinik/${slug}/titler`,
    practitioner: '/min-klinik/mig',
    objection: '/tilmeld/indsigelse',
  })[kind];

/** @param kind what was asked for. @param reason may be blank */
export const acceptedLetter = (
  kind: Exclude<Asked, 'objection'>,
  { to, clinicId, name, slug }: About,
  reason: string,
): Letter => {
  const words = {
    claim: {
      subject: `${name} er din at passe`,
      first: `Du kan nu rette ${name} på ${site.name}. Begynd med at se, om det hele passer.`,
    },
    registration: {
      subject: `${name} er på ${site.name}`,
      first: `Vi har godkendt ${name}. Patienter kan se klinikken nu.`,
    },
    title: {
      subject: `Titlen er godkendt hos ${name}`,
      first: `Vi har set beviset. Titlen står nu på siden om ${name}.`,
    },
    practitioner: {
      subject: `Din side på ${site.name} er din at passe`,
      first: 'Du kan nu rette det, der står om dig, og skrive, hvor du arbejder.',
    },
  }[kind];
  return {
    kind: 'application-accepted',
    to,
    clinicId,
    subject: words.subject,
    parts: [
      'Hej',
      words.first,
      ...(reason ? [reason] : []),
      {
        label: kind === 'practitioner' ? 'Gå til din side' : 'Gå til klinikken',
        href: at(placeOf(kind, slug)),
      },
    ],
    because: because(name),
  };
};

/** @param kind what was asked for. @param reason why not: sent as the operator wrote it */
export const refusedLetter = (kind: Asked, { to, clinicId, name, slug }: About, reason: string): Letter => {
  const [subject, after] = {
    claim: [
      `Vi kan ikke godkende, at ${name} er din`,
      'Er grunden væk, kan du prøve igen. Det, du skrev, er gemt.',
    ],
    registration: [
      `Vi kan ikke godkende ${name} endnu`,
      'Ret det, og send det igen. Det, du skrev, er gemt.',
    ],
    title: [`Vi kan ikke godkende titlen hos ${name}`, 'Har du et andet bevis, så skriv igen.'],
    practitioner: ['Vi kan ikke godkende, at siden er din', 'Er grunden væk, kan du prøve igen.'],
    objection: [`${name} er ikke fjernet`, 'Er du uenig, så skriv igen, og fortæl os hvorfor.'],
  }[kind] as [string, string];
  return {
    kind: 'application-refused',
    to,
    clinicId,
    subject,
    parts: [
      'Hej',
      `Vi har set på det, du skrev om ${name}. Vi kan ikke sige ja. Her er grunden:`,
      reason,
      after,
      { label: 'Se mere', href: at(kind === 'claim' ? '/min-klinik' : placeOf(kind, slug)) },
    ],
    because: because(name),
  };
};

/** Tied to no clinic: of an entry that is gone nothing is kept. */
export const objectedLetter = (name: string, to: string): Letter => ({
  kind: 'objection-accepted',
  to,
  subject: `${name} er ikke længere på ${site.name}`,
  parts: ['Hej', `Vi har fjernet ${name}. Siden er væk, og en ny liste henter den ikke ind igen.`],
  because: because(name),
});
