/** Head and content of a page, for the front, which puts them into the frame that it keeps (`lib/http/quick-way.ts`). */
import { finderParts } from '#app/find/fysioterapeut/finder-parts.tsx';
import { htmlOf } from '#app/in-one-piece.tsx';
import { clinicParts } from '#app/klinik/[slug]/clinic-parts.tsx';
import type { PageParts } from '#app/page-parts.ts';
import { connect } from '#lib/db/connection.ts';
import { hasDemoData } from '#lib/directory/demo.ts';
import { pageAddress } from '#lib/http/parts-address.ts';
import { realDeps } from '#lib/http/real-deps.ts';
import { resolve } from '#lib/http/resolve.ts';
import { isFrontWaiting, setAside } from '#lib/http/set-aside.ts';
import { headHtml } from '#lib/metadata/head.ts';

export const dynamic = 'force-dynamic';

/** The parts are set aside; the answer says with 200 that they are, and with 204 that the page itself must be asked. */
export async function GET(request: Request): Promise<Response> {
  if (!isFrontWaiting()) return new Response(null, { status: 404 });
  const url = pageAddress(new URL(request.url));
  const answer = await resolve(url, await realDeps());
  const isPage = answer.kind === 'through' && !answer.rewrite && !answer.status;
  const parts = isPage ? await partsAt(url) : null;
  if (!parts) return new Response(null, { status: 204 });
  setAside(Buffer.from(headHtml(parts.head)));
  setAside(await htmlOf(await parts.content()));
  // As the proxy says it of a whole page.
  const headers = (await hasDemoData(await connect())) ? { 'X-Robots-Tag': 'noindex' } : undefined;
  return new Response(null, { headers });
}

/** @param url of a page that exists, in its one right spelling */
async function partsAt({ pathname, searchParams }: URL): Promise<PageParts | null> {
  const [room, first, second, third] = pathname.split('/').slice(1);
  if (room === 'klinik' && first && !second) return clinicParts(first, searchParams.get('meddelt'));
  if (room !== 'find' || !second) return null;
  return finderParts({ sted: second, ...(third && { speciale: third }) }, searchParams);
}
