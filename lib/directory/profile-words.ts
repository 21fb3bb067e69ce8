/** A clinic's own page in plain Danish. Every fact has one of three states, and says when it was stated. */
import { dateWords } from '#lib/hours/date-words.ts';
import { openState, openWords } from '#lib/hours/open-now.ts';
import { type WeekRow, writeWeek } from '#lib/hours/week.ts';
import { termOf, type Vocabulary } from '#lib/specialties/vocabulary.ts';
import { waitWords } from './card-words.ts';
import type { ClinicProfile } from './clinic.ts';
import { factLabels } from './facets.ts';

export interface ProfileWords {
  addressLines: string[];
  open: string;
  week: WeekRow[];
  waits: string[];
  treats: {
    slug: string;
    name: string;
    /** 'Godkendt specialist, bevis set 1. november 2026' or null for a self-declared interest. */
    approved: string | null;
    /** Path of the article about it; null when there is none. */
    article: string | null;
  }[];
  facts: { label: string; answer: 'Ja' | 'Nej' | 'Ikke oplyst'; on: string | null }[];
  confirmed: string;
  /** A plain link to a map; null when only the town is known. */
  mapHref: string | null;
}

/**
 * @param articles slugs of what has an article
 * @param today ISO date; ages what was stated
 */
export function describeProfile(
  clinic: ClinicProfile,
  words: Vocabulary,
  articles: ReadonlySet<string>,
  today: string,
  now: Date,
): ProfileWords {
  const stated = new Map(clinic.facts.map((fact) => [fact.fact, fact]));
  const town = [clinic.postalCode, clinic.postalName].filter(Boolean).join(' ');
  return {
    addressLines: [clinic.street ?? '', town].filter((line) => line !== ''),
    open: openWords(openState(clinic.hours, now)),
    week: writeWeek(clinic.hours),
    waits: [
      ...waitWords('Med henvisning', clinic.waits.subsidised, today),
      ...waitWords('Uden tilskud', clinic.waits.private, today),
    ],
    treats: clinic.declared.map(({ slug, standing, proofCheckedOn }) => ({
      slug,
      name: termOf(words, slug)?.name ?? slug,
      approved:
        standing === 'approved' && proofCheckedOn
          ? `Godkendt specialist, bevis set ${dateWords(proofCheckedOn)}`
          : null,
      article: articles.has(slug) ? `/lidelser/${slug}` : null,
    })),
    facts: [...factLabels].map(([fact, label]) => {
      const said = stated.get(fact);
      const answer = said === undefined ? 'Ikke oplyst' : said.value ? 'Ja' : 'Nej';
      return { label, answer, on: said ? dateWords(said.confirmedOn) : null };
    }),
    confirmed: clinic.confirmedOn
      ? `Oplysningerne er sidst bekræftet ${dateWords(clinic.confirmedOn)}.`
      : 'Ingen har bekræftet oplysningerne endnu.',
    mapHref:
      clinic.precision === 'town'
        ? null
        : `https://www.openstreetmap.org/?mlat=${clinic.point.lat}&mlon=${clinic.point.lon}#map=17/${clinic.point.lat}/${clinic.point.lon}`,
  };
}
