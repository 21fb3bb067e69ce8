/** What single cells of a sheet mean. A cell that cannot be understood is left out with a warning, never guessed. */
import { fromUtmKm } from '#lib/geography/utm.ts';
import type { Point } from '#lib/places/place.ts';
import { isoDay, statedDay } from './row-text.ts';

/** What a cell says: null for nothing, a warning for what could not be understood. */
export interface Read<Value> {
  value: Value | null;
  warning: string | null;
}

const nothing = { value: null, warning: null };
const quoted = (cell: string) => `"${cell.length > 30 ? `${cell.slice(0, 30)}…` : cell}"`;

const yes = new Set(['ja', 'j', 'yes', 'y', 'true', 'sand', '1']);
const no = new Set(['nej', 'n', 'no', 'false', 'falsk', '0']);

/** 'ja' or 'nej'; blank: not stated. */
export function readFact(cell: string): Read<boolean> {
  const word = cell.toLowerCase();
  if (word === '') return nothing;
  if (yes.has(word)) return { value: true, warning: null };
  if (no.has(word)) return { value: false, warning: null };
  return { value: null, warning: `${quoted(cell)} is neither ja nor nej: left out` };
}

/**
 * A day as `YYYY-MM-DD`, `24-12-2026`, `24/12/2026` or `24.12.2026`, a time of day behind it not counted.
 * @returns null for anything else: of `24-12-19` nobody can say which number is the year
 */
export function readDate(cell: string): string | null {
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})(?:[T ].*)?$/.exec(cell) ?? [];
  return isoDay(
    year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : cell.replace(/[T ].*$/, ''),
  );
}

/**
 * The day something was stated.
 * @param today days after it are not understood: nobody has confirmed anything yet
 */
export function readDay(cell: string, today: string): Read<string> {
  if (cell === '') return nothing;
  const date = readDate(cell);
  if (!date) return { value: null, warning: `${quoted(cell)} is not a date: left out` };
  if (statedDay(date, today)) return { value: date, warning: null };
  return {
    value: null,
    warning: `${date} ${date > today ? 'has not come yet' : 'is too long ago'}: left out`,
  };
}

/**
 * Why a clinic is closed, when the day it closed (or will close) is stated; null: it is open today.
 * A cell that cannot be read is a reason too: better to leave out a clinic than to send people to a shut door.
 */
export function closedReason(cell: string, today: string): string | null {
  if (/^[-–—]?$/.test(cell)) return null;
  const date = readDate(cell);
  if (!date)
    return `ophoert ${quoted(cell)} is not the date it closed: write 2026-12-24, or nothing when it is open`;
  return date <= today ? `closed on ${date}` : null;
}

/** Whole weeks, 0 to 104. */
export function readWeeks(cell: string): Read<number> {
  if (cell === '') return nothing;
  const weeks = /^(\d{1,3})(?:\s*uger?)?$/i.exec(cell)?.[1];
  if (weeks !== undefined && Number(weeks) <= 104) return { value: Number(weeks), warning: null };
  return { value: null, warning: `${quoted(cell)} is not a number of weeks from 0 to 104: left out` };
}

/** A number with a full stop or a comma; null for what is none. */
const readNumber = (cell: string): number | null =>
  /^[-+]?\d{1,9}([.,]\d+)?$/.test(cell) ? Number(cell.replace(',', '.')) : null;

type Position = { ok: true; point: Point | null } | { ok: false; reason: string };

/** Latitude and longitude in degrees; none when both are blank. */
export function readDegrees(lat: string, lon: string): Position {
  if (lat === '' && lon === '') return { ok: true, point: null };
  const [north, east] = [readNumber(lat), readNumber(lon)];
  if (north === null || east === null)
    return { ok: false, reason: `the position ${quoted(lat)}, ${quoted(lon)} is not two numbers in degrees` };
  if (Math.abs(north) > 180 || Math.abs(east) > 180)
    return {
      ok: false,
      reason: `the position ${lat}, ${lon} is not in degrees: the decimal sign is missing`,
    };
  // 0, 0 is how programs write that they do not know.
  return { ok: true, point: north === 0 && east === 0 ? null : { lat: north, lon: east } };
}

/** Metres east and north, ETRS89 / UTM 32N, as the health register has them; none when both are blank. */
export function readUtm(east: string, north: string): Position {
  if (east === '' && north === '') return { ok: true, point: null };
  const [x, y] = [readNumber(east), readNumber(north)];
  if (x === null || y === null)
    return {
      ok: false,
      reason: `the position ${quoted(east)}, ${quoted(north)} is not two numbers in metres`,
    };
  return { ok: true, point: fromUtmKm({ x: x / 1000, y: y / 1000 }) };
}

/** Six digits; leading zeros that a spreadsheet or the register's seven digits took or added do not matter. */
export function readYdernummer(cell: string): Read<string> {
  if (cell === '') return nothing;
  const digits = /^0*(\d{1,6})$/.exec(cell.replace(/[\s.]/g, ''))?.[1];
  if (digits && digits.length >= 4 && Number(digits) > 0)
    return { value: digits.padStart(6, '0'), warning: null };
  return { value: null, warning: `${quoted(cell)} is not a ydernummer of six digits: left out` };
}

/** An id without the wrapping that the health register puts around it against spreadsheets: ="100000000016001". */
export const unwrapped = (id: string): string => /^="(.*)"$/.exec(id)?.[1] ?? id;
