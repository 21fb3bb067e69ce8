/**
 * The quick way to a page that is made anew. Most of what Next does for a page it does for what stands around the page's own
 * words, and that is the same each time: it is taken once from a page that Next made whole, and kept as long as nothing has
 * changed. After that Next is asked for head and content alone (`app/api/parts`). A page in which these two do not stand byte
 * for byte gives no frame, and Next makes its kind as before. See docs/decisions/0027.
 */
import type { OutgoingHttpHeaders } from 'node:http';
import { type Next, runErrand } from './errand.ts';
import { type Heard, hearing, printable } from './fault-log.ts';
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

interface Made extends Parts {
  /** What is said of this page alone: whether search engines may have it. */
  headers: OutgoingHttpHeaders;
}

const robots = 'x-robots-tag';
/** Said of one answer, not of every page of a kind. */
const ownHeaders: ReadonlySet<string> = new Set([
  'cache-control',
  'content-length',
  'date',
  'etag',
  'vary',
  robots,
]);

/** A page that says 'open now' may differ by the minute it was made in; so often in a row it is no accident. */
const accidents = 5;
/** What has not come by then is not waited for any longer, in milliseconds. */
const patience = 30_000;

export class QuickWay {
  #next: Next;
  #freshness: Freshness;
  #tell: (line: string) => void;
  #epoch: number | null = null;
  #frames = new Map<string, Frame>();
  /** Since when a kind's frame is being taken. */
  #learning = new Map<string, number>();
  /** How often in a row a kind's parts did not stand in its page. */
  #misfits = new Map<string, number>();

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
    // What goes wrong is heard with the request, and told with it.
    const made = frame && (await this.#ask(asked).catch(() => null));
    // The frame is of before a change, the parts may be of after it.
    if (!made || !frame || this.#freshness.epoch() !== epoch) return null;
    return { html: inFrame(frame, made), headers: { ...frame.headers, ...made.headers } };
  }

  /**
   * To be called before Next is asked for the page at this address.
   * @returns takes the frame from what Next made; undefined where no frame is wanted
   */
  learner(route: Route, asked: Asked): Learn | undefined {
    const epoch = this.#freshness.epoch();
    if (!hasParts(route) || epoch === null || this.#frameAt(route, epoch)) return undefined;
    if ((this.#misfits.get(route.template) ?? 0) >= accidents) return undefined;
    return (page, headers) => void this.#learn(epoch, route, asked, page, headers);
  }

  async #learn(
    epoch: number,
    { template }: Route,
    asked: Asked,
    page: Buffer,
    headers: OutgoingHttpHeaders,
  ): Promise<void> {
    const begun = performance.now();
    const isUnderway = begun - (this.#learning.get(template) ?? Number.NEGATIVE_INFINITY) < patience;
    if (isUnderway || headers['set-cookie'] !== undefined) return;
    this.#learning.set(template, begun);
    // The reader has been answered: what goes wrong now is told here or nowhere.
    const heard: Heard = [];
    const made = await hearing(heard, () => this.#ask(asked)).catch(
      (fault: unknown) => void heard.push(fault),
    );
    this.#learning.delete(template);
    for (const fault of heard) this.#tell(`Fault at the parts of ${template}: ${printable(fault)}`);
    if (!made) return;
    const frame = frameOf(page, made, common(headers));
    if (!frame) this.#missed(template);
    else if (this.#freshness.epoch() === epoch) {
      this.#frames.set(template, frame);
      this.#misfits.delete(template);
    }
  }

  #frameAt({ template }: Route, epoch: number): Frame | null {
    if (epoch !== this.#epoch) {
      this.#frames.clear();
      this.#epoch = epoch;
    }
    return this.#frames.get(template) ?? null;
  }

  /** Null: the address leads elsewhere, or Next met a fault, which it writes. */
  async #ask({ target, host }: Asked): Promise<Made | null> {
    const pieces: Pieces = [];
    const { status, headers } = await settingAside(pieces, () =>
      runErrand(this.#next, partsAddress(target), host),
    );
    const [head, content] = pieces;
    if (status !== 200 || !head || !content) return null;
    return { head, content, headers: { ...(headers[robots] && { [robots]: headers[robots] }) } };
  }

  #missed(template: string): void {
    const misfits = (this.#misfits.get(template) ?? 0) + 1;
    this.#misfits.set(template, misfits);
    if (misfits === accidents)
      this.#tell(`Pages at ${template} are made the long way: their parts do not fit`);
  }
}

const common = (headers: OutgoingHttpHeaders) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !ownHeaders.has(name)));
