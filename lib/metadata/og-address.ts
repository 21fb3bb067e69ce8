/** The address of a page's sharing image. */
/**
 * @param path the page's address without query: `/lidelser/iskias`
 * @param version of the image (`cardVersion`): the address changes when it does, and may be kept for ever
 * @returns `/og/lidelser/iskias.png?v=…`; without a version an address that is kept only shortly
 */
export function ogAddress(path: string, version?: string): string {
  const page = path === '/' ? '/index' : path;
  return `/og${page}.png${version === undefined ? '' : `?v=${version}`}`;
}
