/** The address of a page's sharing image. */
import { hash } from 'node:crypto';

/**
 * @param path the page's address without query: `/lidelser/iskias`
 * @param shown everything that the image depends on; the address changes when it does, and may be kept for ever
 * @returns `/og/lidelser/iskias.png?v=…`; without `shown` an address that is kept only shortly
 */
export function ogAddress(path: string, shown?: string): string {
  const page = path === '/' ? '/index' : path;
  return `/og${page}.png${shown === undefined ? '' : `?v=${hash('sha256', shown, 'hex').slice(0, 12)}`}`;
}
