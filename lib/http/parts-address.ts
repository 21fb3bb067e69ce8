/** Where the front asks for the parts of a page. Nobody else is answered there. */
import type { Route } from './routes.ts';

const room = '/api/parts';

/** The kinds of page that are asked for at more addresses than any memory holds. */
const kinds: ReadonlySet<string> = new Set([
  '/find/fysioterapeut/{sted}',
  '/find/fysioterapeut/{sted}/{speciale}',
  '/klinik/{slug}',
]);

export const hasParts = ({ template }: Route): boolean => kinds.has(template);

/** @param target the page's path and query */
export const partsAddress = (target: string): string => `${room}${target}`;

/** The page whose parts are asked for at this address. */
export function pageAddress(asked: URL): URL {
  const url = new URL(asked);
  url.pathname = url.pathname.slice(room.length);
  return url;
}
