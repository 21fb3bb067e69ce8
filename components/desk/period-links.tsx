export interface PeriodLink {
  label: string;
  href: string;
  current: boolean;
}

/** How far back, as plain links. */
export function PeriodLinks({ links }: { links: readonly PeriodLink[] }) {
  return (
    <nav aria-label="Periode" className="mb-6">
      <ul className="flex flex-wrap items-center gap-x-5">
        {links.map(({ label, href, current }) => (
          <li key={href}>
            <a
              href={href}
              aria-current={current ? 'page' : undefined}
              className={current ? 'way font-bold text-ink no-underline' : 'way'}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
