/** What a practitioner changed of their own entry, in the log of each clinic concerned. */
import { and, like, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Person } from '#lib/accounts/person.ts';
import type { Tx } from '#lib/db/connection.ts';
import { events } from '#lib/db/tables.ts';
import { today } from '#lib/hours/clock.ts';
import type { Values } from '#lib/listings/field.ts';
import { byAccount, forgotten, recordEvent } from '#lib/listings/record-event.ts';
import type { ownEntry } from './practitioner.ts';

/** What such an event holds: only what changed, and nothing that pages do not show. */
export const ownDetails = z.object({
  person: z.number(),
  before: z.record(z.string(), z.string()),
  after: z.record(z.string(), z.string()),
});

type Own = NonNullable<Awaited<ReturnType<typeof ownEntry>>>;

/**
 * Records an edit. A clinic learns of the dates there, and of the rest only while the person stands on its page.
 * @param now the values after the edit
 */
export async function recordOwnEdit(tx: Tx, person: Person, own: Own, now: Values): Promise<void> {
  const changed = Object.keys(now).filter((name) => now[name] !== own.values[name]);
  const ofDates = (name: string) => /^(?:fra|til)-\d+$/.test(name);
  const personal = changed.filter((name) => !ofDates(name));
  const date = today();
  const there = own.work.filter(({ until }) => until === null || until > date);
  const record = (clinicId: number | null, names: readonly string[]) => {
    const part = (values: Values) => Object.fromEntries(names.map((name) => [name, values[name] ?? '']));
    const details = { person: own.id, before: part(own.values), after: part(now) };
    return recordEvent(tx, { actor: byAccount(person.id), kind: 'person-edited', clinicId, details });
  };
  for (const clinicId of new Set(own.work.map((each) => each.clinicId))) {
    const ids = own.work.filter((each) => each.clinicId === clinicId).map(({ id }) => id);
    const dates = changed.filter((name) => ids.some((id) => name === `fra-${id}` || name === `til-${id}`));
    const names = there.some((each) => each.clinicId === clinicId) ? [...personal, ...dates] : dates;
    if (names.length > 0) await record(clinicId, names);
  }
  if (there.length === 0 && personal.length > 0) await record(null, personal);
}

export const isAbout = (practitionerId: number) =>
  sql`${events.details} ->> 'person' = ${String(practitionerId)}`;

const ofTheirs = (practitionerId: number) => and(like(events.kind, 'person-%'), isAbout(practitionerId));

/** The names that somebody had, and the clinics where they had a place, by what they changed of themselves. */
export async function earlierSelf(
  tx: Tx,
  practitionerId: number,
): Promise<{ names: string[]; clinicIds: number[] }> {
  const rows = await tx
    .select({ clinicId: events.clinicId, details: events.details })
    .from(events)
    .where(ofTheirs(practitionerId));
  const edits = rows.flatMap(({ details }) => ownDetails.safeParse(details).data ?? []);
  const names = edits.flatMap(({ before, after }) => [before.navn ?? '', after.navn ?? '']);
  return {
    names: [...new Set(names)].filter(Boolean),
    clinicIds: [...new Set(rows.flatMap(({ clinicId }) => clinicId ?? []))],
  };
}

/**
 * Takes what one changed of oneself out of the log, and that it was oneself; that something was changed stays. Needs
 * leave to forget.
 */
export async function blotOutOwnEdits(tx: Tx, practitionerId: number): Promise<void> {
  await tx.update(events).set({ details: {}, actor: forgotten }).where(ofTheirs(practitionerId));
}
