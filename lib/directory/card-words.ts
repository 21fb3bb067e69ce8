/** A clinic's card in plain Danish: what helps a choice, in the order it is read. */
import { subsidyAt } from '#lib/costs/at-clinic.ts';
import type { FactSlug } from '#lib/db/tables.ts';
import { dateWords } from '#lib/hours/date-words.ts';
import { openWords } from '#lib/hours/open-now.ts';
import type { Term } from '#lib/specialties/vocabulary.ts';
import type { ClinicCard, Wait } from './clinic-card.ts';
import { readDatedHours } from './dated-hours.ts';
import { factLabels } from './facets.ts';
import { daysAhead, stateNow } from './profile-hours.ts';
import { type MatchKind, ranking } from './ranking.ts';
import { inRunningText } from './running-text.ts';
import { saidBy } from './source-words.ts';

/** A fact of the card: its main word, and what it means or when it was said. */
export interface CardFact {
  main: string;
  note: string | null;
  /** Nobody has said it: shown quietly. */
  isStated: boolean;
}

export interface CardWords {
  /** How soon: a stated wait each, 'Ikke oplyst' alone when none is. */
  waits: CardFact[];
  /** 'ca. 3 km'; null where there is nothing to measure from. */
  distance: string | null;
  /** The way there needs a boat. */
  ferry: boolean;
  /** Whether it has a contract, and what that means for the price; `href`: the rules, where they are not the ordinary ones. */
  price: CardFact & { href: string | null };
  /** How it answers what was asked for; null when no specialty was. */
  match: (CardFact & { label: string }) | null;
  open: CardFact & { isOpen: boolean };
  /** 'Vestergade 1, 8000 Aarhus C', or what is known of it. */
  address: string;
  /** The other facts, `by` whom; what costs and hours say already is not said again. */
  facts: { by: string; yes: string[]; no: string[]; unstated: string[] };
  /** Why it stands where it stands: the sum, part by part. */
  why: string[];
}

const kilometres = new Intl.NumberFormat('da-DK', { maximumFractionDigits: 1 });

/** Today and a week more: the next opening is looked for so far. */
const weekAhead = 8;

/** Whole days between two ISO dates. */
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

const unstated: CardFact = { main: 'Ikke oplyst', note: null, isStated: false };
const stated = (main: string, note: string | null = null): CardFact => ({ main, note, isStated: true });

/** A stated wait with its date; none when it is not stated. */
function waitWords(kind: string, wait: Wait | null, today: string): CardFact[] {
  if (!wait) return [];
  const weeks = wait.weeks === 0 ? 'Under 1 uge' : wait.weeks === 1 ? '1 uge' : `${wait.weeks} uger`;
  const old = daysBetween(wait.on, today) > ranking.unconfirmedAfterDays ? ', kan være forældet' : '';
  return [stated(weeks, `${kind}, oplyst ${dateWords(wait.on)}${old}`)];
}

/** 'ca. 850 m', 'ca. 3 km'. */
export function distanceWords(km: number): string {
  if (km < 0.95) return `ca. ${Math.max(50, Math.round(km * 20) * 50)} m`;
  return `ca. ${kilometres.format(km < 10 ? km : Math.round(km))} km`;
}

/** A contract (ydernummer) is what makes the public subsidy possible; what a visit costs is for the clinic to say. */
function priceWords({ factsYes, factsNo, municipalityCode }: ClinicCard, today: string): CardWords['price'] {
  if (factsYes.includes('contract')) {
    const { short, href } = subsidyAt(municipalityCode, today);
    return { ...stated('Har ydernummer', short), href };
  }
  if (factsNo.includes('contract'))
    return { ...stated('Intet ydernummer', 'Intet offentligt tilskud'), href: null };
  return {
    ...unstated,
    main: 'Ydernummer ikke oplyst',
    note: 'Spørg, om du kan få tilskud',
    href: null,
  };
}

function matchWords(
  { match, source }: ClinicCard,
  wanted: Term | null,
  parent: Term | null,
): CardWords['match'] {
  if (!wanted) return null;
  const label = wanted.name;
  const field = inRunningText(parent?.name ?? wanted.name);
  switch (match) {
    case 'approved':
      return { label, ...stated('Godkendt titel', `Titlen gælder ${field}`) };
    case 'declared':
      return {
        label,
        ...stated(wanted.kind === 'condition' ? 'Behandler det' : 'Arbejder med det', saidBy(source)),
      };
    case 'parent':
      return { label, ...stated(`Arbejder med ${field}`, `${wanted.name} er ikke nævnt`) };
    case 'general':
      return { label, ...unstated, note: 'Spørg klinikken' };
  }
}

function openNow({ hours, datedHours }: ClinicCard, now: Date): CardWords['open'] {
  const state = stateNow(daysAhead(hours, readDatedHours(datedHours), now, weekAhead), now);
  return {
    main: state.state === 'unknown' ? unstated.main : openWords(state),
    note: null,
    isStated: state.state !== 'unknown',
    isOpen: state.state === 'open',
  };
}

/** What the card says elsewhere already. */
const saidAbove: ReadonlySet<string> = new Set<FactSlug>(['contract']);
const otherFacts = [...factLabels].filter(([slug]) => !saidAbove.has(slug));

/** What a step of the match is called in the sum. */
const stepWords: Record<MatchKind, string> = {
  approved: 'Godkendt titel',
  declared: 'Oplyst',
  parent: 'Kun specialet er oplyst',
  general: 'Har ikke oplyst, hvad de behandler',
};

/** The sum behind its place in the order, so that anyone can add it up. */
function whyWords({ why, match, distanceKm }: ClinicCard, wanted: Term | null): string[] {
  const km = (value: number) => `${kilometres.format(value)} km`;
  const measured = why.distanceKm > 0 || distanceKm !== null;
  return [
    why.inside !== null
      ? `Inden for ${why.inside}: 0 km`
      : measured
        ? `Afstand: ${km(why.distanceKm)}`
        : 'Afstand: tæller ikke her',
    ...(wanted ? [`${stepWords[match]}: + ${km(why.stepKm)}`] : []),
    ...(why.unconfirmedKm
      ? [`Ikke bekræftet i ${ranking.unconfirmedAfterDays} dage: + ${km(why.unconfirmedKm)}`]
      : []),
    `I alt: ${km(why.effectiveKm)}`,
    ...(why.ferry ? ['Turen kræver færge: Den står efter dem, du kan køre til'] : []),
  ];
}

/**
 * @param wanted the specialty or condition asked for, and `parent` the specialty it belongs to
 * @param today ISO date; ages what was stated
 */
export function describeCard(
  card: ClinicCard,
  wanted: Term | null,
  parent: Term | null,
  today: string,
  now: Date,
): CardWords {
  const town = [card.postalCode, card.postalName].filter(Boolean).join(' ');
  const labels = (isIn: (slug: string) => boolean) =>
    otherFacts.filter(([slug]) => isIn(slug)).map(([, label]) => label);
  const { factsYes, factsNo } = card;
  const waits = [
    ...waitWords('med henvisning', card.waits.subsidised, today),
    ...waitWords('uden tilskud', card.waits.private, today),
  ];
  return {
    waits: waits.length > 0 ? waits : [unstated],
    distance: card.distanceKm === null ? null : distanceWords(card.distanceKm),
    ferry: card.why.ferry,
    price: priceWords(card, today),
    match: matchWords(card, wanted, parent),
    open: openNow(card, now),
    address: [card.street, town].filter(Boolean).join(', ') || 'Adresse ikke oplyst',
    facts: {
      by: saidBy(card.source),
      yes: labels((slug) => factsYes.includes(slug)),
      no: labels((slug) => factsNo.includes(slug)),
      unstated: labels((slug) => !factsYes.includes(slug) && !factsNo.includes(slug)),
    },
    why: whyWords(card, wanted),
  };
}
