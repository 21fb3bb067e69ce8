/**
 * The portal's mark: a step, and somebody who stands on it. The one drawing behind the head of the page, the icons
 * and the sharing images. After a change run `npm run icons`.
 */
export const mark = {
  viewBox: '0 0 32 32',
  /** The corner of the ground that the step is drawn on. */
  radius: 9,
  step: 'M4.5 25.5h9c2.2 0 3.5-1.5 3.5-3.5s1.3-3.5 3.5-3.5h7',
  stroke: 3.4,
  person: { x: 23.2, y: 10.3, radius: 4.1 },
  /** The same by day and by night. */
  colors: { ground: '#0b5d5b', step: '#ffffff', person: '#f0a558' },
} as const;

/** As a component is given it. */
export type MarkShape = typeof mark;

/**
 * The mark as a picture of its own.
 * @param shape `rounded`: with the corners of the head of the page. `full`: to the edges, for systems that cut their
 * own shape, with the drawing within the middle 80 % that every such shape leaves (W3C, maskable icons).
 */
export function markSvg(shape: 'rounded' | 'full'): string {
  const { viewBox, radius, step, stroke, person, colors } = mark;
  const inner = shape === 'full' ? ' transform="translate(3.2 3.2) scale(.8)"' : '';
  const corner = shape === 'full' ? '' : ` rx="${radius}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}"><rect width="32" height="32"${corner} fill="${colors.ground}"/><g${inner}><path d="${step}" fill="none" stroke="${colors.step}" stroke-width="${stroke}" stroke-linecap="round"/><circle cx="${person.x}" cy="${person.y}" r="${person.radius}" fill="${colors.person}"/></g></svg>\n`;
}
