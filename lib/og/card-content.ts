/** Looks up what a page's sharing image says. */
import { findArticle } from '#lib/articles/articles.ts';
import { connect } from '#lib/db/connection.ts';
import { findClinic } from '#lib/directory/clinic.ts';
import { today } from '#lib/hours/clock.ts';
import { findPlace } from '#lib/places/find.ts';
import { termOf, vocabulary } from '#lib/specialties/vocabulary.ts';
import { articleCard, type Card, clinicCard, finderCard, fixedCard, futureCard } from './cards.ts';

/**
 * @param path a canonical address of a page that exists, without query
 * @returns `null` when the page has no image
 */
export async function cardContent(path: string): Promise<Card | null> {
  const [area, first = '', second = '', third = null] = path.split('/').slice(1);
  switch (area) {
    case 'lidelser':
      return first ? articleAt(first) : fixedCard(path);
    case 'klinik':
      return clinicAt(first);
    case 'find':
      return first ? finderAt(second, third) : fixedCard(path);
    default:
      return fixedCard(path);
  }
}

async function articleAt(slug: string): Promise<Card | null> {
  const article = await findArticle(slug);
  return article && articleCard(article);
}

async function clinicAt(slug: string): Promise<Card | null> {
  const found = await findClinic(await connect(), slug, today());
  return found?.kind === 'clinic' ? clinicCard(found.clinic) : null;
}

async function finderAt(placeSlug: string, termSlug: string | null): Promise<Card | null> {
  const found = findPlace(placeSlug, today());
  if (found?.kind === 'future') return futureCard(found.region);
  if (found?.kind !== 'place') return null;
  return finderCard(found.place, termSlug === null ? null : termOf(await vocabulary(), termSlug));
}
