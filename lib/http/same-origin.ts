/** Whether a form was sent from the site itself: other sites must not send one in a visitor's name. */
import { env } from '#lib/env.ts';

/**
 * Browsers name the origin with every POST. One that is missing or opaque (`null`) is refused too.
 * @param headers the request's: `Origin`, and `Host` for a site that is reached under several names
 */
export function isSameOrigin(headers: Headers): boolean {
  const origin = headers.get('origin');
  if (origin === null || !URL.canParse(origin)) return false;
  const sent = new URL(origin);
  return sent.origin === new URL(env().siteUrl).origin || sent.host === headers.get('host');
}
