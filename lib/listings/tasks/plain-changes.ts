/** What an event changed that is no edit of a task: from and to, in Danish. */
import { z } from 'zod';
import { roleNames } from '#lib/listings/hands/members.ts';
import { ownDetails } from '#lib/listings/hands/record-own-edit.ts';
import type { Vocabulary } from '#lib/specialties/vocabulary.ts';

export interface Change {
  label: string;
  from: string;
  to: string;
}

const role = z.enum(['owner', 'editor']);
export const roleDetails = z.object({
  accountId: z.string().optional(),
  before: role.optional(),
  after: role.optional(),
});
export const pictureDetails = z.object({
  picture: z.string(),
  slags: z.enum(['logo', 'photo']),
  alt: z.string(),
});
const titleDetails = z.object({ titel: z.string().optional(), speciale: z.string() });

/** @param emailOf the address of an account that still is there */
export function plainChanges(
  kind: string,
  details: unknown,
  { words, emailOf }: { words: Vocabulary; emailOf: (accountId: string) => string | undefined },
): Change[] {
  const [of] = kind.split('-');
  if (of === 'person') return personChanges(details);
  if (of === 'picture') {
    const { data } = pictureDetails.safeParse(details);
    if (!data) return [];
    const label = data.slags === 'logo' ? 'Logo' : 'Billede';
    return [
      kind === 'picture-removed' ? { label, from: data.alt, to: '' } : { label, from: '', to: data.alt },
    ];
  }
  if (of === 'title') {
    const { data } = titleDetails.safeParse(details);
    if (!data) return [];
    const title = [data.titel, words.terms.get(data.speciale)?.name ?? data.speciale]
      .filter(Boolean)
      .join(', ');
    const label = kind === 'title-asked' || kind === 'title-refused' ? 'Ønsket titel' : 'Godkendt titel';
    const isThere = kind === 'title-asked' || kind === 'title-accepted';
    return [isThere ? { label, from: '', to: title } : { label, from: title, to: '' }];
  }
  const { data } = roleDetails.safeParse(details);
  if (!data?.before && !data?.after) return [];
  const who = data.accountId && (emailOf(data.accountId) ?? 'en, der har slettet sin konto');
  const nameOf = (each: keyof typeof roleNames | undefined) => (each ? roleNames[each] : 'ingen');
  return [
    {
      label: who ? `Rolle for ${who}` : 'Rolle i invitationen',
      from: nameOf(data.before),
      to: nameOf(data.after),
    },
  ];
}

const labels: Readonly<Record<string, string>> = {
  navn: 'Navn',
  titel: 'Titel',
  koen: 'Køn',
  sprog: 'Sprog ud over dansk',
  fra: 'Ansat fra',
  til: 'Første dag, personen ikke længere er der',
};

/** An edit by the practitioner, field by field. */
export function personChanges(details: unknown): Change[] {
  const { data } = ownDetails.safeParse(details);
  if (!data) return [];
  return Object.keys(data.after).map((name) => ({
    label: labels[name.replace(/-\d+$/, '')] ?? name,
    from: data.before[name] ?? '',
    to: data.after[name] ?? '',
  }));
}
