export interface SortLink {
  label: string;
  href: string;
  current: boolean;
}

/** Orders of the list as plain links. */
export function SortLinks({ links }: { links: readonly SortLink[] }) {
  return (
    <nav aria-label="Rækkefølge" className="no-print mt-2 sm:mt-0">
      <ul className="flex flex-wrap items-center gap-x-4">
        <li className="w-full text-muted sm:w-auto" aria-hidden="true">
          Rækkefølge:
        </li>
        {links.map(({ label, href, current }) => (
          <li key={href}>
            <a
              href={href}
              aria-current={current ? 'true' : undefined}
              className={current ? 'way font-bold text-ink no-underline' : 'way'}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
      <p className="flex flex-wrap gap-x-6 text-small">
        <a href="/saadan-rangerer-vi" className="inline-flex min-h-7 items-center">
          Sådan rangerer vi. Ingen kan betale for en plads.
        </a>
        <a href="/pris" className="inline-flex min-h-7 items-center">
          Hvad koster det mig?
        </a>
      </p>
    </nav>
  );
}
