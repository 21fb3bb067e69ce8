/** Whether a position lies in Denmark. */
import type { Point } from '#lib/places/place.ts';

/**
 * A coarse line around Denmark, drawn by hand for this project: it runs in the middle of the Sound and of
 * the Flensburg fjord, along the land border, and far out where there is only sea. [longitude, latitude]
 */
const mainland: readonly (readonly [number, number])[] = [
  [8.0, 55.2],
  [8.45, 55.06],
  [8.62, 54.91],
  [8.92, 54.903],
  [9.2, 54.853],
  [9.34, 54.803],
  [9.424, 54.824],
  [9.47, 54.838],
  [9.6, 54.87],
  [9.8, 54.8],
  [10.1, 54.72],
  [10.9, 54.6],
  [11.4, 54.55],
  [11.9, 54.5],
  [12.3, 54.7],
  [12.8, 54.95],
  [12.75, 55.5],
  [12.72, 55.65],
  [12.65, 55.85],
  [12.655, 56.03],
  [12.5, 56.14],
  [12.0, 56.35],
  [12.0, 57.0],
  [11.4, 57.5],
  [10.8, 57.85],
  [9.5, 57.6],
  [8.0, 57.2],
];

const bornholm = { south: 54.95, north: 55.35, west: 14.6, east: 15.25 };

/** True inside the line: an error of a kilometre or two is possible at sea and at the land border. */
export function liesInDenmark({ lat, lon }: Point): boolean {
  if (lat > bornholm.south && lat < bornholm.north && lon > bornholm.west && lon < bornholm.east) return true;
  // A ray to the north crosses the line an odd number of times from inside.
  let inside = false;
  mainland.forEach(([lon1, lat1], i) => {
    const [lon2, lat2] = mainland[(i + 1) % mainland.length] ?? [lon1, lat1];
    if (lon1 > lon === lon2 > lon) return;
    if (lat < lat1 + ((lon - lon1) / (lon2 - lon1)) * (lat2 - lat1)) inside = !inside;
  });
  return inside;
}
