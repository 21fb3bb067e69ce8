import { countWords } from '#components/ui/count.ts';
import type { FilterLink, FilterLinks as Links } from '#lib/directory/filter-links.ts';

/** Filters one tap away: each is a plain link with the number of clinics it leads to. */
export function FilterLinks({ links: { quick, more } }: { links: Links }) {
  if (quick.length === 0 && more.length === 0) return null;
  return (
    <nav aria-label="Filtre som links" className="filter-links no-print mb-4">
      {quick.length > 0 && (
        <ul className="chips chips-row">
          {quick.map((link) => (
            <Chip key={link.href} {...link} />
          ))}
        </ul>
      )}
      {more.length > 0 && (
        <details className="mt-2">
          <summary>Flere filtre som links</summary>
          {more.map(({ label, links }) => (
            <section key={label} aria-label={label} className="mt-3">
              <p className="mb-1 font-semibold">{label}</p>
              <ul className="chips">
                {links.map((link) => (
                  <Chip key={link.href} {...link} />
                ))}
              </ul>
            </section>
          ))}
        </details>
      )}
    </nav>
  );
}

function Chip({ label, count, href }: FilterLink) {
  return (
    <li>
      <a href={href} className="chip">
        {label} <span className="chip-count">{countWords(count)}</span>
      </a>
    </li>
  );
}
