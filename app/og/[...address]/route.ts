import { realDeps } from '#lib/http/real-deps.ts';
import { resolve } from '#lib/http/resolve.ts';
import { ogAddress } from '#lib/metadata/og-address.ts';
import { notFoundResponse } from '#lib/metadata/text-response.ts';
import { cardContent } from '#lib/og/card-content.ts';
import { renderCard } from '#lib/og/render-card.tsx';

export const dynamic = 'force-dynamic';

const immutable = 'public, max-age=31536000, immutable';
const short = 'public, max-age=300';

/** `/og/{page address}.png`: exists exactly when the page does. */
export async function GET(request: Request, { params }: { params: Promise<{ address: string[] }> }) {
  const [, address] = /^(.+)\.png$/.exec((await params).address.join('/')) ?? [];
  if (!address) return notFoundResponse();
  const page = new URL(address === 'index' ? '/' : `/${address}`, request.url);
  const answer = await resolve(page, await realDeps());
  if (answer.kind === 'redirect') {
    const { pathname } = new URL(answer.to, page);
    return new Response(null, {
      status: 308,
      headers: { Location: ogAddress(pathname), 'Cache-Control': short },
    });
  }
  const isPage = answer.kind === 'through' || page.pathname === '/find';
  const card = isPage ? await cardContent(page.pathname) : null;
  if (!card) return notFoundResponse();
  return new Response(await renderCard(card), {
    headers: {
      'Content-Type': 'image/png',
      'Cache-Control': new URL(request.url).searchParams.has('v') ? immutable : short,
    },
  });
}
