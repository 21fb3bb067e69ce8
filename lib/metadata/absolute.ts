/** Addresses with the site's own origin, for everything that is read outside a page. */
import { env } from '#lib/env.ts';

/** @param path begins with `/` */
export function absolute(path: string): string {
  return `${env().siteUrl}${path}`;
}
