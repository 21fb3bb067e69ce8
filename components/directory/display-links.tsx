export interface DisplayLink {
  label: string;
  href: string;
  current: boolean;
}

/** The list alone, or with a map above it: the same results seen another way. */
export function DisplayLinks({ links }: { links: readonly DisplayLink[] }) {
  return (
    <nav aria-label="Visning" className="list-display no-print">
      <ul className="switch">
        {links.map(({ label, href, current }) => (
          <li key={href}>
            <a href={href} aria-current={current ? 'true' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
