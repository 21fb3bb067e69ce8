/** Steps through a long list. `href(page)` is the canonical address of a page, counted from 1. */
export function Pagination({
  page,
  pages,
  href,
}: {
  page: number;
  pages: number;
  href: (page: number) => string;
}) {
  if (pages <= 1) return null;
  return (
    <nav aria-label="Sider" className="no-print mt-8 flex flex-wrap items-center justify-between gap-4">
      {page > 1 ? (
        <a rel="prev" href={href(page - 1)} className="button button-quiet">
          Forrige side
        </a>
      ) : (
        <span />
      )}
      <p className="text-muted">
        Side {page} af {pages}
      </p>
      {page < pages ? (
        <a rel="next" href={href(page + 1)} className="button button-quiet">
          Næste side
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}
