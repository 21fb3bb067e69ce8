export interface DisplayLink {
  label: string;
  href: string;
  current: boolean;
}

/** The list alone, or with a map above it: the same results seen another way. */
export function DisplayLinks({ links }: { links: readonly DisplayLink[] }) {
  return (
    <nav aria-label="Visning" className="no-print my-2">
      <ul className="inline-flex overflow-hidden rounded-control border border-edge">
        {links.map(({ label, href, current }) => (
          <li key={href}>
            <a
              href={href}
              aria-current={current ? 'true' : undefined}
              className={`inline-flex min-h-11 min-w-20 items-center justify-center px-4 no-underline ${
                current ? 'bg-accent font-bold text-on-accent' : 'bg-surface'
              }`}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
