/** What every answer says about who may do what with it. Nobody but the portal itself, above all. */

/** The policy's parts; `documents.ts` makes `script-src` narrower where React's scripts have been taken out. */
const policy = {
  'default-src': "'self'",
  // Next's pages carry their data in inline scripts; a document without them is given 'self' and its hints on links.
  'script-src': "'self' 'unsafe-inline'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data:",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
};

export interface PolicyChanges {
  'script-src'?: string;
  'connect-src'?: string;
}

/** The Content-Security-Policy header. @param changes directives that differ from the ordinary ones */
export function contentSecurityPolicy(changes: PolicyChanges = {}): string {
  return Object.entries({ ...policy, ...changes })
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

/** In development Next evaluates code and keeps a socket open. */
const developmentPolicy = {
  'script-src': "'self' 'unsafe-inline' 'unsafe-eval'",
  'connect-src': "'self' ws:",
};

/**
 * Where somebody may be signed in, a page shares its browser process with nobody. Documents hold no session, and for
 * this header the browser throws away the process it had ready and starts another once the head has come (decision 28).
 */
export const ownProcess = ['Cross-Origin-Opener-Policy', 'same-origin'] as const;

/**
 * The headers that go on every answer.
 * @param secure the site is reached by https: browsers are told to stay there
 */
export function securityHeaders(options: { dev: boolean; secure: boolean }): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(options.dev ? developmentPolicy : {}),
    'Referrer-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'Permissions-Policy':
      'geolocation=(self), camera=(), microphone=(), payment=(), usb=(), browsing-topics=()',
    ...(options.secure && { 'Strict-Transport-Security': 'max-age=31536000' }),
  };
}
