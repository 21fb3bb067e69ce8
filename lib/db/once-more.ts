/** Two who write the same in the same moment: the one that the database turns away tries again, and then sees the other. */
import { codeOf } from './database-error.ts';

/** PostgreSQL, appendix A: a unique value is taken, an exclusion is violated, two waited for each other. */
const met: ReadonlySet<string | null> = new Set(['23505', '23P01', '40P01']);

/**
 * @param work a whole transaction that looks before it writes: the second time it finds what the other wrote, and can
 *   refuse in words
 */
export const onceMore = <T>(work: () => Promise<T>): Promise<T> =>
  work().catch((error: unknown) => {
    if (met.has(codeOf(error))) return work();
    throw error;
  });
