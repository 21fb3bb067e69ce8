/** How every answer of the public API leaves the house: JSON, open to all origins, marked while it is a demonstration. */
import { connect } from '#lib/db/connection.ts';
import { problemOf, type Refusal } from '#lib/directory/api-problem.ts';
import { hasDemoData } from '#lib/directory/demo.ts';

/** Nobody sends a cookie here, so anybody may read the answers. */
const open = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Demo, ETag, Link, Location',
  // The answers are for programs; people find the pages.
  'X-Robots-Tag': 'noindex',
};

/** Words that somebody typed stay out of shared caches. */
export const keptByReader = 'private, max-age=60';
export const keptByAll = 'public, max-age=60';

/** Whether the directory holds invented clinics: every answer says so. */
export async function isDemo(): Promise<boolean> {
  return hasDemoData(await connect());
}

/** A JSON answer. @param cache the Cache-Control header */
export async function ok(body: unknown, cache: string, more: Record<string, string> = {}): Promise<Response> {
  return Response.json(body, {
    headers: { ...open, ...(await demoHeader()), 'Cache-Control': cache, ...more },
  });
}

/** A refusal as problem details. */
export async function refuse(refusal: Refusal, more: Record<string, string> = {}): Promise<Response> {
  const demo = await isDemo();
  return new Response(JSON.stringify(problemOf(refusal, demo)), {
    status: refusal.status,
    headers: {
      ...open,
      ...(demo && { Demo: 'true' }),
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      ...more,
    },
  });
}

/** Another address for the same thing, for good. */
export async function moved(to: string): Promise<Response> {
  return new Response(null, {
    status: 308,
    headers: { ...open, ...(await demoHeader()), Location: to, 'Cache-Control': 'public, max-age=3600' },
  });
}

async function demoHeader(): Promise<Record<string, string>> {
  return (await isDemo()) ? { Demo: 'true' } : {};
}

/** The answer to a browser that asks before it sends a header of its own, such as If-None-Match. */
export function OPTIONS(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...open,
      Allow: 'GET, HEAD, OPTIONS',
      'Access-Control-Allow-Methods': 'GET, HEAD',
      'Access-Control-Allow-Headers': 'If-None-Match, Accept, Content-Type',
      'Access-Control-Max-Age': '86400',
    },
  });
}

/** Every method that would change something. */
export async function readOnly(): Promise<Response> {
  return refuse(
    { status: 405, detail: 'This API is read only. Use GET.' },
    { Allow: 'GET, HEAD, OPTIONS', Connection: 'close' },
  );
}

/** The words of `q`; null when there is no `q` at all. */
export function wordsOf(request: Request): string | null {
  return new URL(request.url).searchParams.get('q');
}
