/** Keeps Next's second language, the flight data that its own script asks for, away from readers of documents. */
import type { IncomingMessage } from 'node:http';
import type { HeldResponse } from './held-response.ts';
import type { Route } from './routes.ts';

/** What asks Next for flight data instead of a page, for a part of one, or for none when it is unchanged. */
const ignored = [
  'rsc',
  'next-router-state-tree',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-url',
  'next-action',
  'x-nextjs-data',
  'range',
  'if-none-match',
  'if-modified-since',
];

/** Other names that Next has for a page's flight data: to a reader they are addresses of nothing. */
const flightAddress = /^[^?]*(?:\.rsc(?:$|\?)|\.segments\/)/;
const nowhere = '/-';

/** Turns a request for a document into one for the whole page, whatever it asked Next for. */
export function askForPage(request: IncomingMessage): void {
  for (const name of ignored) delete request.headers[name];
  if (flightAddress.test(request.url ?? '')) request.url = nowhere;
}

/** Takes away what Next says to its own script, which only the desks run: `Vary` on flight headers, rewrites. */
export function hideNext(response: HeldResponse, route: Route): void {
  if (route.kind === 'desk') return;
  response.removeHeader('Vary');
  for (const name of response.getHeaderNames()) {
    if (/^x-(?:middleware|nextjs)-/.test(name)) response.removeHeader(name);
  }
}
