import type { WayToPay } from '#lib/costs/ways-to-pay.ts';

/** One way to pay: what one pays oneself first, then what must hold, then where it is written. */
export function WayToPayCard({ way, href }: { way: WayToPay; href: string | null }) {
  return (
    <li className="card">
      <h3 className="text-lead">{way.title}</h3>
      <p className="mt-1 font-semibold">{way.youPay}</p>
      <ul className="mt-2 ml-5 list-disc">
        {way.rules.map((rule) => (
          <li key={rule} className="mt-1">
            {rule}
          </li>
        ))}
      </ul>
      {href && (
        <p className="mt-2">
          <a href={href} className="inline-flex min-h-11 items-center">
            Find klinikker til det
          </a>
        </p>
      )}
      {way.sources.length > 0 && (
        <p className="mt-2 text-small text-muted">
          {way.sources.length === 1 ? 'Kilde: ' : 'Kilder: '}
          {way.sources.map(({ name, url, dated }, index) => (
            <span key={url}>
              {index > 0 && ' · '}
              <a href={url} rel="noopener">
                {name}
              </a>
              {dated && ` (${dated})`}
            </span>
          ))}
        </p>
      )}
    </li>
  );
}
