import type { CountryMap, RegionShape } from '#lib/geography/country.ts';
import { Landscape } from './landscape.tsx';

export interface RegionLink {
  slug: string;
  /** 'Region Syddanmark'. */
  name: string;
  href: string;
  count: number;
}

/**
 * Denmark with its regions, and the same regions as a list. As in the body map, each link stands once, in the list, and
 * carries its piece of the drawing with it: keyboard and screen reader meet a list with visible names and numbers, and
 * a region and its words light up together.
 */
export function CountryMapView({ map, regions }: { map: CountryMap; regions: readonly RegionLink[] }) {
  return (
    <div className="country-map">
      <div className="country-map-plane">
        <div className="country-map-figure">
          <Landscape drawing={map.drawing} name="danmark" />
        </div>
        <ul>
          {regions.map(({ slug, name, href, count }) => (
            <li key={slug}>
              <a href={href}>
                <span className="country-map-name">{name}</span>
                <span className="country-map-count">{clinics(count)}</span>
                <Overlay
                  viewBox={map.drawing.viewBox}
                  shape={map.regions.find((region) => region.slug === slug)}
                />
              </a>
            </li>
          ))}
        </ul>
      </div>
      <p className="country-map-source">
        Kort: <a href={map.attribution.href}>{map.attribution.text}</a>. Grænser er omtrentlige.
      </p>
    </div>
  );
}

const clinics = (count: number) => `${count.toLocaleString('da-DK')} ${count === 1 ? 'klinik' : 'klinikker'}`;

/** A link's region, in the same box as the drawing. */
function Overlay({ viewBox, shape }: { viewBox: string; shape: RegionShape | undefined }) {
  if (!shape) return null;
  const [, , width = 0, height = 0] = viewBox.split(' ').map(Number);
  const { area, label, shortName } = shape;
  return (
    <svg viewBox={viewBox} aria-hidden="true">
      <path d={area.main} clipPath="url(#danmark-land)" />
      {area.inset && <path d={area.inset} clipPath="url(#danmark-boks)" />}
      <text x={Math.round((label.x * width) / 100)} y={Math.round((label.y * height) / 100)}>
        {shortName}
      </text>
    </svg>
  );
}
