/** `/ordbog/{slug}`: the address that articles had on an earlier site. */
import type { Asked, Found } from '#lib/http/answer.ts';
import type { ResolveDeps } from '#lib/http/resolve-deps.ts';
import { resolveArticle } from './articles.ts';

export async function resolveGlossary({ segments, params }: Asked, deps: ResolveDeps): Promise<Found> {
  return resolveArticle({ segments: ['lidelser', ...segments.slice(1)], params }, deps);
}
