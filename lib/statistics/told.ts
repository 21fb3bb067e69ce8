/** Which numbers a clinic is told: none below five, nor any from which such a one can be reckoned (decision 0021). */

export const leastTold = 5;

/** @returns null: fewer than five, which may be none */
export const toldDay = (count: number): number | null => (count >= leastTold ? count : null);

/**
 * The number of a whole month: at least so many. Whoever knows the days that were told learns by subtraction what
 * the untold ones came to, together. So that no day of those can be reckoned, that sum is left out below five, and cut
 * off where it would leave a day no choice: every untold day can still be anything from none to four.
 * @param days the numbers of all its days, those without any too
 */
export function toldMonth(days: readonly number[]): number | null {
  const told = days.filter((count) => count >= leastTold);
  const untold = days.filter((count) => count < leastTold);
  const hidden = untold.reduce(add, 0);
  // With this sum, or a greater one, in all days but one, that one may still be none.
  const most = (untold.length - 1) * (leastTold - 1);
  const shown = hidden < leastTold || most < leastTold ? 0 : Math.min(hidden, most);
  return toldDay(told.reduce(add, shown));
}

/** Made of told numbers only, so it tells nothing more than they do. */
export const sumOfTold = (counts: readonly (number | null)[]): number | null =>
  toldDay(counts.reduce<number>((sum, count) => sum + (count ?? 0), 0));

const add = (sum: number, count: number) => sum + count;
