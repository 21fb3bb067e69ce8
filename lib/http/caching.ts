/** How long an answer may be kept, where Next's own word (`no-store` on everything dynamic) says too little. */
import type { HeldResponse } from './held-response.ts';

/**
 * A document may be kept but is asked about again each time; its entity tag makes that cheap. With a query it
 * tells what somebody looks for, and no shared cache keeps it.
 */
export function setDocumentCaching(response: HeldResponse, hasQuery: boolean): void {
  const said = response.getHeader('Cache-Control');
  if (typeof said === 'string' && !said.includes('no-store')) return;
  response.amend('Cache-Control', hasQuery ? 'private, no-cache' : 'no-cache');
}
