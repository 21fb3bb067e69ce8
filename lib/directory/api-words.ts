/** The two word lists of the public API: places and conditions that some words may mean. */
import { z } from 'zod';
import { searchPlaces } from '#lib/places/find.ts';
import type { Place } from '#lib/places/place.ts';
import { searchTerms } from '#lib/specialties/search-terms.ts';
import { type Term, termOf, type Vocabulary } from '#lib/specialties/vocabulary.ts';

/** So many answers at most; the rest would be guesses. */
const most = 8;

const reason = z.enum(['exact', 'alias', 'folded', 'corrected']).meta({
  description:
    'Why it answers: its own name; another name for it; either of them spelled without æ, ø and å or in another form; or a name that begins so or has a typing error or two.',
});

export const apiPlace = z.object({
  slug: z.string().meta({ description: 'What the finder and `sted` call it.', examples: ['aarhus-c'] }),
  kind: z.enum([
    'country',
    'online',
    'region',
    'landscape',
    'municipality',
    'city',
    'town',
    'district',
    'quarter',
    'island',
  ]),
  name: z.string().meta({ examples: ['Aarhus C'] }),
  municipalityCode: z
    .string()
    .nullable()
    .meta({
      description:
        'Official four-digit code of the municipality it is or mainly lies in; null for the country, regions, landscapes and islands across several.',
      examples: ['0751'],
    }),
  postalCodes: z.array(z.string()).meta({
    description:
      'Postal codes of its own area; empty for the country, regions, landscapes and municipalities.',
  }),
  reason,
});
export type ApiPlace = z.infer<typeof apiPlace>;

export const apiCondition = z.object({
  slug: z.string().meta({ description: 'What `speciale` calls it.', examples: ['iskias'] }),
  kind: z.enum(['specialty', 'condition']),
  name: z.string().meta({ examples: ['Iskias'] }),
  parent: z
    .string()
    .nullable()
    .meta({ description: 'Slug of the specialty that a condition belongs to; null for a specialty.' }),
  specialty: z
    .string()
    .nullable()
    .meta({ description: 'Slug of the specialty to look for: its own for a specialty, else its parent.' }),
  reason,
});
export type ApiCondition = z.infer<typeof apiCondition>;

function codeOf({ kind, municipalityCodes }: Place): string | null {
  // A postal district may reach into a neighbour: the first code is the main one.
  const isWide =
    kind === 'region' || kind === 'landscape' || (kind === 'island' && municipalityCodes.length > 1);
  return isWide ? null : (municipalityCodes[0] ?? null);
}

/** Places, best first, at most 8. @param words as typed; unknown gives `[]` @param date ISO date */
export function placesAnswer(words: string, date: string): ApiPlace[] {
  return searchPlaces(words, date, most).map(({ place, reason: why }) => ({
    slug: place.slug,
    kind: place.kind,
    name: place.name,
    municipalityCode: codeOf(place),
    postalCodes: [...place.postalCodes],
    reason: why,
  }));
}

/** Conditions and specialties, best first, at most 8. @param words as typed; unknown gives `[]` */
export function conditionsAnswer(words: string, vocabulary: Vocabulary): ApiCondition[] {
  return searchTerms(vocabulary, words, most).map(({ term, reason: why }) => ({
    slug: term.slug,
    kind: term.kind,
    name: term.name,
    parent: term.parent,
    specialty: specialtyOf(vocabulary, term)?.slug ?? null,
    reason: why,
  }));
}

function specialtyOf(vocabulary: Vocabulary, term: Term): Term | null {
  if (term.kind === 'specialty') return term;
  return term.parent === null ? null : termOf(vocabulary, term.parent);
}
