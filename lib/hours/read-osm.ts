/** Reads opening hours written in OpenStreetMap's syntax, or nearly so. Server only. */
import OpeningHours from 'opening_hours';
import { type Interval, toWeekday, type Weekday, weekdays } from './week.ts';

/** The library decides on holidays by country; the position does not matter for an ordinary week. */
const denmark = { lat: 56, lon: 10, address: { country_code: 'dk', state: '' } };

/**
 * Three weeks without a public or school holiday. A string that says the same in all of them describes an
 * ordinary week; one that does not (seasons) cannot be stored as one.
 */
const mondays = [new Date(2026, 2, 9), new Date(2026, 5, 15), new Date(2026, 10, 9)];

/** Longer strings are never hours: the longest in OpenStreetMap's key is 255 characters. */
const longest = 255;
const closedWords = /^(lukket|closed|off|ferielukket|midlertidigt lukket)$/i;

/** One sampled week: stretches by weekday, and the weekdays that hold something uncertain. */
function sample(parsed: OpeningHours, monday: Date): Interval[] {
  const sunday = new Date(monday.getFullYear(), monday.getMonth(), monday.getDate() + 7);
  const found: Interval[] = [];
  const uncertain = new Set<Weekday>();
  for (const [from, to, unknown] of parsed.getOpenIntervals(monday, sunday)) {
    for (let start = from; start < to; ) {
      const midnight = new Date(start.getFullYear(), start.getMonth(), start.getDate() + 1);
      const end = to < midnight ? to : midnight;
      const weekday = toWeekday(((start.getDay() + 6) % 7) + 1) ?? 1;
      const opens = start.getHours() * 60 + start.getMinutes();
      const closes = end === midnight ? 1440 : end.getHours() * 60 + end.getMinutes();
      if (unknown) uncertain.add(weekday);
      else found.push({ weekday, opens, closes });
      start = end;
    }
  }
  // Open at times and by appointment the rest of the day is still open at times.
  const stated = new Set(found.map((interval) => interval.weekday));
  for (const weekday of weekdays) {
    if (!stated.has(weekday) && !uncertain.has(weekday)) found.push({ weekday, opens: null, closes: null });
  }
  return found.sort((a, b) => a.weekday - b.weekday || (a.opens ?? 0) - (b.opens ?? 0));
}

/**
 * Reads a string as an ordinary week.
 *
 * A weekday the string does not name is closed (that is the syntax' rule); one that is only by appointment
 * is left out: not stated.
 * @param raw for example `Mo-Fr 08:00-16:00; PH off`; Danish weekdays and full stops are understood
 * @returns null when nothing certain can be read, or the week changes with the season
 */
export function readOsmHours(raw: string): Interval[] | null {
  const text = raw.trim();
  if (!text || text.length > longest) return null;
  if (closedWords.test(text)) return weekdays.map((weekday) => ({ weekday, opens: null, closes: null }));
  try {
    const parsed = new OpeningHours(text, denmark);
    const weeks = mondays.map((monday) => sample(parsed, monday));
    const [first, ...others] = weeks;
    if (!first?.length || others.some((week) => JSON.stringify(week) !== JSON.stringify(first))) return null;
    // Only appointments, only closed days by silence: nothing was said about a single opening.
    const saysOpen = first.some((interval) => interval.opens !== null);
    return saysOpen || /\b(off|closed)\b/.test(text) ? first : null;
  } catch {
    // The library throws a string for what it cannot read: for us that is simply 'not stated'.
    return null;
  }
}
