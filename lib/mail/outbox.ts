/** Letters wait in the database: written with the change they tell of, sent afterwards. */
import { randomUUID } from 'node:crypto';
import type { Db, Tx } from '#lib/db/connection.ts';
import { letters } from '#lib/db/tables.ts';
import { env } from '#lib/env.ts';
import { asHtml, asText, type Letter } from './letter.ts';

/**
 * Puts a letter in the outbox.
 * @param tx the transaction of the change it tells of: both happen, or neither
 */
export async function post(tx: Tx | Db, letter: Letter): Promise<void> {
  await tx.insert(letters).values({
    messageId: `<${randomUUID()}@${new URL(env().siteUrl).hostname}>`,
    kind: letter.kind,
    recipient: letter.to,
    // A line end in a subject would begin another header.
    subject: letter.subject.replace(/\s+/g, ' ').trim(),
    text: asText(letter),
    html: asHtml(letter),
    isSecret: letter.isSecret ?? false,
    clinicId: letter.clinicId ?? null,
  });
}
