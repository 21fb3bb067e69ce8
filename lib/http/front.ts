/** One request, from the socket to Next and back: each concern in its own file, in this order. */
import type { IncomingMessage } from 'node:http';
import { type Looks, lookingOnce } from '#lib/specialties/one-look.ts';
import type { Tally } from '#lib/statistics/tally.ts';
import { setDocumentCaching } from './caching.ts';
import { isCompressible } from './compression.ts';
import { countTemplate, takeCounts } from './count-post.ts';
import { clinicsIn, countView } from './counted-view.ts';
import { type Delivered, deliver } from './deliver.ts';
import type { DocumentMemory } from './document-memory.ts';
import { withoutFramework } from './documents.ts';
import type { Next } from './errand.ts';
import { type Heard, hearing, printable } from './fault-log.ts';
import { finishWithFault, finishWithoutPage, finishWithPage } from './finish.ts';
import { malformedPage, methodPage, slowPage } from './finished-page.ts';
import type { HeldResponse } from './held-response.ts';
import { mayBeKept } from './kept-address.ts';
import { malformation } from './malformed.ts';
import { askAsAnybody, askForPage, hideNext } from './page-only.ts';
import type { Learn, QuickWay } from './quick-way.ts';
import { remembered } from './remembered.ts';
import type { LogLine } from './request-log.ts';
import { logLine } from './request-log.ts';
import { type Route, routeOf } from './routes.ts';
import { ownProcess } from './security-headers.ts';
import { type Pieces, putBack, settingAside } from './set-aside.ts';

export interface Front {
  next: Next;
  /** In development what Next says is passed on as it is: its scripts reload the page. */
  dev: boolean;
  /** What every answer says, see `security-headers.ts`. */
  headers: Readonly<Record<string, string>>;
  log: LogLine;
  /** How long Next may take, in milliseconds. */
  patience: number;
  /** Null: every document is rendered anew. */
  memory: DocumentMemory | null;
  /** Null: every document is made by Next as a whole. */
  quick: QuickWay | null;
  /** What of the content's files need not be looked at again for a document. */
  looks?: () => Promise<Looks>;
  /** What clinics are told of: how often they were shown, opened, called. */
  tally: Tally;
}

/** Answers one request. Never throws: whatever goes wrong ends in a finished page. */
export function answer(request: IncomingMessage, response: HeldResponse, front: Front): void {
  const started = performance.now();
  const target = request.url ?? '';
  const wrong = malformation(target, request.headers.host);
  const route: Route = wrong
    ? { template: '(malformed)', kind: target.startsWith('/api/') ? 'api' : 'document' }
    : routeOf(target.split('?', 1)[0] ?? '/');
  const asked = { method: request.method, target, headers: request.headers };
  const { method } = asked;
  response.once('close', () => {
    const took = performance.now() - started;
    front.log(logLine(method, route, response.statusCode, took, response.source));
    countView(front.tally, asked, response);
  });
  if (!wrong && route.template === countTemplate) {
    dress(response, route, front);
    void takeCounts(request, response, front.tally);
    return;
  }
  if (front.memory && !isReading(method)) response.once('close', front.memory.freshness.writing());
  const isRemembered = !wrong && isReading(method) && mayBeKept(route, target) && !request.headers.cookie;
  if (front.memory && isRemembered) {
    void remembered(request, response, front.memory, (tell) => {
      dress(response, route, front);
      askNext(request, response, route, front, tell);
    });
    return;
  }
  dress(response, route, front);
  if (wrong && route.kind === 'api') finishWithoutPage(response, route, 400);
  else if (wrong) finishWithPage(response, malformedPage);
  else if (isReadOnly(route) && !isReading(method)) refuseMethod(response, route);
  else askNext(request, response, route, front);
}

const isReading = (method: string | undefined) => method === 'GET' || method === 'HEAD';

function dress(response: HeldResponse, { kind }: Route, front: Front): void {
  for (const [name, value] of Object.entries(front.headers)) response.setHeader(name, value);
  if (kind !== 'document') response.setHeader(...ownProcess);
}

/** @param tell gets what was delivered */
function askNext(
  request: IncomingMessage,
  response: HeldResponse,
  route: Route,
  front: Front,
  tell?: (delivered: Delivered) => void,
): void {
  const met: Met = { heard: [], pieces: [] };
  const { heard } = met;
  if (!front.dev) beImpatient(response, route, front.patience);
  // Faults that no line with a reference took up: the answer was whole, or its reader had gone.
  response.once('close', () => {
    for (const fault of heard.splice(0)) console.error(`Fault at ${route.template}: ${printable(fault)}`);
  });
  const ask = async () => {
    if (await answerInFrame(request, response, route, front, tell)) return;
    if (!front.dev) hold(request, response, route, front, met, tell);
    const next = () => front.next(request, response);
    await (route.kind === 'document' && !front.dev ? settingAside(met.pieces, next) : next());
  };
  const looking = async () => lookingOnce(ask, route.kind === 'document' ? await front.looks?.() : undefined);
  hearing(heard, looking).then(
    () => {
      if (!response.headersSent && !response.isAnswered) {
        finishWithFault(response, route, taken(heard) ?? new Error('Next gave no answer'));
      }
    },
    (fault: unknown) => {
      if (!response.isAnswered) finishWithFault(response, route, fault);
    },
  );
}

/** Answers with a page's own parts in the frame that was kept. @returns false where Next must be asked for the whole */
async function answerInFrame(
  request: IncomingMessage,
  response: HeldResponse,
  route: Route,
  { quick }: Front,
  tell?: (delivered: Delivered) => void,
): Promise<boolean> {
  const { url = '/', headers } = request;
  const page = await quick?.page(route, { target: url, host: headers.host });
  // The reader has gone, or was told that it takes too long.
  if (response.isAnswered) return true;
  if (!page) return false;
  for (const [name, value] of Object.entries(page.headers))
    if (value !== undefined) response.setHeader(name, value);
  response.source = 'frame';
  const delivered = await deliverPage({ url, headers }, response, route, page.html);
  tell?.(delivered);
  return true;
}

/** The first of the faults, which the others follow from; none is told twice. */
function taken(heard: Heard): unknown {
  return heard.splice(0)[0];
}

function isReadOnly({ kind }: Route): boolean {
  return kind === 'document' || kind === 'asset';
}

function refuseMethod(response: HeldResponse, route: Route): void {
  response.setHeader('Allow', 'GET, HEAD');
  // What the stranger still sends is not read.
  response.setHeader('Connection', 'close');
  if (route.kind === 'document') finishWithPage(response, methodPage);
  else finishWithoutPage(response, route, 405);
}

/** Ends what takes too long. */
function beImpatient(response: HeldResponse, route: Route, patience: number): void {
  const timer = setTimeout(() => {
    if (route.kind === 'document' || route.kind === 'desk') finishWithPage(response, slowPage);
    else finishWithoutPage(response, route, 503);
  }, patience);
  response.once('close', () => clearTimeout(timer));
}

/** What comes to the front past Next's answer while it is made. */
interface Met {
  heard: Heard;
  pieces: Pieces;
}

/** Has Next's answer brought back complete, and sends it on as the route's kind asks. */
function hold(
  request: IncomingMessage,
  response: HeldResponse,
  route: Route,
  front: Front,
  met: Met,
  tell?: (delivered: Delivered) => void,
): void {
  // Next answers HEAD and conditional requests in ways of its own; here they are derived from the full answer.
  const asked = { ...request.headers };
  if (request.method === 'HEAD') request.method = 'GET';
  const learn = front.quick?.learner(route, { target: request.url ?? '/', host: request.headers.host });
  if (route.kind === 'document') askForPage(request);
  else if (tell) askAsAnybody(request);

  response.hold({
    wants: ({ statusCode }) => {
      hideNext(response, route);
      const type = String(response.getHeader('Content-Type') ?? '');
      return statusCode >= 400 || (statusCode === 200 && (tell !== undefined || isCompressible(type)));
    },
    release: async (body) => {
      try {
        const delivered = await pass({ url: request.url, headers: asked }, response, route, body, met, learn);
        if (delivered) tell?.(delivered);
      } catch (fault) {
        finishWithFault(response, route, fault);
      }
    },
  });
}

/** The request as the reader made it. */
type Asked = Pick<IncomingMessage, 'url' | 'headers'>;

async function pass(
  request: Asked,
  response: HeldResponse,
  route: Route,
  body: Buffer,
  { heard, pieces }: Met,
  learn?: Learn,
): Promise<Delivered | null> {
  const isHtml = String(response.getHeader('Content-Type') ?? '').startsWith('text/html');
  const { statusCode } = response;
  const isOwnWord = !isHtml && body.length > 0 && (route.kind === 'asset' || route.kind === 'api');
  if (statusCode >= 500 && !isOwnWord) {
    finishWithFault(response, route, taken(heard) ?? new Error(`Next answered ${statusCode}`));
    return null;
  }
  if (statusCode >= 400 && !isOwnWord && (route.kind === 'asset' || route.kind === 'api')) {
    finishWithoutPage(response, route, statusCode);
    return null;
  }
  if (route.kind !== 'document') return deliver(request.headers, response, body);
  if (!isHtml) {
    setDocumentCaching(response, hasQuery(request));
    await deliver(request.headers, response, body);
    return null; // a file, or nothing that a page could be: never for the next reader
  }
  const html = putBack(withoutFramework(body.toString(), response), pieces);
  const headers = { ...response.getHeaders() };
  const delivered = await deliverPage(request, response, route, html);
  if (delivered.status === 200) learn?.(html, headers);
  return delivered;
}

/** A finished document, by whichever way it was made. */
function deliverPage(request: Asked, response: HeldResponse, route: Route, html: Buffer): Promise<Delivered> {
  setDocumentCaching(response, hasQuery(request));
  response.lists = clinicsIn(route, html);
  return deliver(request.headers, response, html);
}

const hasQuery = ({ url }: Asked) => url?.includes('?') ?? false;
