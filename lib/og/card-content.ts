/** What each page's sharing image says. */
import { findArticle } from '#lib/articles/articles.ts';
import { connect } from '#lib/db/connection.ts';
import { findClinic } from '#lib/directory/clinic.ts';
import { today } from '#lib/hours/clock.ts';
import { site } from '#lib/metadata/site.ts';
import { wherePhrase } from '#lib/metadata/titles.ts';
import { findPlace } from '#lib/places/find.ts';
import { termOf, vocabulary } from '#lib/specialties/vocabulary.ts';
import type { Card } from './card.tsx';

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

/**
 * @param path a canonical address of a page that exists, without query
 * @returns `null` when the page has no image
 */
export async function cardContent(path: string): Promise<Card | null> {
  if (Object.hasOwn(fixed, path)) return fixed[path] ?? null;
  const [area, first = '', second = '', third] = path.split('/').slice(1);
  if (area === 'lidelser') return articleCard(first);
  if (area === 'klinik') return clinicCard(first);
  return area === 'find' ? finderCard(second, third ?? null) : null;
}

async function articleCard(slug: string): Promise<Card | null> {
  const article = await findArticle(slug);
  return article && { kind: 'Lidelse', title: article.title, line: 'Årsager, gode råd og hjælp i nærheden' };
}

async function clinicCard(slug: string): Promise<Card | null> {
  const found = await findClinic(await connect(), slug, today());
  if (found?.kind !== 'clinic') return null;
  const { name, postalName } = found.clinic;
  return { kind: 'Fysioterapi', title: name, line: postalName };
}

async function finderCard(placeSlug: string, termSlug: string | null): Promise<Card | null> {
  const found = findPlace(placeSlug, today());
  if (found?.kind === 'future') return { kind: 'Find fysioterapeut', title: found.region.name, line: null };
  if (found?.kind !== 'place') return null;
  const where = `Fysioterapeuter ${wherePhrase(found.place)}`;
  const term = termSlug === null ? null : termOf(await vocabulary(), termSlug);
  return term
    ? { kind: 'Find fysioterapeut', title: term.name, line: where }
    : { kind: 'Find fysioterapeut', title: where, line: null };
}
