/** Files a claim. */
import { seeOther, takePost } from '#lib/http/desk-post.ts';
import { dropDraft, keepDraft, withProblems } from '#lib/listings/drafts.ts';
import { type Problem, readTyped } from '#lib/listings/field.ts';
import { claim, claimFields } from '#lib/listings/joining/claim.ts';
import { entryToClaim } from '#lib/listings/joining/find-own.ts';
import { ownDomains } from '#lib/listings/joining/own-domain.ts';

export const dynamic = 'force-dynamic';

export async function POST(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const post = await takePost(request);
  if (post instanceof Response) return post;
  const { db, fields, person } = post;
  const entry = await entryToClaim(db, (await params).slug);
  if (!entry) return seeOther('/tilmeld');
  const form = `/tilmeld/overtag/${entry.slug}`;
  const typed = readTyped(claimFields(ownDomains(entry)), fields);
  const keep = (problems: readonly Problem[]) =>
    keepDraft(
      db,
      { form, accountId: person?.id ?? null },
      withProblems(typed, problems),
      fields.get('kladde'),
    );
  if (!person)
    return seeOther(
      `/log-ind?${new URLSearchParams({ kladde: '1', videre: `${form}?kladde=${await keep([])}` })}`,
    );
  const claimed = await claim(db, person, entry.slug, typed);
  if (claimed.kind === 'refused') return seeOther(`${form}?kladde=${await keep(claimed.problems)}`);
  await dropDraft(db, fields.get('kladde'));
  return seeOther(`/min-klinik?sendt=${claimed.kind === 'sent' ? 'brev' : 'opslag'}`);
}
