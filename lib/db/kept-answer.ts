/** Small answers of the database that every page asks for: asked once, and again when something has changed. */

import { changesHeard } from './bell.ts';
import type { Db } from './connection.ts';

interface Kept {
  answer: unknown;
  changes: number;
  at: number;
}

// Front, proxy and pages hold their own copy of this module: the answers are shared.
const shared = globalThis as { portalAnswers?: WeakMap<object, Map<string, Kept>> };

/**
 * The answer to `ask`, kept until a change of the directory is heard, and never for longer than `longestMs`: where
 * nothing listens (the command line), a change by another process is seen after that long.
 * @param name tells the answers apart
 */
export async function keptAnswer<T>(
  db: Db,
  name: string,
  longestMs: number,
  ask: () => Promise<T>,
): Promise<T> {
  shared.portalAnswers ??= new WeakMap();
  const answers = shared.portalAnswers.get(db.$client) ?? new Map<string, Kept>();
  shared.portalAnswers.set(db.$client, answers);
  const changes = changesHeard();
  const kept = answers.get(name);
  if (kept && kept.changes === changes && Date.now() - kept.at < longestMs) return kept.answer as T;
  const answer = await ask();
  answers.set(name, { answer, changes, at: Date.now() });
  return answer;
}
