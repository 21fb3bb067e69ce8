import { landmarks, type Region, regionOf, silhouette, spine, viewBox } from './body-shapes.ts';
import { Shapes } from './shapes.tsx';

export interface BodyMapPart {
  slug: string;
  label: string;
  href: string;
  /** How many conditions lie behind the link. */
  count?: number;
}

/**
 * The body from the front and from behind, and the same parts as a list.
 *
 * Each part is one link, not one in the list and up to four more in the drawing: the link stands in the list
 * with its words, and carries its regions of the drawing with it, laid over the figures by the style sheet.
 * So the keyboard and a screen reader meet 14 links with visible names in reading order, a region and its
 * word light up together whichever of them is pointed at, and nothing needs script, `tabindex` or a second
 * name. The figures below are therefore decoration and hidden from assistive technology.
 */
export function BodyMap({ parts, current }: { parts: readonly BodyMapPart[]; current: string | null }) {
  return (
    <div className="body-map">
      <div className="body-map-plane">
        <div className="body-map-figures">
          <svg viewBox={viewBox} aria-hidden="true">
            <Shapes shapes={silhouette} />
            <g className="body-map-landmarks">
              <Shapes shapes={landmarks} />
            </g>
            <g className="body-map-spine">
              <Shapes shapes={[spine]} />
            </g>
          </svg>
          <p aria-hidden="true">
            <span>Forfra</span>
            <span>Bagfra</span>
          </p>
        </div>
        <ul>
          {parts.map(({ slug, label, href, count }) => (
            <li key={slug}>
              {/* The id lets another page point at a part: /#kropsdel-knae. */}
              <a id={`kropsdel-${slug}`} href={href} aria-current={slug === current ? 'true' : undefined}>
                <span>{label}</span>
                {count !== undefined && (
                  <span className="body-map-count">
                    {count}
                    <span className="sr-only"> {count === 1 ? 'lidelse' : 'lidelser'}</span>
                  </span>
                )}
                <Overlay region={regionOf(slug)} />
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** A link's regions, in the same box as the figures. */
function Overlay({ region }: { region: Region | null }) {
  if (!region) return null;
  return (
    <svg viewBox={viewBox} aria-hidden="true">
      {region.reach && (
        <g className="body-map-reach">
          <Shapes shapes={region.reach} />
        </g>
      )}
      <Shapes shapes={region.shapes} />
    </svg>
  );
}
