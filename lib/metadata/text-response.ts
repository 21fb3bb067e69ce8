/** Answers of the routes that are text for machines. */

/** @param seconds how long anybody may keep it */
export function textResponse(body: string, type: string, seconds = 300): Response {
  return new Response(body, {
    headers: { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': `public, max-age=${seconds}` },
  });
}

export function notFoundResponse(): Response {
  return new Response('Findes ikke\n', {
    status: 404,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}
