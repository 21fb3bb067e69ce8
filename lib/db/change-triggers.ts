/** Has the database ring the bell (`bell.ts`) whenever a table changes that pages may show. */
import type { Sql } from 'postgres';
import { channel } from './bell.ts';

/**
 * Tables that no page for readers shows. Any other table rings, a new one from its first day: one that is forgotten
 * here costs some rendering, one that did not ring would leave old pages standing.
 */
export const silentTables: readonly string[] = [
  'account_proofs',
  'account_providers',
  'account_sessions',
  'accounts',
  'applications',
  'clinic_days',
  'clinic_marks',
  'drafts',
  'error_reports',
  'events',
  'import_changes',
  'invitations',
  'letters',
  'objections',
];

/**
 * Puts the trigger on every table that lacks it, and takes it from the silent ones. Many rings in one transaction are
 * heard as one, when it commits.
 */
export async function keepChangeTriggers(sql: Sql): Promise<void> {
  const tables = await sql<{ name: string; rings: boolean }[]>`
    select relname as name, exists (
      select from pg_trigger where tgrelid = c.oid and tgname = 'directory_changed'
    ) as rings
    from pg_class c where relnamespace = 'public'::regnamespace and relkind = 'r' and not relispartition`;
  const lacking = tables.filter(({ name, rings }) => !rings && !silentTables.includes(name));
  const needless = tables.filter(({ name, rings }) => rings && silentTables.includes(name));
  if (!lacking.length && !needless.length) return;
  await sql.begin(async (tx) => {
    await tx.unsafe(`
      create or replace function directory_changed() returns trigger language plpgsql as $$
      begin
        perform pg_notify('${channel}', '');
        return null;
      end $$`);
    for (const { name } of lacking) {
      await tx`
        create trigger directory_changed after insert or update or delete or truncate on ${tx(name)}
        for each statement execute function directory_changed()`;
    }
    for (const { name } of needless) await tx`drop trigger directory_changed on ${tx(name)}`;
  });
}
