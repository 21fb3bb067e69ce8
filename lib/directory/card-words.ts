/** A clinic's card in plain Danish: what helps a choice, in the order it is read. */
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

export interface CardWords {
  /** How it answers what was asked for; null when no specialty was. */
  match: string | null;
  /** 'Vestergade 1, 8000 Aarhus C', or what is known of it. */
  address: string;
  /** 'ca. 3 km'; null where there is nothing to measure from. */
  distance: string | null;
  /** The way there needs a boat. */
  ferry: boolean;
  /** One line for each stated wait; empty when none is. */
  waits: string[];
  open: string;
  /** `by`: who says so; `no`: one sentence, null when nothing is stated as a no. */
  facts: { by: string; yes: string[]; no: string | null; unstated: string[] };
  /** Why it stands where it stands: the sum, part by part. */
  why: string[];
}

const kilometres = new Intl.NumberFormat('da-DK', { maximumFractionDigits: 1 });

/** Today and a week more: the next opening is looked for so far. */
const weekAhead = 8;

/** Whole days between two ISO dates. */
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** One line for a stated wait, with its date; none when it is not stated. */
export function waitWords(label: string, wait: Wait | null, today: string): string[] {
  if (!wait) return [];
  const weeks = wait.weeks === 0 ? 'under 1 uge' : wait.weeks === 1 ? '1 uge' : `${wait.weeks} uger`;
  const old = daysBetween(wait.on, today) > ranking.unconfirmedAfterDays ? ', kan være forældet' : '';
  return [`${label}: ${weeks} (oplyst ${dateWords(wait.on)}${old})`];
}

/** 'ca. 850 m', 'ca. 3 km'. */
export function distanceWords(km: number): string {
  if (km < 0.95) return `ca. ${Math.max(50, Math.round(km * 20) * 50)} m`;
  return `ca. ${kilometres.format(km < 10 ? km : Math.round(km))} km`;
}

function matchWords({ match }: ClinicCard, wanted: Term | null, parent: Term | null): string | null {
  if (!wanted) return null;
  const name = inRunningText(wanted.name);
  const field = parent && inRunningText(parent.name);
  switch (match) {
    case 'approved':
      return `Godkendt specialist: ${field ?? name}`;
    case 'declared':
      return wanted.kind === 'condition' ? `Behandling af ${name} er oplyst` : `Område: ${name}`;
    case 'parent':
      return `Område: ${field ?? name}. Om de behandler ${name}, er ikke oplyst`;
    case 'general':
      return 'Har ikke oplyst, hvad de behandler';
  }
}

/** What a step of the match is called in the sum. */
const stepWords: Record<MatchKind, string> = {
  approved: 'Godkendt titel',
  declared: 'Oplyst',
  parent: 'Kun hele området er oplyst',
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
  const labels = (slugs: readonly string[]) => slugs.flatMap((slug) => factLabels.get(slug) ?? []);
  const refused = labels([...factLabels.keys()].filter((slug) => card.factsNo.includes(slug)));
  const by = saidBy(card.source);
  const stated = new Set([...card.factsYes, ...card.factsNo]);
  return {
    match: matchWords(card, wanted, parent),
    address: [card.street, town].filter(Boolean).join(', ') || 'Adresse ikke oplyst',
    distance: card.distanceKm === null ? null : distanceWords(card.distanceKm),
    ferry: card.why.ferry,
    waits: [
      ...waitWords('Ventetid med henvisning', card.waits.subsidised, today),
      ...waitWords('Ventetid uden tilskud', card.waits.private, today),
    ],
    open: openWords(stateNow(daysAhead(card.hours, readDatedHours(card.datedHours), now, weekAhead), now)),
    facts: {
      by,
      yes: labels([...factLabels.keys()].filter((slug) => card.factsYes.includes(slug))),
      no: refused.length > 0 ? `${by}: nej til ${refused.map((label) => `“${label}”`).join(', ')}` : null,
      unstated: labels([...factLabels.keys()].filter((slug) => !stated.has(slug))),
    },
    why: whyWords(card, wanted),
  };
}
