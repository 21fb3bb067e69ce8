/** Statements that the server parses once a connection. */
import { drizzle } from 'drizzle-orm/postgres-js';
import type { Sql } from 'postgres';
import type { Db } from './connection.ts';
import * as tables from './tables.ts';

const views = new WeakMap<Sql, Db>();

/**
 * The same database over the same pool, for hot paths: Drizzle hands each statement to the driver's `unsafe`, which
 * tells it to prepare nothing. Use it where the text is the same every time and only parameters differ.
 */
export function prepared(db: Db): Db {
  const client = db.$client;
  const known = views.get(client);
  if (known) return known;
  const preparing = new Proxy(client, {
    get(target, name, receiver) {
      if (name !== 'unsafe') return Reflect.get(target, name, receiver);
      const unsafe: Sql['unsafe'] = (text, params, options) =>
        target.unsafe(text, params, { ...options, prepare: true });
      return unsafe;
    },
  });
  const view = drizzle({ client: preparing, schema: tables });
  views.set(client, view);
  return view;
}
