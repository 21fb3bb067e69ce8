import { mayBeIndexed } from '#lib/articles/article-settings.ts';
import { findArticle } from '#lib/articles/articles.ts';
import { absolute } from '#lib/metadata/absolute.ts';
import { articleText } from '#lib/metadata/article-text.ts';
import { notFoundResponse, textResponse } from '#lib/metadata/text-response.ts';

export const dynamic = 'force-dynamic';

/** Answers `/lidelser/{slug}.md`: proxy.ts rewrites that address to this one. */
export async function GET(_request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const article = await findArticle((await params).slug);
  if (!article) return notFoundResponse();
  const response = textResponse(articleText(article), 'text/markdown');
  // The page is what search engines should name.
  response.headers.set('Link', `<${absolute(`/lidelser/${article.slug}`)}>; rel="canonical"`);
  if (!mayBeIndexed(article)) response.headers.set('X-Robots-Tag', 'noindex');
  return response;
}
