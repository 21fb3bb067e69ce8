/** The sharing image's drawing: what it is about, in large letters, and whose it is. Satori knows flex boxes only. */
import { mark } from '#lib/metadata/mark.ts';
import { light } from '#lib/metadata/palette.ts';
import { site } from '#lib/metadata/site.ts';
import type { Card } from './cards.ts';

const { ink, paper, accent, amber } = light;

export function CardDrawing({ card }: { card: Card }) {
  return (
    <div
      style={{
        width: '100%',
        height: '100%',
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'space-between',
        background: paper,
        color: ink,
        fontFamily: 'Figtree',
        padding: '64px 80px 56px',
        borderLeft: `24px solid ${accent}`,
      }}
    >
      <div style={{ display: 'flex', flexDirection: 'column' }}>
        <div style={{ display: 'flex', fontSize: 34, fontWeight: 500, color: accent }}>{card.kind}</div>
        <div style={{ display: 'flex', width: 120, height: 8, background: amber, margin: '22px 0 34px' }} />
        <div
          style={{
            display: 'block',
            fontSize: titleSize(card.title),
            fontWeight: 800,
            lineHeight: 1.1,
            letterSpacing: '-0.02em',
            lineClamp: 3,
          }}
        >
          {card.title}
        </div>
        {card.line && (
          <div
            style={{
              display: 'block',
              fontSize: 40,
              fontWeight: 500,
              lineHeight: 1.3,
              marginTop: 24,
              lineClamp: 2,
            }}
          >
            {card.line}
          </div>
        )}
      </div>
      <div style={{ display: 'flex', alignItems: 'center', fontSize: 40, fontWeight: 800 }}>
        <svg width="56" height="56" viewBox={mark.viewBox} aria-hidden="true">
          <rect width="32" height="32" rx={mark.radius} fill={mark.colors.ground} />
          <path
            d={mark.step}
            fill="none"
            stroke={mark.colors.step}
            strokeWidth={mark.stroke}
            strokeLinecap="round"
          />
          <circle cx={mark.person.x} cy={mark.person.y} r={mark.person.radius} fill={mark.colors.person} />
        </svg>
        <div style={{ display: 'flex', marginLeft: 20 }}>{site.name}</div>
      </div>
    </div>
  );
}

/** Long names are set smaller, in three lines at most. */
function titleSize(title: string): number {
  if (title.length <= 16) return 132;
  if (title.length <= 36) return 96;
  return title.length <= 64 ? 76 : 60;
}
