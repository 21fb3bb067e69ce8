/** A response that can be held back until it is complete, so that what Next wrote can be looked at as a whole. */
import { type IncomingMessage, type OutgoingHttpHeader, ServerResponse } from 'node:http';

type State = 'open' | 'waiting' | 'holding' | 'held';

/** `memory`: sent before; `frame`: its own parts in a frame that was kept; `made`: anew, as a whole. */
export type Source = 'memory' | 'frame' | 'made';

export interface Holding {
  /** Asked once, when status and headers are known: shall the body be held? */
  wants(response: HeldResponse): boolean;
  /** Gets the complete body and answers with `send`. */
  release(body: Buffer, response: HeldResponse): void | Promise<void>;
}

/**
 * Behaves as Node's own response until `hold` is called. Then the head waits for the first byte; a wanted body is
 * collected and handed over at the end, an unwanted one flows on untouched.
 */
export class HeldResponse extends ServerResponse<IncomingMessage> {
  #state: State = 'open';
  #holding: Holding | null = null;
  #chunks: Buffer[] = [];
  /** Where the answer comes from, for the log. */
  source: Source = 'made';
  /** Clinics that the document lists, for the daily counts. */
  lists: readonly string[] = [];

  /** Holds back what is written from now on. */
  hold(holding: Holding): void {
    // Whoever writes must see its head as gone once it has given it, as with Node's own response.
    Object.defineProperty(this, 'headersSent', {
      get: () => this.#state === 'holding' || this.#state === 'held' || isHeadSent(this),
    });
    this.#holding = holding;
    this.#state = 'waiting';
  }

  /** Sets a header on a held response: Next has closed its own `setHeader` by then, because the head counts as sent. */
  amend(name: string, value: string | number): void {
    if (!this.isAnswered) super.setHeader(name, value);
  }

  /** Forgets what was written and answers with this body at once; later writes are ignored. */
  send(body: Buffer): void {
    this.#chunks = [];
    if (this.isAnswered) return;
    this.#state = 'open';
    super.removeHeader('Transfer-Encoding');
    if (this.statusCode !== 304) super.setHeader('Content-Length', body.length);
    super.end(body);
    this.#state = 'held';
  }

  /** True once nothing more can be said about this request. */
  get isAnswered(): boolean {
    return isHeadSent(this) || this.destroyed;
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    if (this.#state === 'held') return this;
    const [first, second] = rest;
    const reason = typeof first === 'string' ? first : undefined;
    const headers = typeof first === 'string' ? second : first;
    if (this.#state === 'open') {
      if (isHeaders(headers))
        return reason ? super.writeHead(status, reason, headers) : super.writeHead(status, headers);
      return reason ? super.writeHead(status, reason) : super.writeHead(status);
    }
    this.statusCode = status;
    if (reason) this.statusMessage = reason;
    if (isHeaders(headers)) for (const [name, value] of pairs(headers)) super.setHeader(name, value);
    if (this.#begin() === 'open') super.writeHead(status);
    return this;
  }

  override flushHeaders(): void {
    if (this.#begin() === 'open') super.flushHeaders();
  }

  override write(chunk: unknown, ...rest: unknown[]): boolean {
    const { encoding, callback } = tail(rest);
    this.#begin();
    if (this.#state === 'open') return super.write(chunk, encoding, callback);
    if (this.#state === 'holding') this.#chunks.push(bytes(chunk, encoding));
    callback?.(null);
    return true;
  }

  override end(...parts: unknown[]): this {
    const [first, ...rest] = typeof parts[0] === 'function' ? [undefined, ...parts] : parts;
    const { encoding, callback } = tail(rest);
    this.#begin();
    if (this.#state === 'open') return super.end(first ?? undefined, encoding, callback);
    if (callback) this.once('finish', () => callback(null));
    if (this.#state === 'held') return this;
    if (first !== undefined && first !== null) this.#chunks.push(bytes(first, encoding));
    this.#state = 'held';
    const body = Buffer.concat(this.#chunks);
    this.#chunks = [];
    void this.#holding?.release(body, this);
    return this;
  }

  #begin(): State {
    if (this.#state === 'waiting') this.#state = this.#holding?.wants(this) ? 'holding' : 'open';
    return this.#state;
  }
}

/** Whether Node itself has sent the head. */
function isHeadSent(response: ServerResponse): boolean {
  return Reflect.get(ServerResponse.prototype, 'headersSent', response) === true;
}

type Callback = (error?: Error | null) => void;

function tail(rest: readonly unknown[]): { encoding: BufferEncoding; callback: Callback | undefined } {
  const encoding = rest.find(
    (value): value is BufferEncoding => typeof value === 'string' && Buffer.isEncoding(value),
  );
  const callback = rest.find((value): value is Callback => typeof value === 'function');
  return { encoding: encoding ?? 'utf8', callback };
}

function bytes(chunk: unknown, encoding: BufferEncoding): Buffer {
  if (typeof chunk === 'string') return Buffer.from(chunk, encoding);
  // Copied: the writer may use its memory again before the body is complete.
  if (chunk instanceof Uint8Array) return Buffer.from(chunk);
  throw new TypeError('A response is written in strings or bytes');
}

type Headers = Record<string, OutgoingHttpHeader> | OutgoingHttpHeader[];

function isHeaders(value: unknown): value is Headers {
  return typeof value === 'object' && value !== null;
}

function* pairs(headers: Headers): Generator<[string, OutgoingHttpHeader]> {
  if (!Array.isArray(headers)) {
    for (const [name, value] of Object.entries(headers)) if (value !== undefined) yield [name, value];
    return;
  }
  for (let index = 0; index + 1 < headers.length; index += 2) {
    const value = headers[index + 1];
    if (value !== undefined) yield [String(headers[index]), value];
  }
}
