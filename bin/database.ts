/** The database as the commands use it: connected, its tables up to date, and closed at the end. */
import { closeDatabase, connect, type Db, databaseUrl } from '#lib/db/connection.ts';
import { migrate } from '#lib/db/migrate.ts';
import { atEnd } from './ending.ts';

/** @throws DatabaseError */
export async function openDatabase(): Promise<Db> {
  atEnd(closeDatabase);
  return connect();
}

/** Applies what is missing; returns how many migrations that were. */
export async function migrateDatabase(): Promise<number> {
  return migrate(await databaseUrl());
}
