/** Counts in memory, and writes it down now and then: no reader waits for the database. */
import type { Db } from '#lib/db/connection.ts';
import { Tally } from './tally.ts';
import { addCounts } from './write-counts.ts';

/** What a `kill -9` costs, at most. */
const everyMs = 5_000;

export interface Counting {
  tally: Tally;
  /** Writes down what is left. */
  close(): Promise<void>;
}

/**
 * Writes the tally down every five seconds; a database that is away is tried again, and nothing is lost but by the
 * end of the process.
 * @param database asked for at each writing: it may have moved
 */
export function openCounting(
  database: () => Promise<Db>,
  tell: (line: string) => void = console.error,
): Counting {
  const tally = new Tally();
  let closed = false;
  let timer: NodeJS.Timeout | undefined;
  let round = Promise.resolve();
  let saidAway = false;
  const write = async () => {
    const counts = tally.take();
    try {
      if (counts.length > 0) await addCounts(await database(), counts);
      saidAway = false;
    } catch (error) {
      tally.putBack(counts);
      // Once, not every five seconds.
      if (!saidAway) tell(`Counts wait: ${error instanceof Error ? error.message : error}`);
      saidAway = true;
    }
  };
  const next = () => {
    round = write().then(() => {
      if (!closed) timer = setTimeout(next, everyMs).unref();
    });
  };
  timer = setTimeout(next, everyMs).unref();
  return {
    tally,
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await round;
      await write();
    },
  };
}
