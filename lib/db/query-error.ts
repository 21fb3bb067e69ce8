/**
 * What a failed query may say. Its parameters are what visitors looked for, health data: Drizzle and PostgreSQL repeat
 * them in their errors, and Next writes every error to the log.
 */
import { PostgresJsPreparedQuery } from 'drizzle-orm/postgres-js';
import { codeOf } from './database-error.ts';

/** A query that failed: the code and the server's words, without a value, a statement or the error it came from. */
export class QueryError extends Error {
  override name = 'QueryError';
  /** PostgreSQL's SQLSTATE or the driver's code; null when there was none. */
  readonly code: string | null;

  constructor(code: string | null, words: string) {
    super(`The query failed (${code ?? 'no code'}): ${words}`);
    this.code = code;
  }
}

/**
 * PostgreSQL, appendix A: the classes and codes whose message names tables, columns and constraints only. In the rest,
 * such as 22P02 (invalid input) or 42601 (syntax of a search), it quotes what was given.
 */
const namesOnly = /^(?:08|23|25|28|3D|40|53|55|57|58|XX)|^42(?:501|703|704|883|P01)$/;
const sqlState = /^[0-9A-Z]{5}$/;

/** The same failure without a word of anybody's; a refusal in a sentence and an earlier QueryError stay as they are. */
export function withoutValues(error: unknown): unknown {
  if (!(error instanceof Error) || isWithoutValues(error)) return error;
  const fault = isFailedQuery(error) && error.cause instanceof Error ? error.cause : error;
  if (isWithoutValues(fault)) return fault;
  const code = codeOf(fault);
  if (!code && fault === error && !isFailedQuery(error)) return error;
  if (!code) return new QueryError(null, fault === error ? 'without a cause' : fault.name);
  const plain = !sqlState.test(code) || namesOnly.test(code);
  return new QueryError(code, plain ? fault.message || fault.name : 'the server refuses a value');
}

/** By its name: front, proxy and pages hold their own copy of the class, and each of them guards Drizzle below. */
const isWithoutValues = (error: Error): boolean => error.name === 'QueryError';

/** Drizzle's error by what it carries: several copies of its class may be loaded. */
function isFailedQuery(error: Error): boolean {
  return 'query' in error && 'params' in error;
}

// The one method through which every query of Drizzle goes, in transactions too.
const { execute } = PostgresJsPreparedQuery.prototype;
PostgresJsPreparedQuery.prototype.execute = async function withoutWords(placeholders) {
  try {
    return await execute.call(this, placeholders);
  } catch (error) {
    throw withoutValues(error);
  }
};
