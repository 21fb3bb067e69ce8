/** Parts of statements that are always the same. */
import { type SQL, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';

const dialect = new PgDialect();

/**
 * The part as the one text it comes to. Drizzle puts a statement together anew each time it is run, name by name: what
 * never changes is written once, when its module is loaded.
 * @throws when it holds a value: such a part is another one each time
 */
export function constant<T>(part: SQL<T>): SQL<T> {
  const { sql: text, params } = dialect.sqlToQuery(part);
  if (params.length > 0) throw new Error(`Not a constant part of a statement: ${text}`);
  return sql.raw(text) as SQL<T>;
}
