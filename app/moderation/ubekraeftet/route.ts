/** Asks about an entry that nobody confirms, or hides it. */
import { takeOperatorPost } from '#app/moderation/operator-post.ts';
import type { Db } from '#lib/db/connection.ts';
import { today } from '#lib/hours/clock.ts';
import { seeOther } from '#lib/http/desk-post.ts';
import { dropDraft, keepDraft, withProblems } from '#lib/listings/drafts.ts';
import { type Field, readTyped } from '#lib/listings/field.ts';
import { settleStale } from '#lib/listings/moderation/stale.ts';

export const dynamic = 'force-dynamic';

const fieldsOf: readonly Field[] = [{ kind: 'area', name: 'grund', label: 'Grund', rows: 2, longest: 1000 }];

async function keep(
  db: Db,
  accountId: string | null,
  fields: URLSearchParams,
  message?: string,
): Promise<string> {
  const klinik = (fields.get('id') ?? '').replace(/\D/g, '').slice(0, 15);
  const typed = { ...readTyped(fieldsOf, fields), klinik };
  const problems = message ? [{ field: 'grund', message }] : [];
  const owner = { form: '/moderation', accountId };
  return `/moderation?kladde=${await keepDraft(db, owner, withProblems(typed, problems), fields.get('kladde'))}`;
}

export async function POST(request: Request) {
  const post = await takeOperatorPost(request, (db, fields) => keep(db, null, fields));
  if (post instanceof Response) return post;
  const { db, fields, person, id } = post;
  const reason = (readTyped(fieldsOf, fields).grund ?? '').slice(0, 1000);
  const refused = await settleStale(db, person, id, {
    hides: fields.get('svar') === 'skjul',
    reason,
    date: today(),
  });
  if (refused) return seeOther(`${await keep(db, person.id, fields, refused)}#klinik-${id}`);
  await dropDraft(db, fields.get('kladde'));
  return seeOther('/moderation?afgjort=1');
}
