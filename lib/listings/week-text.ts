/** Opening hours as lists write them: a whole week in one text, or a cell for each day. */
import { readOsmHours } from '#lib/hours/read-osm.ts';
import { type Interval, type Weekday, weekdays } from '#lib/hours/week.ts';

/** Lists repeat their weeks, and the library needs a millisecond for each. Bounded, for a list of nonsense. */
const known = new Map<string, Interval[] | null>();
const mostKnown = 5_000;
/** As `readOsmHours` has it: a longer text is never hours, and is not kept either. */
const longest = 300;

/** `readOsmHours`, which see, remembering. */
export function readWeek(raw: string): Interval[] | null {
  const text = raw.slice(0, longest + 1).trim();
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= mostKnown) known.clear();
  const week = readOsmHours(text);
  known.set(text, week);
  return week;
}

const closedWords = /^(lukket|closed|off|x|geschlossen|stängt|stengt)$/i;
const unstatedWords = /^([-–—?]|(kun )?efter (aftale|tidsbestilling)|by appointment)?$/i;
const stretch = /^(\d{1,2})(?:[:.](\d{2}))?\s*(?:-|–|—|til)\s*(\d{1,2})(?:[:.](\d{2}))?$/;

/**
 * Reads one day's cell: '8-16', '07:30-12:00, 13:00-17:30', 'lukket'.
 * @returns `[]` for a day that is not stated (blank, '-', 'efter aftale'); null when it cannot be read
 */
export function readDay(weekday: Weekday, raw: string): Interval[] | null {
  const text = raw
    .slice(0, longest)
    .trim()
    .replace(/^kl\.?\s*/i, '');
  if (unstatedWords.test(text)) return [];
  if (closedWords.test(text)) return [{ weekday, opens: null, closes: null }];
  const found: Interval[] = [];
  let last = -1;
  for (const part of text.split(/\s*(?:,|;|\/|\bog\b|&)\s*/)) {
    const [, fromHour, fromMinute = '0', toHour, toMinute = '0'] = stretch.exec(part) ?? [];
    const opens = Number(fromHour) * 60 + Number(fromMinute);
    const closes = Number(toHour) * 60 + Number(toMinute);
    const isPossible = Number(fromMinute) < 60 && Number(toMinute) < 60 && opens > last && closes > opens;
    if (!(isPossible && closes <= 1440)) return null;
    found.push({ weekday, opens, closes });
    last = closes;
  }
  return found;
}

/**
 * Reads a cell for each weekday, Monday first.
 * @returns the stated week, and the weekdays whose cell cannot be read
 */
export function readDays(cells: readonly string[]): { week: Interval[]; unread: Weekday[] } {
  const unread: Weekday[] = [];
  const week = weekdays.flatMap((weekday) => {
    const day = readDay(weekday, cells[weekday - 1] ?? '');
    if (day === null) unread.push(weekday);
    return day ?? [];
  });
  return { week, unread };
}
