/**
 * `POST /api/tal`: what the server cannot see by itself, told by the page (`public/elements/clinic-counts.js`): a tap on
 * a telephone number, or that a page which was fetched early is now looked at. A form of `kind=clinic`, nothing else.
 */
import type { IncomingMessage } from 'node:http';
import { type Counted, countedThings } from '#lib/db/tables.ts';
import type { Tally } from '#lib/statistics/tally.ts';
import { isPerson } from './counted-view.ts';
import type { HeldResponse } from './held-response.ts';
import { rateLimit } from './rate-limit.ts';
import { isSameOrigin } from './same-origin.ts';

export const countTemplate = '/api/tal';

/** In bytes: a page lists no more than twenty clinics, whose names are short. */
const longest = 4_000;
const mostPairs = 40;
const slugForm = /^[a-z0-9-]{1,120}$/;

const tenMinutes = 10 * 60_000;

/** More than that is no patient: it is answered alike and not counted. Anybody can send such a form by hand. */
const limits = { each: rateLimit(60, tenMinutes), together: rateLimit(6_000, tenMinutes) };

/**
 * Answers 204 with nothing, whether or not it was counted; 400, 403, 405, 413, 415 for what no page of ours sends.
 * Whether the clinic is on the list is seen when the counts are written. Never throws.
 */
export async function takeCounts(
  request: IncomingMessage,
  response: HeldResponse,
  tally: Tally,
): Promise<void> {
  const { headers, method } = request;
  const refuse = (status: number) => {
    // What the stranger still sends is not read.
    response.setHeader('Connection', 'close');
    finish(response, status);
  };
  response.setHeader('Cache-Control', 'no-store');
  if (method !== 'POST') {
    response.setHeader('Allow', 'POST');
    return refuse(405);
  }
  const { origin, host = '' } = headers;
  if (!isSameOrigin(new Headers({ host, ...(origin !== undefined && { origin }) }))) return refuse(403);
  if (!headers['content-type']?.startsWith('application/x-www-form-urlencoded')) return refuse(415);
  const body = await read(request);
  if (body === null) return refuse(413);
  const counts = parse(body);
  if (counts === null) return refuse(400);
  if (isPerson(headers)) {
    for (const [what, slug] of counts)
      if (limits.each.take(`${what} ${slug}`) && limits.together.take('')) tally.add(slug, what);
  }
  finish(response, 204);
}

function finish(response: HeldResponse, status: number): void {
  response.statusCode = status;
  response.end();
}

/** @returns null for what is too long, or breaks off */
async function read(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of request) {
      length += part.length;
      if (length > longest) return null;
      parts.push(part);
    }
  } catch {
    return null;
  }
  return Buffer.concat(parts).toString();
}

/** @returns each kind and clinic once; null when one of them is no kind of ours, or no name of a clinic */
function parse(body: string): [Counted, string][] | null {
  const pairs = new Map<string, [Counted, string]>();
  for (const [name, slug] of new URLSearchParams(body)) {
    const what = countedThings.find((thing) => thing === name);
    if (what === undefined || !slugForm.test(slug)) return null;
    pairs.set(`${what} ${slug}`, [what, slug]);
  }
  return pairs.size > 0 && pairs.size <= mostPairs ? [...pairs.values()] : null;
}
