/** How long an answer may be kept, where Next's own word (`no-store` on everything dynamic) says too little. */
import type { HeldResponse } from './held-response.ts';

/**
 * A browser asks again each time, and the entity tag makes that cheap. A shared cache (a CDN) may answer for a minute
 * by itself, and for one more while it asks: a clinic's change is seen through it after two minutes at most.
 */
const shared = 'public, max-age=0, s-maxage=60, stale-while-revalidate=60';

/**
 * Says how long a document may be kept. With a query it tells what somebody looks for, and no shared cache keeps it;
 * nor does one keep that something is missing.
 */
export function setDocumentCaching(response: HeldResponse, hasQuery: boolean): void {
  const said = response.getHeader('Cache-Control');
  if (typeof said === 'string' && !said.includes('no-store')) return;
  const own = response.statusCode === 200 ? shared : 'no-cache';
  response.amend('Cache-Control', hasQuery ? 'private, no-cache' : own);
}
