import type { Source } from '#lib/articles/article.ts';

/** What the article rests on. The numbers in the text lead here. Nothing when there are no sources. */
export function SourceList({ sources }: { sources: readonly Source[] }) {
  if (!sources.length) return null;
  return (
    <section aria-labelledby="kildeliste" className="source-list">
      <h2 id="kildeliste">Kilder</h2>
      <ol>
        {sources.map((source) => (
          <li key={source.key} id={source.anchor}>
            {source.url ? (
              <a href={source.url} rel="noopener">
                {source.title}
              </a>
            ) : (
              source.title
            )}
            {details(source)}
          </li>
        ))}
      </ol>
    </section>
  );
}

function details({ publisher, year, id, evidence }: Source): string {
  const parts = [publisher, year, id].filter((part) => part !== null);
  return `${parts.length ? `. ${parts.join(', ')}` : ''}.${evidence ? ` Evidens: ${evidence}.` : ''}`;
}
