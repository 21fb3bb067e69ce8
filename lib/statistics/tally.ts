/** What was counted since the last writing down: a clinic, a day in Denmark, a kind and a number. Nothing else is known here. */
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
  #counts = new Map<string, Count>();
  #minute = Number.NaN;
  #day = '';

  /** One more for a clinic, today. */
  add(slug: string, what: Counted): void {
    this.#put({ slug, what, day: this.#today(), count: 1 });
  }

  /** Hands over everything that was counted, and begins anew. */
  take(): Count[] {
    const taken = [...this.#counts.values()];
    this.#counts.clear();
    return taken;
  }

  /** What was taken and could not be written: it counts again. */
  putBack(counts: readonly Count[]): void {
    for (const count of counts) this.#put(count);
  }

  #put({ slug, day, what, count }: Count): void {
    const key = `${what} ${day} ${slug}`;
    const known = this.#counts.get(key);
    if (known) known.count += count;
    else if (this.#counts.size < most) this.#counts.set(key, { slug, day, what, count });
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
