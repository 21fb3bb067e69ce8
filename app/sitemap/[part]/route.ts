import { connect } from '#lib/db/connection.ts';
import { today } from '#lib/hours/clock.ts';
import { sitemapPart } from '#lib/metadata/sitemap.ts';
import { notFoundResponse, textResponse } from '#lib/metadata/text-response.ts';

export const dynamic = 'force-dynamic';

export async function GET(_request: Request, { params }: { params: Promise<{ part: string }> }) {
  const [, name] = /^([\w-]+)\.xml$/.exec((await params).part) ?? [];
  const body = name ? await sitemapPart(await connect(), name, today()) : null;
  return body === null ? notFoundResponse() : textResponse(body, 'application/xml');
}
