import { listArticles } from '#lib/articles/articles.ts';
import { connect } from '#lib/db/connection.ts';
import { hasDemoData } from '#lib/directory/demo.ts';
import { llmsText } from '#lib/metadata/llms-text.ts';
import { textResponse } from '#lib/metadata/text-response.ts';

export const dynamic = 'force-dynamic';

export async function GET() {
  return textResponse(llmsText(await listArticles(), await hasDemoData(await connect())), 'text/plain');
}
