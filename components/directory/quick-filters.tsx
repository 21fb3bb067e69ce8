import { countWords } from '#components/ui/count.ts';

export interface QuickFilter {
  label: string;
  href: string;
  count: number;
}

/** Filters one tap away: each is a plain link with the number of clinics it leads to. */
export function QuickFilters({ filters }: { filters: readonly QuickFilter[] }) {
  if (filters.length === 0) return null;
  return (
    <nav aria-label="Hurtige filtre" className="quick-filters no-print mb-4">
      <ul className="chips chips-row">
        {filters.map(({ label, href, count }) => (
          <li key={href}>
            <a href={href} className="chip">
              {label} <span className="chip-count">{countWords(count)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
