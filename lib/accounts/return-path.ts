/** Where somebody goes after signing in: never another site, never an address that does something. */

const desks = /^\/(?:min-klinik|moderation|tilmeld)(?:\/[a-z0-9-]{1,120}){0,3}(?:\?[\w%.~=&+-]{0,400})?$/;

/**
 * @param asked anything, from the address or a form
 * @returns a path of a desk, or `/min-klinik`
 */
export function returnPath(asked: string | null | undefined): string {
  return asked && desks.test(asked) ? asked : '/min-klinik';
}
