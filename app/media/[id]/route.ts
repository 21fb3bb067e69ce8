/** A clinic's picture in one size and format; what an address shows never changes. */
import { connect } from '#lib/db/connection.ts';
import { pictureFile } from '#lib/media/pictures.ts';
import { configuredStorage } from '#lib/media/storage.ts';

export const dynamic = 'force-dynamic';

export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const file = await pictureFile(await connect(), configuredStorage(), (await params).id);
  if (!file) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'Content-Type': file.type,
      'Cache-Control': 'public, max-age=31536000, immutable',
      'Content-Disposition': 'inline',
    },
  });
}
