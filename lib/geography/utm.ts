/**
 * Degrees to plane kilometres and back: ETRS89 / UTM zone 32N (EPSG:25832, divided by 1000).
 * In this plane a straight line is a distance, so PostgreSQL's `<->` answers in kilometres.
 *
 * The series are Krüger's (L. Krüger, 'Konforme Abbildung des Erdellipsoids in der Ebene', 1912) to the
 * third order of n, as printed in C. F. F. Karney, 'Transverse Mercator with an accuracy of a few
 * nanometers' (2011), equations 35 and 36: better than a millimetre in all of Denmark. WGS 84 and ETRS89
 * are taken as one; they differ by less than a metre.
 */
import type { Point } from '#lib/places/place.ts';

/** East and north in kilometres. */
export interface PlanePoint {
  x: number;
  y: number;
}

const semiMajorKm = 6378.137;
const flattening = 1 / 298.257222101; // GRS 80
const scale = 0.9996;
const centralMeridian = 9;
const falseEastingKm = 500;

const n = flattening / (2 - flattening);
const rectifyingKm = (semiMajorKm / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
const eccentricity = Math.sqrt(flattening * (2 - flattening));
const forward = [
  n / 2 - (2 / 3) * n ** 2 + (5 / 16) * n ** 3,
  (13 / 48) * n ** 2 - (3 / 5) * n ** 3,
  (61 / 240) * n ** 3,
];
const backward = [
  n / 2 - (2 / 3) * n ** 2 + (37 / 96) * n ** 3,
  (1 / 48) * n ** 2 + (1 / 15) * n ** 3,
  (17 / 480) * n ** 3,
];
const radians = (degrees: number) => (degrees * Math.PI) / 180;
const degrees = (angle: number) => (angle * 180) / Math.PI;

/** Tangent of the conformal latitude (Karney, equations 7 to 9). */
function conformal(tau: number): number {
  const sigma = Math.sinh(eccentricity * Math.atanh((eccentricity * tau) / Math.hypot(1, tau)));
  return tau * Math.hypot(1, sigma) - sigma * Math.hypot(1, tau);
}

/** A position in degrees as kilometres east and north. */
export function toUtmKm({ lat, lon }: Point): PlanePoint {
  const tau = conformal(Math.tan(radians(lat)));
  const lambda = radians(lon - centralMeridian);
  const xi = Math.atan2(tau, Math.cos(lambda));
  const eta = Math.asinh(Math.sin(lambda) / Math.hypot(tau, Math.cos(lambda)));
  let north = xi;
  let east = eta;
  forward.forEach((a, i) => {
    const k = 2 * (i + 1);
    north += a * Math.sin(k * xi) * Math.cosh(k * eta);
    east += a * Math.cos(k * xi) * Math.sinh(k * eta);
  });
  return { x: falseEastingKm + scale * rectifyingKm * east, y: scale * rectifyingKm * north };
}

/** Kilometres east and north as a position in degrees. */
export function fromUtmKm({ x, y }: PlanePoint): Point {
  const north = y / (scale * rectifyingKm);
  const east = (x - falseEastingKm) / (scale * rectifyingKm);
  let xi = north;
  let eta = east;
  backward.forEach((b, i) => {
    const k = 2 * (i + 1);
    xi -= b * Math.sin(k * north) * Math.cosh(k * east);
    eta -= b * Math.cos(k * north) * Math.sinh(k * east);
  });
  const target = Math.sin(xi) / Math.hypot(Math.sinh(eta), Math.cos(xi));
  // Newton's method (Karney, equations 19 to 21); three rounds reach the limit of a double.
  let tau = target;
  for (let round = 0; round < 3; round++) {
    const shrink = 1 - eccentricity ** 2;
    const reached = conformal(tau);
    tau +=
      ((target - reached) / Math.hypot(1, reached)) *
      ((1 + shrink * tau ** 2) / (shrink * Math.hypot(1, tau)));
  }
  return {
    lat: degrees(Math.atan(tau)),
    lon: centralMeridian + degrees(Math.atan2(Math.sinh(eta), Math.cos(xi))),
  };
}
