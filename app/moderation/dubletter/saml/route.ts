/** Merges two entries. */
import { takeOperatorPost } from '#app/moderation/operator-post.ts';
import type { Db } from '#lib/db/connection.ts';
import { seeOther } from '#lib/http/desk-post.ts';
import { slugIn } from '#lib/listings/clinic-address.ts';
import { keepDraft, withProblems } from '#lib/listings/drafts.ts';
import { mergeClinics } from '#lib/listings/moderation/merge.ts';

export const dynamic = 'force-dynamic';

const form = '/moderation/dubletter';

export async function POST(request: Request) {
  const typedIn = (fields: URLSearchParams) => {
    const text = (name: string) => (fields.get(name) ?? '').replace(/\p{Cc}/gu, '').slice(0, 300);
    return { behold: text('behold'), fjern: text('fjern') };
  };
  const keep = async (db: Db, fields: URLSearchParams, accountId: string | null, reason?: string) => {
    const problems = reason ? [{ field: 'behold', message: reason }] : [];
    return `${form}?kladde=${await keepDraft(db, { form, accountId }, withProblems(typedIn(fields), problems))}`;
  };
  const post = await takeOperatorPost(request, (db, fields) => keep(db, fields, null));
  if (post instanceof Response) return post;
  const { db, fields, person } = post;
  const { behold, fjern } = typedIn(fields);
  const merged = await mergeClinics(db, person, slugIn(behold), slugIn(fjern));
  return seeOther(
    merged.kind === 'merged' ? `${form}?samlet=1` : await keep(db, fields, person.id, merged.reason),
  );
}
