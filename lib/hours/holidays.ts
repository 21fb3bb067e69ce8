/** Danish public holidays, computed. */

const dayMs = 86_400_000;

/**
 * Easter Sunday of a year in the Gregorian calendar, as days after 1 March (may exceed 31).
 * Source: the anonymous algorithm published in Nature, 20 April 1876, in J. Meeus' form
 * ('Astronomical Algorithms', chapter 8).
 */
function easterAfterMarch(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const epact =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  return epact + weekday - 7 * correction + 21;
}

const iso = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

/** Days from Easter Sunday, with the name a Dane knows. */
const movable: [days: number, name: string][] = [
  [-3, 'skærtorsdag'],
  [-2, 'langfredag'],
  [0, 'påskedag'],
  [1, '2. påskedag'],
  [39, 'Kristi himmelfartsdag'],
  [49, 'pinsedag'],
  [50, '2. pinsedag'],
];

/** Every card of a list asks for the days of the same one or two years. */
const known = new Map<number, ReadonlyMap<string, string>>();

/**
 * The public holidays of a year, reckoned once.
 *
 * Only the days the law calls holidays: Grundlovsdag (5 June), 1 May, 24 and 31 December are not among
 * them, though many close. Store bededag (the fourth Friday after Easter) ended with 2023 (act 214 of
 * 6 March 2023).
 * @returns names by date, `YYYY-MM-DD`
 */
export function holidaysOf(year: number): ReadonlyMap<string, string> {
  const days = known.get(year) ?? reckon(year);
  known.set(year, days);
  return days;
}

function reckon(year: number): ReadonlyMap<string, string> {
  const easter = Date.UTC(year, 2, 1) + easterAfterMarch(year) * dayMs;
  const days = new Map([[iso(year, 1, 1), 'nytårsdag']]);
  for (const [offset, name] of movable) {
    days.set(new Date(easter + offset * dayMs).toISOString().slice(0, 10), name);
  }
  if (year < 2024) days.set(new Date(easter + 26 * dayMs).toISOString().slice(0, 10), 'store bededag');
  days.set(iso(year, 12, 25), 'juledag');
  days.set(iso(year, 12, 26), '2. juledag');
  return days;
}

/**
 * The name of the public holiday on a day.
 * @param date `YYYY-MM-DD`
 * @returns null on an ordinary day
 */
export function holidayName(date: string): string | null {
  return holidaysOf(Number(date.slice(0, 4))).get(date) ?? null;
}
