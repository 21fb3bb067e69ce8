import type { ArticleSummary } from '#lib/articles/article.ts';

type Listed = Pick<ArticleSummary, 'slug' | 'title' | 'minutes'>;

/** Articles that lie near this one. Nothing when there are none. */
export function ReadOn({ articles }: { articles: readonly Listed[] }) {
  if (!articles.length) return null;
  return (
    <nav aria-labelledby="laes-ogsaa" className="read-on no-print">
      <h2 id="laes-ogsaa">Læs også om</h2>
      <ul>
        {articles.map(({ slug, title, minutes }) => (
          <li key={slug}>
            <a href={`/lidelser/${slug}`}>{title}</a>
            <span className="read-on-note">{minutes} min. læsetid</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
