import { readFile } from 'node:fs/promises';
import { findPicture, pictureStamp } from '#lib/articles/find-picture.ts';
import { entityTag, hasEntity } from '#lib/http/entity-tag.ts';
import { notFoundResponse } from '#lib/metadata/text-response.ts';

export const dynamic = 'force-dynamic';

/** Pictures of articles, from the content folder: a changed file is live at once. */
export async function GET(request: Request, { params }: { params: Promise<{ path: string[] }> }) {
  const path = `/images/${(await params).path.map(encodeURIComponent).join('/')}`;
  const picture = await findPicture(path);
  if (!picture) return notFoundResponse();
  const tag = entityTag(Buffer.from(pictureStamp(path) ?? ''), null);
  const headers = {
    ETag: tag,
    'Cache-Control': 'public, max-age=300',
    'Content-Type': picture.type,
    // A drawing opened by itself is a page of this site: it may not run anything.
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  };
  if (hasEntity(request.headers.get('if-none-match') ?? undefined, tag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(new Uint8Array(await readFile(picture.file)), { headers });
}
