/** Answers from the memory of documents; what is not there is rendered once, however many wait for it. */
import type { IncomingMessage, OutgoingHttpHeader } from 'node:http';
import { type Glance, watchingClock } from '#lib/hours/clock.ts';
import { negotiateEncoding } from './compression.ts';
import { bodyHeaders, type Delivered } from './deliver.ts';
import type { DocumentMemory, KeptDocument } from './document-memory.ts';
import { hasEntity } from './entity-tag.ts';
import type { HeldResponse } from './held-response.ts';

/** Has the answer made; the one who is given is told what was sent. */
export type Render = (tell?: (delivered: Delivered) => void) => void;

/** @param request for an address that may be kept, see `kept-address.ts` */
export async function remembered(
  request: IncomingMessage,
  response: HeldResponse,
  memory: DocumentMemory,
  render: Render,
): Promise<void> {
  const { freshness } = memory;
  const key = `${negotiateEncoding(request.headers['accept-encoding'])} ${request.url}`;
  const epoch = freshness.epoch() ?? (await freshness.confirm());
  if (response.destroyed) return;
  if (epoch === null) return render();
  const known = memory.get(key, epoch);
  if (known) return sendKept(request, response, known);
  const underway = memory.underway(key, epoch);
  if (underway) {
    const document = await underway;
    if (response.destroyed) return;
    // Null: not for others, for example a page that is missing. Each then asks for itself.
    return document ? sendKept(request, response, document) : render();
  }
  const handOver = memory.begin(key, epoch);
  const glance: Glance = { atMinute: false };
  const begun = Date.now();
  response.once('close', () => handOver(null, 0));
  watchingClock(glance, () =>
    render((delivered) => handOver(toKept(delivered, response.lists), endOfTruth(begun, glance))),
  );
}

/**
 * A page that asked the clock for the minute says 'open now'. Any other says at most what day it is, and in Denmark a
 * day begins on a whole hour of universal time.
 */
export function endOfTruth(begun: number, { atMinute }: Glance): number {
  const step = atMinute ? 60_000 : 3_600_000;
  return (Math.floor(begun / step) + 1) * step;
}

/** `null` for what only one reader shall have. */
function toKept({ status, headers, body }: Delivered, lists: readonly string[]): KeptDocument | null {
  const tag = headers.etag;
  if (status !== 200 || typeof tag !== 'string' || headers['set-cookie'] !== undefined) return null;
  const unchangedHead: OutgoingHttpHeader[] = [];
  const head: OutgoingHttpHeader[] = ['Content-Length', body.length];
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined || name === 'content-length') continue;
    head.push(name, value);
    if (!bodyHeaders.includes(name)) unchangedHead.push(name, value);
  }
  return { head, unchangedHead, tag, body, lists };
}

function sendKept(
  { headers }: IncomingMessage,
  response: HeldResponse,
  { head, unchangedHead, tag, body, lists }: KeptDocument,
): void {
  response.lists = lists;
  response.source = 'memory';
  if (hasEntity(headers['if-none-match'], tag)) {
    response.writeHead(304, unchangedHead);
    response.end();
  } else {
    response.writeHead(200, head);
    response.end(body);
  }
}
