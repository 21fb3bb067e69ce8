export interface Crumb {
  href: string;
  label: string;
}

/** Where the page lies. The last crumb is the page itself and is not a link. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="Brødkrumme" className="breadcrumb no-print mb-3">
      <ol>
        {crumbs.map((crumb, index) => (
          <li key={crumb.href}>
            {index < crumbs.length - 1 ? (
              <>
                <a href={crumb.href}>{crumb.label}</a>
                <span aria-hidden="true">›</span>
              </>
            ) : (
              <span aria-current="page">{crumb.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
