import { realDeps } from '#lib/http/real-deps.ts';
import { resolve } from '#lib/http/resolve.ts';
import { ogAddress } from '#lib/metadata/og-address.ts';
import { notFoundResponse } from '#lib/metadata/text-response.ts';
import { cardContent } from '#lib/og/card-content.ts';
import { cardVersion } from '#lib/og/cards.ts';
import { renderCard } from '#lib/og/render-card.tsx';

export const dynamic = 'force-dynamic';

const immutable = 'public, max-age=31536000, immutable';
const short = 'public, max-age=300';

const moved = (to: string) =>
  new Response(null, { status: 308, headers: { Location: to, 'Cache-Control': short } });

/** `/og/{page address}.png`: exists exactly when the page does. */
export async function GET(request: Request, { params }: { params: Promise<{ address: string[] }> }) {
  const [, address] = /^(.+)\.png$/.exec((await params).address.join('/')) ?? [];
  if (!address) return notFoundResponse();
  const page = new URL(address === 'index' ? '/' : `/${address}`, request.url);
  const answer = await resolve(page, await realDeps());
  if (answer.kind === 'redirect') {
    const { pathname } = new URL(answer.to, page);
    return moved(ogAddress(pathname));
  }
  const isPage = answer.kind === 'through' || page.pathname === '/find';
  const card = isPage ? await cardContent(page.pathname) : null;
  if (!card) return notFoundResponse();
  const right = cardVersion(card);
  const asked = new URL(request.url).searchParams.get('v');
  // A version of before, or one that never was: nothing may be kept for ever under it.
  if (asked !== null && asked !== right) return moved(ogAddress(page.pathname, right));
  return new Response(await renderCard(card), {
    headers: { 'Content-Type': 'image/png', 'Cache-Control': asked === null ? short : immutable },
  });
}
