/** Brings the tables up to date. Safe while other instances do the same. */
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { alone } from './alone.ts';
import { keepChangeTriggers } from './change-triggers.ts';
import { explain } from './database-error.ts';

/**
 * Applies the migrations that the database lacks; each is applied once, however many instances start together.
 * @param url `postgres://` address of the database
 * @returns how many were applied now
 * @throws DatabaseError when the database cannot be reached or its tables may not be created
 */
export async function migrate(url: string): Promise<number> {
  const client = postgres(url, { max: 2, connect_timeout: 5, onnotice: () => {} });
  const db = drizzle({ client });
  const count = async () => {
    const [journal] = await db.execute<{ there: boolean }>(
      sql`select to_regclass('drizzle.__drizzle_migrations') is not null as there`,
    );
    if (!journal?.there) return 0;
    const [row] = await db.execute<{ n: number }>(
      sql`select count(*)::int as n from drizzle.__drizzle_migrations`,
    );
    return row?.n ?? 0;
  };
  try {
    return await alone(client, 'migrate', async () => {
      const before = await count();
      await applyMigrations(db, { migrationsFolder: join(import.meta.dirname, 'migrations') });
      await keepChangeTriggers(client);
      return (await count()) - before;
    });
  } catch (error) {
    throw explain(rootCause(error), url);
  } finally {
    await client.end({ timeout: 3 });
  }
}

/** Drizzle wraps the driver's error in one that prints the whole statement. */
function rootCause(error: unknown): unknown {
  return error instanceof Error && error.cause instanceof Error ? rootCause(error.cause) : error;
}
