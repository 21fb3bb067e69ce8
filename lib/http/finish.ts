/** Answers in place of Next: a finished page, or a line of text or JSON where no page was asked for. */
import { randomBytes } from 'node:crypto';
import { env } from '#lib/env.ts';
import { printable } from './fault-log.ts';
import { type FinishedPage, faultPage, renderFinishedPage } from './finished-page.ts';
import type { HeldResponse } from './held-response.ts';
import type { Route } from './routes.ts';

/** What Next may have set for a body that is not sent. */
const bodyHeaders = [
  'Content-Encoding',
  'Content-Disposition',
  'ETag',
  'Last-Modified',
  'Link',
  'Accept-Ranges',
];

/** Sends a finished page; nothing keeps it. */
export function finishWithPage(response: HeldResponse, page: FinishedPage): void {
  finish(response, page.status, 'text/html; charset=utf-8', renderFinishedPage(page));
}

/** Sends a refusal in the form of what was asked for: problem details from the API, plain text for a file. */
export function finishWithoutPage(response: HeldResponse, route: Route, status: number): void {
  if (route.kind === 'api') {
    // Anybody may read the API, so its refusals too.
    response.amend('Access-Control-Allow-Origin', '*');
    const [title, detail] = problems[status] ?? (status >= 500 ? fault : unanswerable);
    finish(
      response,
      status,
      'application/problem+json',
      JSON.stringify({ type: 'about:blank', title, status, detail }),
    );
    return;
  }
  const message = messages[status] ?? (status >= 500 ? 'Noget gik galt hos os' : 'Kan ikke besvares');
  finish(response, status, 'text/plain; charset=utf-8', `${message}\n`);
}

type Problem = readonly [title: string, detail: string];
const fault: Problem = ['Internal Server Error', 'The fault is ours. Wait a moment and try again.'];
const unanswerable: Problem = ['Bad Request', 'The request cannot be answered. See /api/v1/openapi.json.'];

/** Title and detail of RFC 9457, in English: programmers read them. */
const problems: Record<number, Problem> = {
  400: ['Bad Request', 'The address cannot be read. Send UTF-8, percent-encoded, in less than 8 KB.'],
  404: ['Not Found', 'There is nothing at this address. See /api/v1/openapi.json.'],
  405: ['Method Not Allowed', 'Use GET.'],
  503: ['Service Unavailable', 'The answer takes too long. Wait a moment and try again.'],
};

const messages: Record<number, string> = {
  400: 'Adressen kan ikke læses',
  404: 'Findes ikke',
  405: 'Kan kun læses',
  503: 'Det tager for lang tid',
};

/**
 * Answers for a fault and writes it in the operator's log under a number that the visitor can name. The fault
 * itself is never shown.
 */
export function finishWithFault(response: HeldResponse, route: Route, fault: unknown): void {
  const reference = randomBytes(4).toString('hex');
  console.error(`Fault ${reference} at ${route.template}: ${printable(fault)}`);
  if (route.kind === 'document' || route.kind === 'desk')
    finishWithPage(response, faultPage(reference, env().CONTACT));
  else finishWithoutPage(response, route, 500);
}

function finish(response: HeldResponse, status: number, type: string, body: string): void {
  if (response.isAnswered) return;
  for (const name of bodyHeaders) response.removeHeader(name);
  response.statusCode = status;
  response.amend('Content-Type', type);
  response.amend('Cache-Control', 'no-store');
  response.send(Buffer.from(body));
}
