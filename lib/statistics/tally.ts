/** What was counted since the last writing down: clinic, day in Denmark, kind and number. */
import type { Counted } from '#lib/db/tables.ts';
import { today } from '#lib/hours/clock.ts';

export interface Count {
  slug: string;
  /** `YYYY-MM-DD`. */
  day: string;
  what: Counted;
  count: number;
}

/** Beyond that new ones are not counted: a database that is away for long must not fill the memory. */
const most = 100_000;

const minute = 60_000;

export class Tally {
  /** By day and kind, then by clinic: a list of twenty is looked up by names alone. */
  #counts = new Map<string, { day: string; what: Counted; bySlug: Map<string, number> }>();
  #size = 0;
  #minute = Number.NaN;
  #day = '';

  /** One more for a clinic, today. */
  add(slug: string, what: Counted): void {
    this.#put({ slug, what, day: this.#today(), count: 1 });
  }

  /** Hands over everything that was counted, and begins anew. */
  take(): Count[] {
    const taken = [...this.#counts.values()].flatMap(({ day, what, bySlug }) =>
      Array.from(bySlug, ([slug, count]) => ({ slug, day, what, count })),
    );
    this.#counts.clear();
    this.#size = 0;
    return taken;
  }

  /** What was taken and could not be written: it counts again. */
  putBack(counts: readonly Count[]): void {
    for (const count of counts) this.#put(count);
  }

  #put({ slug, day, what, count }: Count): void {
    const key = day + what;
    let page = this.#counts.get(key);
    if (!page) {
      page = { day, what, bySlug: new Map() };
      this.#counts.set(key, page);
    }
    const known = page.bySlug.get(slug);
    if (known === undefined && ++this.#size > most) return;
    page.bySlug.set(slug, (known ?? 0) + count);
  }

  /** Asked for with each card of each list: the calendar is asked once a minute. */
  #today(): string {
    const now = Math.floor(Date.now() / minute);
    if (now !== this.#minute) {
      this.#minute = now;
      this.#day = today();
    }
    return this.#day;
  }
}
