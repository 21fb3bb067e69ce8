/**
 * What an answer adds to the daily counts of clinics. Decided by the page and by this one request; nothing about who
 * asked is kept, so that the same person counts again each time (decision 0021).
 */
import type { IncomingHttpHeaders } from 'node:http';
import { isbot } from 'isbot';
import { mayBeSignedIn } from '#lib/accounts/session-cookie.ts';
import type { Tally } from '#lib/statistics/tally.ts';
import type { HeldResponse } from './held-response.ts';
import type { Route } from './routes.ts';

/** Pages whose links to clinics are an answer to somebody who looks for one. */
const lists: ReadonlySet<string> = new Set([
  '/find',
  '/find/fysioterapeut/{sted}',
  '/find/fysioterapeut/{sted}/{speciale}',
  '/lidelser/{slug}',
]);

const clinicLink = Buffer.from(' href="/klinik/');
/** A longer slug than any that is given. */
const longestSlug = 200;
const slugAhead = /^([a-z0-9-]+)"/;
const clinicPage = /^\/klinik\/([a-z0-9-]+)$/;

/** The clinics that a page lists, each once. `public/elements/clinic-counts.js` reads a page in the same way. */
export function clinicsIn({ template }: Route, html: Buffer): readonly string[] {
  const slugs = new Set<string>();
  if (!lists.has(template)) return [];
  for (let at = html.indexOf(clinicLink); at !== -1; at = html.indexOf(clinicLink, at + 1)) {
    const from = at + clinicLink.length;
    const slug = slugAhead.exec(html.toString('latin1', from, from + longestSlug))?.[1];
    if (slug) slugs.add(slug);
  }
  return [...slugs];
}

/**
 * Counts what a person was shown by an answer that went out whole. Not counted: HEAD, an unchanged page (304), a
 * missing one, and what `isPerson` refuses.
 * @param asked method and address as they came, before anything was rewritten
 */
export function countView(
  tally: Tally,
  asked: { method: string | undefined; target: string; headers: IncomingHttpHeaders },
  response: HeldResponse,
): void {
  if (asked.method !== 'GET' || response.statusCode !== 200 || !response.writableFinished) return;
  const opened = clinicPage.exec(asked.target)?.[1];
  const { lists: listed } = response;
  if ((!opened && listed.length === 0) || !isPerson(asked.headers) || !isVisit(asked.headers)) return;
  if (opened) tally.add(opened, 'opened');
  for (const slug of listed) tally.add(slug, 'shown');
}

/** Neither a robot that says so, nor somebody who keeps an entry and looks at it. */
export function isPerson({ 'user-agent': agent, cookie }: IncomingHttpHeaders): boolean {
  return agent !== undefined && !isbot(agent) && !mayBeSignedIn(cookie);
}

const early = /prefetch|prerender|preview/i;

/** A page for somebody to look at now. What was fetched early is counted when it is shown, by the page itself. */
function isVisit(headers: IncomingHttpHeaders): boolean {
  const purpose = ['sec-purpose', 'purpose', 'x-moz', 'x-purpose'].map((name) => headers[name]).join();
  const { 'sec-fetch-dest': destination = 'document' } = headers;
  return destination === 'document' && !early.test(purpose);
}
