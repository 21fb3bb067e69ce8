/** What an event changed that is no edit of a task: from and to, in Danish. */
import { z } from 'zod';
import { type Change, changesIn } from '#lib/listings/changes.ts';
import type { Field } from '#lib/listings/field.ts';
import { roleNames } from '#lib/listings/hands/members.ts';
import { ownFields } from '#lib/listings/hands/practitioner.ts';
import { ownDetails } from '#lib/listings/hands/record-own-edit.ts';
import type { Vocabulary } from '#lib/specialties/vocabulary.ts';

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

const nothing = 'tomt';

/** @param emailOf the address of an account that still is there */
export function plainChanges(
  kind: string,
  details: unknown,
  { words, emailOf }: { words: Vocabulary; emailOf: (accountId: string) => string | undefined },
): Change[] {
  const [of] = kind.split('-');
  const one = (label: string, from: string, to: string): Change[] => [{ about: null, label, from, to }];
  if (of === 'person') return personChanges(details);
  if (of === 'picture') {
    const { data } = pictureDetails.safeParse(details);
    if (!data) return [];
    const label = data.slags === 'logo' ? 'Logo' : 'Billede';
    return kind === 'picture-removed' ? one(label, data.alt, nothing) : one(label, nothing, data.alt);
  }
  if (of === 'title') {
    const { data } = titleDetails.safeParse(details);
    if (!data) return [];
    const title = [data.titel, words.terms.get(data.speciale)?.name ?? data.speciale]
      .filter(Boolean)
      .join(', ');
    const label = kind === 'title-asked' || kind === 'title-refused' ? 'Ønsket titel' : 'Godkendt titel';
    const isThere = kind === 'title-asked' || kind === 'title-accepted';
    return isThere ? one(label, nothing, title) : one(label, title, nothing);
  }
  const { data } = roleDetails.safeParse(details);
  if (!data?.before && !data?.after) return [];
  const who = data.accountId && (emailOf(data.accountId) ?? 'en, der har slettet sin konto');
  const nameOf = (each: keyof typeof roleNames | undefined) => (each ? roleNames[each] : 'ingen');
  return one(who ? `Rolle for ${who}` : 'Rolle i invitationen', nameOf(data.before), nameOf(data.after));
}

const dateField = (name: string, label: string): Field => ({
  kind: 'text',
  type: 'date',
  name,
  label,
  longest: 10,
});

/** What a practitioner did to their own entry, as the clinic reads it: 'fra-17' is the first day of the engagement 17. */
function personChanges(details: unknown): Change[] {
  const { data } = ownDetails.safeParse(details);
  if (!data) return [];
  const dates = Object.keys(data.after).flatMap((name): Field[] => {
    const [, which] = /^(fra|til)(?:-\d+)?$/.exec(name) ?? [];
    if (!which) return [];
    return [dateField(name, which === 'fra' ? 'Ansat fra' : 'Første dag, personen ikke længere er her')];
  });
  return changesIn([...ownFields([]), ...dates], data.before, data.after);
}
