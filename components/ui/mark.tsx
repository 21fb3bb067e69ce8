import type { MarkShape } from '#lib/metadata/mark.ts';

/** The portal's mark beside its name; the name says what it is, so the drawing is hidden from screen readers. */
export function Mark({ shape, size }: { shape: MarkShape; size: number }) {
  const { viewBox, radius, step, stroke, person, colors } = shape;
  return (
    <svg viewBox={viewBox} width={size} height={size} aria-hidden="true">
      <rect width="32" height="32" rx={radius} fill={colors.ground} />
      <path d={step} fill="none" stroke={colors.step} strokeWidth={stroke} strokeLinecap="round" />
      <circle cx={person.x} cy={person.y} r={person.radius} fill={colors.person} />
    </svg>
  );
}
