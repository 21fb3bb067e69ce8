import type { ReactNode } from 'react';
import type { Drawing } from '#lib/geography/draw.ts';

/** Water, land and borders: what lies under the marks of a map. Decoration, hidden from assistive technology. */
export function Landscape({
  drawing,
  name = 'kort',
  children,
}: {
  drawing: Drawing;
  /** Begins the ids of this drawing: two maps on a page need two names. */
  name?: string;
  children?: ReactNode;
}) {
  const { viewBox, abroad, land, inset, borders } = drawing;
  return (
    <svg className="area-map-land" viewBox={viewBox} aria-hidden="true">
      <clipPath id={`${name}-land`}>
        <path d={land} />
      </clipPath>
      {abroad && <path className="area-map-abroad" d={abroad} />}
      <path className="area-map-shallows" d={land} />
      <path className="area-map-coast" d={land} />
      {borders && <path className="area-map-border" d={borders} clipPath={`url(#${name}-land)`} />}
      {inset && (
        <>
          <clipPath id={`${name}-boks`}>
            <path d={inset.land} />
          </clipPath>
          <path className="area-map-inset" d={inset.box} />
          <path className="area-map-shallows" d={inset.land} />
          <path className="area-map-coast" d={inset.land} />
        </>
      )}
      {children}
    </svg>
  );
}
