/**
 * The quick way to a page that is made anew. Most of what Next does for a page it does for what stands around the page's own
 * words, and that is the same each time: it is taken once from a page that Next made whole, and kept as long as nothing has
 * changed. After that Next is asked for head and content alone (`app/api/parts`). Where the two ways do not give the same
 * bytes, only Next's own is gone. See docs/decisions/0027.
 */
import type { OutgoingHttpHeaders } from 'node:http';
import { type Next, runErrand } from './errand.ts';
import { type Frame, frameOf, inFrame, type Parts } from './frame.ts';
import type { Freshness } from './freshness.ts';
import { hasParts, partsAddress } from './parts-address.ts';
import type { Route } from './routes.ts';
import { type Pieces, settingAside } from './set-aside.ts';

/** A page put together: as Next would have written it, with the headers it would have set. */
export interface QuickPage {
  html: Buffer;
  headers: OutgoingHttpHeaders;
}

/** Gets a page that Next made whole, and the headers it was given; names in lower case. */
export type Learn = (page: Buffer, headers: OutgoingHttpHeaders) => void;

/** The address as the reader asked for it. */
interface Asked {
  /** Path and query. */
  target: string;
  host: string | undefined;
}

/** Said of one answer, not of every page of a kind. */
const ownHeaders: ReadonlySet<string> = new Set(['cache-control', 'content-length', 'date', 'etag', 'vary']);

/** A page that says 'open now' may differ by the minute it was made in; so often in a row it is no accident. */
const accidents = 5;

export class QuickWay {
  #next: Next;
  #freshness: Freshness;
  #tell: (line: string) => void;
  #epoch: number | null = null;
  #frames = new Map<string, Frame>();
  #learning = new Set<string>();
  #misses = new Map<string, number>();

  /** @param tell gets a line for the operator when a kind of page cannot be made this way */
  constructor(next: Next, freshness: Freshness, tell: (line: string) => void = console.error) {
    this.#next = next;
    this.#freshness = freshness;
    this.#tell = tell;
  }

  /** @returns null where only Next can answer: no frame yet, an address that leads elsewhere, a fault on the way */
  async page(route: Route, asked: Asked): Promise<QuickPage | null> {
    if (!hasParts(route)) return null;
    const epoch = this.#freshness.epoch() ?? (await this.#freshness.confirm());
    const frame = epoch === null ? null : this.#frameAt(route, epoch);
    const parts = frame && (await this.#ask(route, asked));
    return parts && frame && { html: inFrame(frame, parts), headers: frame.headers };
  }

  /**
   * To be called before Next is asked for the page at this address.
   * @returns takes the frame from what Next made; undefined where no frame is wanted
   */
  learner(route: Route, asked: Asked): Learn | undefined {
    const epoch = this.#freshness.epoch();
    if (!hasParts(route) || epoch === null || this.#frameAt(route, epoch)) return undefined;
    return (page, headers) => void this.#learn(epoch, route, asked, page, headers);
  }

  async #learn(
    epoch: number,
    route: Route,
    asked: Asked,
    page: Buffer,
    headers: OutgoingHttpHeaders,
  ): Promise<void> {
    const { template } = route;
    if (this.#learning.has(template) || headers['set-cookie'] !== undefined) return;
    this.#learning.add(template);
    const parts = await this.#ask(route, asked);
    this.#learning.delete(template);
    if (!parts) return;
    const frame = frameOf(page, parts, common(headers));
    if (!frame) this.#missed(route);
    else if (this.#freshness.epoch() === epoch) {
      this.#frames.set(template, frame);
      this.#misses.delete(template);
    }
  }

  #frameAt({ template }: Route, epoch: number): Frame | null {
    if (epoch !== this.#epoch) {
      this.#frames.clear();
      this.#epoch = epoch;
    }
    return this.#frames.get(template) ?? null;
  }

  /** Null: the address leads elsewhere, or a fault, which Next's own way will meet and tell as well. */
  async #ask(route: Route, { target, host }: Asked): Promise<Parts | null> {
    const pieces: Pieces = [];
    const status = await settingAside(pieces, () =>
      runErrand(this.#next, partsAddress(target), host).catch(() => 500),
    );
    const [head, content] = pieces;
    if (status === 200 && head && content) return { head, content };
    if (status !== 204) this.#missed(route);
    return null;
  }

  #missed({ template }: Route): void {
    const misses = (this.#misses.get(template) ?? 0) + 1;
    this.#misses.set(template, misses);
    if (misses === accidents)
      this.#tell(`Pages at ${template} are made the long way: their parts do not fit`);
  }
}

const common = (headers: OutgoingHttpHeaders) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !ownHeaders.has(name)));
