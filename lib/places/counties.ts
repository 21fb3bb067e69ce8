/** The counties that were closed at the end of 2006. */

/**
 * Whether somebody names a county. The few whose municipalities kept its extent are other names of a place of today; of
 * the rest nothing answers, and a page can say why.
 */
export function isCounty(text: string): boolean {
  return /[\s-]amt\s*$/i.test(text);
}
