/** The middle of an outline. */
import type { Point } from '#lib/places/place.ts';

/** [longitude, latitude], as GeoJSON writes it; first and last may be the same. */
export type Ring = readonly (readonly [number, number])[];

/**
 * The centroid of the enclosed area (the shoelace formula); of a line or single point the mean of its points.
 * @returns null for no points at all
 */
export function centroid(ring: Ring): Point | null {
  const [origin] = ring;
  if (!origin) return null;
  // Relative to the first point, or the products of large numbers would swallow a building.
  const around = ring.map(([lon, lat]) => [lon - origin[0], lat - origin[1]] as const);
  let [area, x, y] = [0, 0, 0];
  around.forEach(([x1, y1], i) => {
    const [x2, y2] = around[(i + 1) % around.length] ?? [x1, y1];
    const cross = x1 * y2 - x2 * y1;
    area += cross / 2;
    x += (x1 + x2) * cross;
    y += (y1 + y2) * cross;
  });
  if (Math.abs(area) < 1e-14) {
    const mean = (axis: 0 | 1) => around.reduce((sum, each) => sum + each[axis], 0) / around.length;
    return { lon: origin[0] + mean(0), lat: origin[1] + mean(1) };
  }
  return { lon: origin[0] + x / (6 * area), lat: origin[1] + y / (6 * area) };
}
