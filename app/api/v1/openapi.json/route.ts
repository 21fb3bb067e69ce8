import { isDemo, keptByAll, OPTIONS, ok, readOnly } from '#app/api/v1/respond.ts';
import { openApiDocument } from '#lib/directory/api-document.ts';
import { absolute } from '#lib/metadata/absolute.ts';

export const dynamic = 'force-dynamic';

export async function GET() {
  return ok(openApiDocument(absolute(''), await isDemo()), keptByAll);
}

export { OPTIONS, readOnly as DELETE, readOnly as PATCH, readOnly as POST, readOnly as PUT };
