/** Asks Next for something in this process, without a connection. */
import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { HeldResponse } from './held-response.ts';

/** Next's request handler. */
export type Next = (request: IncomingMessage, response: HeldResponse) => Promise<void>;

/** Never connected: nobody is at the other end. */
const nowhere = new Socket();

/**
 * @param target path and query
 * @param host as the reader named it
 * @returns the status of the answer; its body is dropped
 * @throws what Next throws
 */
export async function runErrand(next: Next, target: string, host: string | undefined): Promise<number> {
  const request = new IncomingMessage(nowhere);
  request.method = 'GET';
  request.url = target;
  request.headers = host === undefined ? {} : { host };
  request.complete = true;
  request.push(null);
  const response = new HeldResponse(request);
  const { promise: ended, resolve } = Promise.withResolvers<void>();
  response.hold({ wants: () => true, release: () => resolve() });
  await next(request, response);
  await ended;
  return response.statusCode;
}
