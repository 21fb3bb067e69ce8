import { connect } from '#lib/db/connection.ts';
import { today } from '#lib/hours/clock.ts';
import { sitemapIndex } from '#lib/metadata/sitemap.ts';
import { textResponse } from '#lib/metadata/text-response.ts';

export const dynamic = 'force-dynamic';

export async function GET() {
  return textResponse(await sitemapIndex(await connect(), today()), 'application/xml');
}
