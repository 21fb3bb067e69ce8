/** Answers in place of Next: a finished page, or a line of text or JSON where no page was asked for. */
import { randomBytes } from 'node:crypto';
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

/** Sends a refusal in the form of what was asked for: JSON from the API, plain text for a file. */
export function finishWithoutPage(response: HeldResponse, route: Route, status: number): void {
  const message = messages[status] ?? (status >= 500 ? 'Noget gik galt hos os' : 'Kan ikke besvares');
  if (route.kind === 'api') {
    finish(response, status, 'application/json; charset=utf-8', JSON.stringify({ error: message }));
  } else {
    finish(response, status, 'text/plain; charset=utf-8', `${message}\n`);
  }
}

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
  console.error(`Fault ${reference} at ${route.template}:`, fault);
  if (route.kind === 'document' || route.kind === 'desk') finishWithPage(response, faultPage(reference));
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
