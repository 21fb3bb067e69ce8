/** What went wrong, as the operator can use it: a sentence with its remedy, without a stack. */
import { DatabaseError } from '#lib/db/database-error.ts';
import { SettingsError } from '#lib/env.ts';

/** Something the operator can mend; the message says how. */
export class Refusal extends Error {
  override name = 'Refusal';
}

/**
 * The sentence in an error that is the operator's to mend.
 * @returns null when the error is a bug, whose stack is wanted
 */
export function sentenceOf(error: unknown): string | null {
  if (error instanceof Refusal || error instanceof DatabaseError || error instanceof SettingsError)
    return error.message;
  if (!(error instanceof Error)) return null;
  // lib/http says in a sentence why it cannot listen, and keeps the system's error as the cause.
  const cause = error.cause instanceof Error && 'syscall' in error.cause ? error.cause.syscall : null;
  return cause === 'listen' || cause === 'bind' || cause === 'getaddrinfo' ? error.message : null;
}
