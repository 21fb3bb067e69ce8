/** The portal's web server: a Node server in front of Next's request handler. */
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import type { Duplex } from 'node:stream';
import next from 'next';
import { catchUp, changesHeard } from '#lib/db/bell.ts';
import { connect } from '#lib/db/connection.ts';
import { env, hostOf } from '#lib/env.ts';
import { ContentChanges } from '#lib/specialties/content-changes.ts';
import { KeptLooks } from '#lib/specialties/one-look.ts';
import { openCounting } from '#lib/statistics/counting.ts';
import { DocumentMemory } from './document-memory.ts';
import { guardConsole } from './fault-log.ts';
import { malformedPage, renderFinishedPage } from './finished-page.ts';
import { Freshness } from './freshness.ts';
import { answer } from './front.ts';
import { HeldResponse } from './held-response.ts';
import { listen } from './listen.ts';
import { QuickWay } from './quick-way.ts';
import { type LogLine, linesTo } from './request-log.ts';
import { securityHeaders } from './security-headers.ts';

const project = resolve(import.meta.dirname, '..', '..');

type RequestHandler = ReturnType<ReturnType<typeof next>['getRequestHandler']>;

/** A reader on a slow line has this long to send its request, in milliseconds. */
const requestPatience = 30_000;

/** Some two thousand results pages, or any number of articles that anybody will write. */
const memoryBytes = 32 * 1024 * 1024;

/** Pages are made of the directory, of the content's files, and of the time. */
function freshnessOf(content: ContentChanges): Freshness {
  return new Freshness([
    { changes: changesHeard, catchUp },
    {
      changes: () => content.changes,
      catchUp: async () => {
        content.catchUp();
        return true;
      },
    },
  ]);
}

export interface Serving {
  /** Where it listens, without a trailing slash: `http://127.0.0.1:3000`. */
  url: string;
  /** Lets running answers finish for a moment, then ends. */
  close(): Promise<void>;
}

/**
 * Serves the portal on `HOST` and `PORT`; in production a finished build (`.next`) must be there.
 * @param options.dev Next's development server; HTML is passed on as it is
 * @param options.log gets one line a request, without path, query or address; default: standard output
 * @throws Error with one sentence and a remedy when the address cannot be had
 */
export async function serve(options: { dev: boolean; log?: LogLine }): Promise<Serving> {
  const { dev, log = linesTo(process.stdout) } = options;
  const settings = env();
  const content = new ContentChanges();
  const counting = openCounting(connect);
  // Requests that come while Next prepares wait for it.
  const askNext = async (...exchange: Parameters<RequestHandler>) => (await ready)(...exchange);
  const memory = dev ? null : new DocumentMemory(freshnessOf(content), memoryBytes);
  const looks = new KeptLooks();
  const front = {
    next: askNext,
    dev,
    headers: securityHeaders({ dev, secure: settings.siteUrl.startsWith('https:') }),
    log,
    patience: requestPatience,
    memory,
    looks: async () => looks.at(memory && (memory.freshness.epoch() ?? (await memory.freshness.confirm()))),
    quick: memory && new QuickWay(askNext, memory.freshness),
    tally: counting.tally,
  };
  const server = createServer(
    {
      ServerResponse: HeldResponse,
      maxHeaderSize: 64 * 1024, // so that a long address reaches the finished page that explains it
      requestTimeout: requestPatience,
      headersTimeout: requestPatience / 2,
      keepAliveTimeout: 10_000,
    },
    (request, response) => answer(request, response, front),
  );
  server.on('clientError', (_error, socket) => refuseConnection(socket));

  const port = await listen(server, settings.HOST, settings.PORT);
  // With PORT=0 the system chooses; pages that name the site's own address must know which.
  settings.siteUrl = settings.SITE_URL ?? settings.siteUrl.replace(/:0$/, `:${port}`);
  // Next calls every loopback address `localhost`; under another name it takes its own rewrites for foreign sites
  // and asks itself for them over the network, for ever.
  const unguard = dev ? () => {} : guardConsole();
  // Not quiet: what Next writes of a fault is how its cause comes into the log, by way of the guard.
  const app = next({ dev, dir: project, hostname: 'localhost', port });
  const ready = app.prepare().then(() => app.getRequestHandler());
  try {
    await ready;
  } catch (error) {
    unguard();
    server.close();
    server.closeAllConnections();
    throw error;
  }

  return {
    url: `http://${hostOf(settings.HOST)}:${port}`,
    close: async () => {
      const ended = new Promise<void>((resolveEnd) => server.close(() => resolveEnd()));
      server.closeIdleConnections();
      const impatience = setTimeout(() => server.closeAllConnections(), 3_000);
      await ended;
      clearTimeout(impatience);
      // Nothing more is counted now.
      await counting.close();
      await app.close();
      content.close();
      unguard();
    },
  };
}

/** Bytes that are no HTTP request, or headers without end. */
function refuseConnection(socket: Duplex): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const body = renderFinishedPage(malformedPage);
  socket.end(
    `HTTP/1.1 400 Bad Request\r\nContent-Type: text/html; charset=utf-8\r\nCache-Control: no-store\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}
