/** Merges two entries. */
import { takeOperatorPost } from '#app/moderation/operator-post.ts';
import { seeOther } from '#lib/http/desk-post.ts';
import { mergeClinics } from '#lib/listings/moderation/merge.ts';

export const dynamic = 'force-dynamic';

export async function POST(request: Request) {
  const post = await takeOperatorPost(request);
  if (post instanceof Response) return post;
  const slug = (name: string) => (post.fields.get(name) ?? '').replaceAll('\0', '').slice(0, 200);
  const merged = await mergeClinics(post.db, post.person, slug('behold'), slug('fjern'));
  return seeOther(`/moderation/dubletter?${merged.kind === 'merged' ? 'samlet' : 'afvist'}=1`);
}
