/** A position from the address. */
import type { Point } from '#lib/places/place.ts';

const written = /^(\d{1,2}(?:\.\d{1,20})?),(\d{1,2}(?:\.\d{1,20})?)$/;
const round = (degrees: string) => Math.round(Number(degrees) * 100) / 100;

/**
 * Reads `lat,lon` and rounds to two decimals, so that no exact position is kept in an address.
 * @returns null when it is no position, or lies far from Denmark
 */
export function readNear(value: string): Point | null {
  const [, lat, lon] = written.exec(value) ?? [];
  if (lat === undefined || lon === undefined) return null;
  const point = { lat: round(lat), lon: round(lon) };
  const nearDenmark = point.lat >= 54.4 && point.lat <= 57.9 && point.lon >= 7.9 && point.lon <= 15.4;
  return nearDenmark ? point : null;
}
