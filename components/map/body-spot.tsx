import { landmarks, regionOf, silhouette, viewBox } from './body-shapes.ts';
import { Shapes } from './shapes.tsx';

/** Where on the body something sits: the two figures with one part lit, and a link to all that sits there. */
export function BodySpot({ part }: { part: { slug: string; label: string; href: string } }) {
  const region = regionOf(part.slug);
  if (!region) return null;
  return (
    <a href={part.href} className="body-spot">
      <svg viewBox={viewBox} aria-hidden="true">
        <Shapes shapes={silhouette} />
        <g className="body-spot-landmarks">
          <Shapes shapes={landmarks} />
        </g>
        <g className="body-spot-lit">
          <Shapes shapes={region.shapes} />
        </g>
      </svg>
      <span>
        <span className="sr-only">Sidder i: </span>
        {part.label}
        <span className="body-spot-more">Se andre lidelser her</span>
      </span>
    </a>
  );
}
