/** The operator's decision about a claim, a registration, a title, an objection. */
import { takeOperatorPost } from '#app/moderation/operator-post.ts';
import type { Db } from '#lib/db/connection.ts';
import { seeOther } from '#lib/http/desk-post.ts';
import { dropDraft, keepDraft, withProblems } from '#lib/listings/drafts.ts';
import type { Field, Problem } from '#lib/listings/field.ts';
import { readTyped } from '#lib/listings/field.ts';
import { decide } from '#lib/listings/joining/decide.ts';

export const dynamic = 'force-dynamic';

const longest = 1000;
const verdictFields: readonly Field[] = [
  { kind: 'area', name: 'opslag', label: 'Opslag', rows: 2, longest },
  { kind: 'area', name: 'grund', label: 'Grund', rows: 2, longest },
];
const fieldOf = { reason: 'grund', proofNote: 'opslag' } as const;

/** What was written for a case is kept with the case's number. @returns the address of the queue, at that case */
async function keepVerdict(
  db: Db,
  accountId: string | null,
  fields: URLSearchParams,
  problems: readonly Problem[],
): Promise<string> {
  const id = (fields.get('id') ?? '').replace(/\D/g, '').slice(0, 15);
  const typed = { ...readTyped(verdictFields, fields), id };
  const owner = { form: '/moderation', accountId };
  const kladde = await keepDraft(db, owner, withProblems(typed, problems), fields.get('kladde'));
  return `/moderation?kladde=${kladde}`;
}

export async function POST(request: Request) {
  const post = await takeOperatorPost(request, (db, fields) => keepVerdict(db, null, fields, []));
  if (post instanceof Response) return post;
  const { db, fields, person, id } = post;
  const typed = readTyped(verdictFields, fields);
  const text = (name: string) => (typed[name] ?? '').slice(0, longest);
  const verdict = { accepts: fields.get('svar') === 'ja', reason: text('grund'), proofNote: text('opslag') };
  const decided = await decide(db, person, id, verdict);
  if (decided.kind === 'decided') {
    await dropDraft(db, fields.get('kladde'));
    return seeOther('/moderation?afgjort=1');
  }
  const problem = { field: decided.field && fieldOf[decided.field], message: decided.reason };
  return seeOther(`${await keepVerdict(db, person.id, fields, [problem])}#sag-${id}`);
}
