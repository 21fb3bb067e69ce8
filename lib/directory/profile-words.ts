/** A clinic's own page in plain Danish. Every fact has one of three states, and says when it was stated. */
import { subsidyAt } from '#lib/costs/at-clinic.ts';
import type { PriceKind } from '#lib/db/tables.ts';
import { dateWords } from '#lib/hours/date-words.ts';
import { openWords } from '#lib/hours/open-now.ts';
import { type WeekRow, writeWeek } from '#lib/hours/week.ts';
import { termOf, type Vocabulary } from '#lib/specialties/vocabulary.ts';
import type { ClinicProfile } from './clinic.ts';
import type { Wait } from './clinic-card.ts';
import { factLabels } from './facets.ts';
import { insurers } from './insurers.ts';
import { type DayWords, daysAhead, dayWords, stateNow } from './profile-hours.ts';
import type { ClinicBusiness, Person, ProfileParts, StatedPrice } from './profile-parts.ts';
import { ranking } from './ranking.ts';
import { listedBy, statedBy } from './source-words.ts';
import { waysThere } from './ways-there.ts';

/** Something stated, with the day it was: `answer` is 'Ikke oplyst' when it was not. */
export interface StatedLine {
  label: string;
  answer: string;
  isStated: boolean;
  /** '1. november 2026'; null when not stated. */
  on: string | null;
  /** 'Oplyst af klinikken'; stands before the day. */
  by: string;
  /** Stated more than 90 days ago. */
  isOld: boolean;
}

export interface ProfileWords {
  addressLines: string[];
  /** 'Åben nu til kl. 17.30'. */
  open: string;
  isOpen: boolean;
  /** Today and the six days after; empty when nothing is stated. */
  days: DayWords[];
  /** The ordinary week, when one of those days is not as usual; else empty. */
  week: WeekRow[];
  /** Dates out of the ordinary later on, at most six. */
  later: DayWords[];
  /** With and without subsidy, always both. */
  waits: StatedLine[];
  people: { name: string; title: string | null; details: string[] }[];
  /** What the clinic says it speaks: 'dansk, engelsk'; null when not stated. */
  languages: string | null;
  /** What a contract with the region means for what a visit costs, in plain sentences. */
  contract: string[];
  prices: StatedLine[];
  insurers: StatedLine[];
  treats: {
    slug: string;
    name: string;
    /** 'Godkendt titel, bevis set 1. november 2026' or null for a self-declared interest. */
    approved: string | null;
    /** Path of the article about it; null when there is none. */
    article: string | null;
  }[];
  /** Where that list comes from; null where it cannot be said. */
  treatsFrom: string | null;
  facts: StatedLine[];
  /** Who is behind the clinic: null when it is not stated. */
  business: {
    /** 'Bakken ApS (CVR 12345674)'. */
    name: string;
    /** Its other clinics: their names, with the town where the name alone would not tell. */
    others: { href: string; label: string }[];
  } | null;
  confirmed: string;
  /** Plain links out; nothing of them is loaded here. */
  ways: { label: string; href: string }[];
}

const priceNames: Readonly<Record<PriceKind, string>> = {
  first_visit: 'Første besøg',
  follow_up: 'Opfølgende besøg',
  group_class: 'Holdtræning',
  home_visit: 'Hjemmebesøg',
  online: 'Online behandling',
};
const priceOrder = Object.keys(priceNames);

const languageNames = new Intl.DisplayNames(['da'], { type: 'language' });
const list = new Intl.ListFormat('da', { type: 'conjunction' });
const kroner = new Intl.NumberFormat('da-DK');
const kronerAndOere = new Intl.NumberFormat('da-DK', { minimumFractionDigits: 2 });

/** 'dansk, engelsk og tysk'. @param codes ISO 639-1 */
function languageWords(codes: readonly string[]): string {
  return list.format(codes.map((code) => languageNames.of(code) ?? code));
}

/** How many days the clinic's own week is looked ahead. */
const shownDays = 7;

/**
 * @param parts people, contracts, prices and dates of this clinic
 * @param articles slugs of what has an article
 * @param today ISO date; ages what was stated
 */
export function describeProfile(
  clinic: ClinicProfile,
  parts: ProfileParts,
  words: Vocabulary,
  articles: ReadonlySet<string>,
  today: string,
  now: Date,
): ProfileWords {
  const stated = new Map(clinic.facts.map((fact) => [fact.fact, fact]));
  const town = [clinic.postalCode, clinic.postalName].filter(Boolean).join(' ');
  const days = daysAhead(clinic.hours, parts.exceptions, now, shownDays + 1);
  const state = stateNow(days, now);
  const shown = days.slice(0, shownDays).map((day, i) => dayWords(day, i === 0));
  const isKnown = clinic.hours.length > 0 || shown.some(({ special }) => special !== null);
  const isUnusual = shown.some(({ special }) => special !== null);
  const line = (label: string, answer: string, on: string, source: string): StatedLine => ({
    label,
    answer,
    isStated: true,
    on: dateWords(on),
    by: statedBy(source),
    isOld: (Date.parse(today) - Date.parse(on)) / 86_400_000 > ranking.unconfirmedAfterDays,
  });
  const unstated = (label: string): StatedLine => ({
    label,
    answer: 'Ikke oplyst',
    isStated: false,
    on: null,
    by: '',
    isOld: false,
  });
  const wait = (label: string, said: Wait | null) =>
    said ? line(label, weekWords(said.weeks), said.on, said.source) : unstated(label);
  return {
    addressLines: [clinic.street ?? '', town].filter((part) => part !== ''),
    open: state.state === 'unknown' && isKnown ? 'Åbningstiden i dag er ikke oplyst' : openWords(state),
    isOpen: state.state === 'open',
    days: isKnown ? shown : [],
    week: isUnusual ? writeWeek(clinic.hours) : [],
    later: laterDays(clinic, parts, now),
    waits: [
      wait('Med henvisning og tilskud', clinic.waits.subsidised),
      wait('Uden tilskud', clinic.waits.private),
    ],
    people: parts.people.map(personWords),
    languages: parts.languages.length > 0 ? languageWords(parts.languages) : null,
    contract: contractWords(clinic, parts, today),
    prices: parts.prices
      .toSorted((a, b) => priceOrder.indexOf(a.kind) - priceOrder.indexOf(b.kind))
      .map((price) => line(priceNames[price.kind], priceWords(price), price.statedOn, price.source)),
    insurers: parts.insurers.map(({ insurer, value, confirmedOn, source }) =>
      line(insurers.get(insurer) ?? insurer, value ? 'Ja' : 'Nej', confirmedOn, source),
    ),
    treats: clinic.declared.map(({ slug, standing, proofCheckedOn }) => ({
      slug,
      name: termOf(words, slug)?.name ?? slug,
      approved:
        standing === 'approved' && proofCheckedOn
          ? `Godkendt titel, bevis set ${dateWords(proofCheckedOn)}`
          : null,
      article: articles.has(slug) ? `/lidelser/${slug}` : null,
    })),
    treatsFrom: listedBy(clinic.source),
    facts: [...factLabels].map(([fact, label]) => {
      const said = stated.get(fact);
      return said ? line(label, said.value ? 'Ja' : 'Nej', said.confirmedOn, said.source) : unstated(label);
    }),
    business: parts.business && businessWords(parts.business),
    confirmed: clinic.confirmedOn
      ? `Oplysningerne er sidst bekræftet ${dateWords(clinic.confirmedOn)}.`
      : 'Ingen har bekræftet oplysningerne endnu.',
    ways: clinic.source === 'demo' ? [] : waysThere(clinic),
  };
}

const weekWords = (weeks: number) => (weeks === 0 ? 'Under 1 uge' : weeks === 1 ? '1 uge' : `${weeks} uger`);

/** '450 kr.', '525,50 kr.'. */
const priceWords = ({ amount }: StatedPrice) =>
  `${(amount % 100 === 0 ? kroner : kronerAndOere).format(amount / 100)} kr.`;

function businessWords({ name, cvr, others }: ClinicBusiness): ProfileWords['business'] {
  return {
    name: cvr === null ? name : `${name} (CVR ${cvr})`,
    others: others.map(({ slug, name: clinic, postalName }) => ({
      href: `/klinik/${slug}`,
      label: postalName && !clinic.includes(postalName) ? `${clinic}, ${postalName}` : clinic,
    })),
  };
}

function personWords({ name, title, languages, since }: Person): ProfileWords['people'][number] {
  return {
    name,
    title,
    details: [
      ...(languages.length > 0 ? [`Taler ${languageWords(languages)}`] : []),
      ...(since ? [`På klinikken siden ${dateWords(since)}`] : []),
    ],
  };
}

/**
 * What a ydernummer means for the price: the public pays a part at clinics with a contract (speciality 51; the rule
 * is lib/costs'), and all of it for some diagnoses (62).
 */
function contractWords(clinic: ClinicProfile, { contracts }: ProfileParts, today: string): string[] {
  if (contracts.length > 0 || clinic.factsYes.includes('contract')) {
    return [
      `Det er oplyst, at klinikken har en aftale med regionen (et ydernummer). ${subsidyAt(clinic.municipalityCode, today).sentences}`,
      ...(contracts.some(({ speciality }) => speciality === 62)
        ? ['Den har også aftale om vederlagsfri fysioterapi, som er gratis ved nogle alvorlige diagnoser.']
        : []),
    ];
  }
  return clinic.factsNo.includes('contract')
    ? [
        'Det er oplyst, at klinikken ikke har en aftale med regionen (et ydernummer). Du betaler normalt hele prisen selv, også med en henvisning.',
      ]
    : [
        'Det er ikke oplyst, om klinikken har en aftale med regionen (et ydernummer). Spørg, før du bestiller tid, hvis du har en henvisning.',
      ];
}

/** Dates out of the ordinary after the days that are shown one by one. */
function laterDays(clinic: ClinicProfile, parts: ProfileParts, now: Date): DayWords[] {
  if (parts.exceptions.length === 0) return [];
  return daysAhead(clinic.hours, parts.exceptions, now, 100)
    .slice(shownDays)
    .filter(({ isException }) => isException)
    .slice(0, 6)
    .map((day) => dayWords(day, false));
}
