/** Asks Next for something in this process, without a connection. */
import { IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { Socket } from 'node:net';
import { HeldResponse } from './held-response.ts';

/** Next's request handler. */
export type Next = (request: IncomingMessage, response: HeldResponse) => Promise<void>;

/** Never connected: nobody is at the other end. */
const nowhere = new Socket();

/**
 * @param target path and query
 * @param host as the reader named it
 * @returns status and headers of the answer; its body is dropped
 * @throws what Next throws, and when it gives no answer
 */
export async function runErrand(
  next: Next,
  target: string,
  host: string | undefined,
): Promise<{ status: number; headers: OutgoingHttpHeaders }> {
  const request = new IncomingMessage(nowhere);
  request.method = 'GET';
  request.url = target;
  request.headers = host === undefined ? {} : { host };
  request.complete = true;
  request.push(null);
  const response = new HeldResponse(request);
  let isEnded = false;
  const ended = new Promise<void>((resolve) => {
    response.hold({
      wants: () => true,
      release: () => {
        isEnded = true;
        resolve();
        // What nobody is sent is sent: Next waits for both.
        response.emit('finish');
        response.emit('close');
      },
    });
  });
  const asked = next(request, response).then(() => {
    if (!isEnded) throw new Error('Next gave no answer');
  });
  await Promise.race([ended, asked]);
  return { status: response.statusCode, headers: { ...response.getHeaders() } };
}
