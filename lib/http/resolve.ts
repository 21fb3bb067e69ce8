/** Resolves an address before Next renders anything: redirect, not found, or let through (decision 0003). */
import { sameAddress, takeApart } from './address.ts';
import { type Answer, type Asked, type Found, missing } from './answer.ts';
import type { ResolveDeps } from './resolve-deps.ts';
import { resolveArticle } from './resolvers/articles.ts';
import { resolveClinic } from './resolvers/clinics.ts';
import { deskRooms, resolveDesk } from './resolvers/desks.ts';
import { resolveFinder } from './resolvers/finder.ts';
import { resolveGlossary } from './resolvers/glossary.ts';
import { resolvePage } from './resolvers/pages.ts';
import { routeOf } from './routes.ts';

type Resolver = (asked: Asked, deps: ResolveDeps) => Found | Promise<Found>;

/** By the first part of the address; everything else is one of the known pages or nothing. */
const resolvers = new Map<string, Resolver>([
  ['lidelser', resolveArticle],
  ['ordbog', resolveGlossary],
  ['find', resolveFinder],
  ['klinik', resolveClinic],
  ...deskRooms.map((room) => [room, resolveDesk] as const),
]);

/**
 * What an address comes to. Never throws on what a visitor typed.
 * @param url the address as asked for; only path and query are read
 * @param deps what places, words, articles and clinics there are
 */
export async function resolve(url: URL, deps: ResolveDeps): Promise<Answer> {
  const { kind } = routeOf(url.pathname);
  if (kind === 'asset' || kind === 'api') return { kind: 'through' };
  const asked = takeApart(url);
  if (!asked) return missing('page');
  const resolver = resolvers.get(asked.segments[0]?.toLowerCase() ?? '') ?? resolvePage;
  const found = await resolver(asked, deps);
  if (found.kind !== 'here') return found;
  const { address, rewrite, status } = found;
  if (!sameAddress(url, address)) return { kind: 'redirect', status: 308, to: address };
  return { kind: 'through', ...(rewrite && { rewrite }), ...(status && { status }) };
}
