/** Many rows in few statements. */
import { type SQL, sql } from 'drizzle-orm';

/** One parameter of JSON instead of thousands of single ones: about three times as fast. */
export const recordset = (rows: readonly object[]): SQL =>
  sql`json_to_recordset(${JSON.stringify(rows)}::text::json)`;

/** Ids as one parameter, for `= any(…)` and `unnest(…)`. */
export const bigints = (ids: readonly number[]): SQL => sql`${`{${ids.join(',')}}`}::bigint[]`;

/** Ids in portions of which each is one statement. */
export function* portions(ids: readonly number[]): Generator<number[]> {
  for (let i = 0; i < ids.length; i += 5_000) yield ids.slice(i, i + 5_000);
}
