/** Keeps Next's second language, the flight data that its own script asks for, away from readers of documents. */
import type { IncomingMessage } from 'node:http';
import type { HeldResponse } from './held-response.ts';
import type { Route } from './routes.ts';

/** Other names that Next has for a page's flight data: to a reader they are addresses of nothing. */
const flightAddress = /^[^?]*(?:\.rsc(?:$|\?)|\.segments\/)/;
const nowhere = '/-';

/**
 * Turns a request for what is the same for every reader into one that says nothing of this one. Next reads many headers:
 * some ask it for flight data, for a part of a page or for `{}`, others write into the page, and what is made is kept for others.
 */
export function askAsAnybody(request: IncomingMessage): void {
  const { host } = request.headers;
  request.headers = host === undefined ? {} : { host };
}

/** Turns a request for a document into one for the whole page, whatever it asked Next for. */
export function askForPage(request: IncomingMessage): void {
  askAsAnybody(request);
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
