/** The loop that sends letters for as long as the portal runs. */
import type { Db } from '#lib/db/connection.ts';
import { sendDue } from './send-due.ts';
import type { Send } from './transport.ts';

/** Somebody waits in front of the screen for the letter that signs them in. */
const everyMs = 1_500;

export interface PostOffice {
  /** Lets the letter under way finish, and sends no other. */
  close(): Promise<void>;
}

/**
 * Looks for due letters again and again; a database or a mail server that is away is tried again.
 * @param database asked for at each round: it may have moved
 */
export function openPostOffice(
  database: () => Promise<Db>,
  send: Send,
  tell: (line: string) => void = console.error,
): PostOffice {
  let closed = false;
  let timer: NodeJS.Timeout | undefined;
  let round = Promise.resolve();
  let saidAway = false;
  const work = async () => {
    try {
      await sendDue(await database(), send, tell);
      saidAway = false;
    } catch (error) {
      // Once, not every second and a half.
      if (!saidAway) tell(`Letters wait: ${error instanceof Error ? error.message : error}`);
      saidAway = true;
    }
    if (!closed) timer = setTimeout(next, everyMs);
  };
  const next = () => {
    round = work();
  };
  next();
  return {
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await round;
    },
  };
}
