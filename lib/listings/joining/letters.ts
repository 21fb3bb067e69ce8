/** The letters about claims and registrations, in plain Danish. */
import { env } from '#lib/env.ts';
import type { Letter } from '#lib/mail/letter.ts';
import { site } from '#lib/metadata/site.ts';

const at = (path: string) => new URL(path, env().siteUrl).href;
interface About {
  to: string;
  clinicId: number;
  name: string;
  slug: string;
}
const because = (name: string) => `Du får brevet, fordi du har skrevet til ${site.name} om ${name}.`;

export const proofLetter = ({ to, clinicId, name }: About, token: string): Letter => ({
  kind: 'claim-proof',
  to,
  clinicId,
  isSecret: true,
  subject: `Bekræft, at du hører til ${name}`,
  parts: [
    'Hej',
    `Nogen har skrevet, at de vil passe ${name} på ${site.name}. De har valgt denne mailadresse som bevis.`,
    'Er det dig, så tryk her. Linket virker én gang og i tre dage.',
    { label: 'Bekræft', href: at(`/tilmeld/bevis?link=${token}`) },
    'Kender du ikke noget til det, så lad være. Så sker der ikke noget.',
  ],
  because: `Du får brevet, fordi din adresse er på ${name}s eget domæne.`,
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

export const acceptedLetter = ({ to, clinicId, name, slug }: About, reason: string): Letter => ({
  kind: 'application-accepted',
  to,
  clinicId,
  subject: `${name} er din at passe`,
  parts: [
    'Hej',
    `Du kan nu rette ${name} på ${site.name}. Begynd med at se, om det hele passer.`,
    ...(reason ? [reason] : []),
    { label: 'Gå til klinikken', href: at(`/min-klinik/${slug}`) },
  ],
  because: because(name),
});

export const refusedLetter = ({ to, clinicId, name }: About, reason: string): Letter => ({
  kind: 'application-refused',
  to,
  clinicId,
  subject: `Vi kan ikke godkende ${name} endnu`,
  parts: [
    'Hej',
    `Vi har set på det, du skrev om ${name}. Vi kan ikke godkende det endnu. Her er grunden:`,
    reason,
    'Ret det, og send det igen. Det, du skrev, er gemt.',
    { label: 'Se, hvad du skrev', href: at('/min-klinik') },
  ],
  because: because(name),
});

/** Tied to no clinic: of an entry that is gone nothing is kept. */
export const objectedLetter = (name: string, to: string): Letter => ({
  kind: 'objection-accepted',
  to,
  subject: `${name} er ikke længere på ${site.name}`,
  parts: ['Hej', `Vi har fjernet ${name}. Siden er væk, og en ny liste henter den ikke ind igen.`],
  because: because(name),
});
