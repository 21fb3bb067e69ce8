/** Decides what an address comes to before a page is rendered; documents themselves never redirect or fail. */
import { type NextRequest, NextResponse } from 'next/server';
import { gateOf } from '#lib/accounts/gate.ts';
import { connect } from '#lib/db/connection.ts';
import { hasDemoData } from '#lib/directory/demo.ts';
import { type Answer, type Missing, missing } from '#lib/http/answer.ts';
import { realDeps } from '#lib/http/real-deps.ts';
import { resolve } from '#lib/http/resolve.ts';
import { routeOf } from '#lib/http/routes.ts';

export async function proxy(request: NextRequest): Promise<NextResponse> {
  const url = new URL(request.url);
  const response = respond(await answerTo(url, request), request);
  // While the directory is invented, search engines keep nothing of the site.
  if (await isDemonstration()) response.headers.set('X-Robots-Tag', 'noindex');
  return response;
}

/** What the address comes to; at a desk, whether whoever asks may see it. */
async function answerTo(url: URL, request: NextRequest): Promise<Answer> {
  const answer = await resolve(url, await realDeps());
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (answer.kind !== 'through' || !isRead || routeOf(url.pathname).kind !== 'desk') return answer;
  const gate = await gateOf(url, request.headers, connect);
  switch (gate.kind) {
    case 'open':
      return answer;
    case 'sign-in':
      return { kind: 'redirect', status: 303, to: `/log-ind?${new URLSearchParams({ videre: gate.next })}` };
    case 'missing':
      return missing('page');
  }
}

function respond(answer: Answer, request: NextRequest): NextResponse {
  switch (answer.kind) {
    case 'redirect': {
      const response = NextResponse.redirect(new URL(answer.to, request.url), answer.status);
      // What an old spelling leads to may change; what a visitor typed is nobody else's.
      response.headers.set(
        'Cache-Control',
        answer.status === 308 ? 'private, max-age=3600' : 'private, no-store',
      );
      return response;
    }
    case 'missing':
      return rewrite(missingPage(answer), request, answer.status);
    case 'through':
      return answer.rewrite ? rewrite(answer.rewrite, request, answer.status ?? 200) : NextResponse.next();
  }
}

/** Another page under the asked-for address: only path and query change, else Next would fetch it as a foreign site. */
function rewrite(to: string, { nextUrl }: NextRequest, status: number): NextResponse {
  const target = nextUrl.clone();
  const { pathname, search } = new URL(to, nextUrl);
  target.pathname = pathname;
  target.search = search;
  return NextResponse.rewrite(target, { status });
}

/** The page in `app/mangler` that says what is missing and leads on. */
function missingPage({ what, word, back }: Missing): string {
  const query = new URLSearchParams({ hvad: what });
  if (word) query.set('ord', word.slice(0, 80));
  if (back) query.set('tilbage', back);
  return `/mangler?${query}`;
}

/** A database that does not answer is told by the page, not here. */
async function isDemonstration(): Promise<boolean> {
  try {
    return await hasDemoData(await connect());
  } catch {
    return false;
  }
}

export const config = { matcher: ['/((?!_next/|elements/|fonts/|api/).*)'] };
