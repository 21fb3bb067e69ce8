export interface Crumb {
  href: string;
  label: string;
}

/** Where the page lies. The last crumb is the page itself and is not a link. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="Brødkrumme" className="no-print mb-4 text-[0.95rem]">
      <ol className="flex flex-wrap gap-x-2">
        {crumbs.map((crumb, index) => (
          <li key={crumb.href} className="flex items-center gap-2">
            {index < crumbs.length - 1 ? (
              <>
                <a href={crumb.href} className="inline-flex min-h-7 items-center">
                  {crumb.label}
                </a>
                <span aria-hidden="true" className="text-muted">
                  ›
                </span>
              </>
            ) : (
              <span aria-current="page" className="inline-flex min-h-7 items-center text-muted">
                {crumb.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
