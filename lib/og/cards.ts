/** What each kind of page's sharing image says, and the version that its address bears. */
import { hash } from 'node:crypto';
import { site } from '#lib/metadata/site.ts';
import { wherePhrase } from '#lib/metadata/titles.ts';
import type { Place } from '#lib/places/place.ts';

export interface Card {
  /** What kind of page, in small letters: 'Lidelse', 'Find fysioterapeut'. */
  kind: string;
  /** The condition, the place, the clinic. */
  title: string;
  /** One line below; `null` for none. */
  line: string | null;
}

/** Counted up when `card.tsx` or its fonts draw the same words otherwise: every image is then drawn anew. */
const drawing = 1;

/** Equal as long as the image looks the same: twelve hexadecimal digits. */
export function cardVersion({ kind, title, line }: Card): string {
  return hash('sha256', JSON.stringify([drawing, site.name, kind, title, line]), 'hex').slice(0, 12);
}

const fixed: Readonly<Record<string, Card>> = {
  '/': { kind: 'Lidelser og fysioterapeuter', title: site.promise, line: null },
  '/lidelser': { kind: 'Lidelser', title: 'Lidelser fra A til Å', line: 'Læs om det, der gør ondt.' },
  '/find': { kind: 'Find fysioterapeut', title: 'Find en fysioterapeut', line: 'Efter lidelse og sted.' },
  '/saadan-rangerer-vi': {
    kind: 'Om siden',
    title: 'Sådan rangerer vi',
    line: 'Ingen betaler for en plads.',
  },
  '/pris': {
    kind: 'Pris og tilskud',
    title: 'Hvad koster fysioterapi?',
    line: 'Svar på fire spørgsmål.',
  },
  '/om': { kind: 'Om siden', title: `Om ${site.name}`, line: site.promise },
  '/privatliv': { kind: 'Om siden', title: 'Privatliv', line: 'Ingen cookies og ingen sporing.' },
  '/tilgaengelighed': { kind: 'Om siden', title: 'Tilgængelighed', line: null },
  '/aabne-data': { kind: 'Om siden', title: 'Åbne data', line: null },
};

/** The card of a page that is always there; `null` for any other path. */
export function fixedCard(path: string): Card | null {
  return Object.hasOwn(fixed, path) ? (fixed[path] ?? null) : null;
}

export function articleCard({ title }: { title: string }): Card {
  return { kind: 'Lidelse', title, line: 'Årsager, gode råd og hjælp i nærheden' };
}

export function clinicCard({ name, postalName }: { name: string; postalName: string | null }): Card {
  return { kind: 'Fysioterapi', title: name, line: postalName };
}

export function finderCard(place: Place, term: { name: string } | null): Card {
  const where = `Fysioterapeuter ${wherePhrase(place)}`;
  return term
    ? { kind: 'Find fysioterapeut', title: term.name, line: where }
    : { kind: 'Find fysioterapeut', title: where, line: null };
}

/** A region before its first day. */
export function futureCard({ name }: { name: string }): Card {
  return { kind: 'Find fysioterapeut', title: name, line: null };
}
