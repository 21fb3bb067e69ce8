import type { MapBubble, MapPin, ResultsMap } from '#lib/directory/results-map.ts';
import type { TownLabel } from '#lib/geography/town-labels.ts';
import type { Spot } from '#lib/geography/view.ts';
import { Landscape } from './landscape.tsx';

/**
 * A page of results on a map. The land is drawn in units and grows with the page; pins and names lie over it in
 * hundredths and pixels, so that they are as large on a phone as on a desk. Every pin is a link to its card in the
 * list below, which says the same in words: the map is never the only way.
 */
export function ResultsMapView({ map, title }: { map: ResultsMap; title: string }) {
  const ways = map.bubbles.filter(({ href }) => href !== null);
  const ends = map.bubbles.filter(({ href }) => href === null);
  return (
    <figure className="area-map">
      <div className="area-map-plane">
        <Landscape drawing={map.drawing}>
          {map.circle && (
            <circle className="area-map-radius" cx={map.circle.x} cy={map.circle.y} r={map.circle.radius} />
          )}
        </Landscape>
        <svg className="area-map-marks" aria-hidden="true">
          {map.towns.map((town) => (
            <Town key={town.name} town={town} />
          ))}
          {map.pins.map((pin) => (
            <Lead key={pin.number} pin={pin} />
          ))}
          {ends.map((bubble) => (
            <g key={keyOf(bubble)} className="area-map-bubble">
              <Count bubble={bubble} />
            </g>
          ))}
        </svg>
        <nav aria-label={title}>
          {/* biome-ignore lint/a11y/noSvgWithoutTitle: the links have names, and a title would follow the pointer */}
          <svg className="area-map-marks">
            {ways.map((bubble) => (
              <a
                key={keyOf(bubble)}
                href={bubble.href ?? ''}
                aria-label={bubble.label}
                className="area-map-bubble"
              >
                <Count bubble={bubble} />
              </a>
            ))}
            {map.pins.map((pin) => (
              <Pin key={pin.number} pin={pin} />
            ))}
          </svg>
        </nav>
      </div>
      <figcaption>
        {map.notes.join(' ')} Kort: <a href={map.attribution.href}>{map.attribution.text}</a>
      </figcaption>
    </figure>
  );
}

const percent = (value: number) => `${Math.round(value * 10) / 10}%`;
const centre = ({ x, y }: Spot) => ({ cx: percent(x), cy: percent(y) });
const words = ({ x, y }: Spot) => ({ x: percent(x), y: percent(y), dy: '.35em' });

const keyOf = ({ spot }: MapBubble) => `${spot.x},${spot.y}`;

/** Where a name stands beside its dot, in pixels. */
const beside = {
  above: { dy: -7 },
  below: { dy: 15 },
  right: { dx: 6, dy: 4, textAnchor: 'start' },
  left: { dx: -6, dy: 4, textAnchor: 'end' },
} as const;

function Town({ town }: { town: TownLabel }) {
  return (
    <g className="area-map-town">
      <circle {...centre(town)} r="2" />
      <text x={percent(town.x)} y={percent(town.y)} {...beside[town.side]}>
        {town.name}
      </text>
    </g>
  );
}

/** From a pin that had to make room to where the clinic lies: a dot, or a ring where that is known roughly. */
function Lead({ pin: { anchor, spot, isRough } }: { pin: MapPin }) {
  return (
    <g className={`area-map-lead${isRough ? ' is-rough' : ''}`}>
      <line x1={percent(anchor.x)} y1={percent(anchor.y)} x2={percent(spot.x)} y2={percent(spot.y)} />
      <circle {...centre(anchor)} r={isRough ? 4 : 2.5} />
    </g>
  );
}

function Pin({ pin }: { pin: MapPin }) {
  const { number, name, href, spot, byFerry, isRough } = pin;
  const remarks = [byFerry && 'med færge', isRough && 'omtrentlig placering'].filter(Boolean);
  return (
    <a
      href={href}
      aria-label={[`${number}. ${name}`, ...remarks].join(', ')}
      className={`area-map-pin${byFerry ? ' is-by-ferry' : ''}`}
    >
      <circle {...centre(spot)} r="13" />
      <text {...words(spot)}>{number}</text>
    </a>
  );
}

function Count({ bubble: { count, spot, radius } }: { bubble: MapBubble }) {
  return (
    <>
      <circle {...centre(spot)} r={radius} />
      <text {...words(spot)}>{count}</text>
    </>
  );
}
