import { listArticles } from '#lib/articles/articles.ts';
import { atomFeed } from '#lib/metadata/feed.ts';
import { textResponse } from '#lib/metadata/text-response.ts';

export const dynamic = 'force-dynamic';

export async function GET() {
  return textResponse(atomFeed(await listArticles()), 'application/atom+xml');
}
