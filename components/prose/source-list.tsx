import type { Source } from '#lib/articles/article.ts';

type ListedSource = Omit<Source, 'evidence'>;

interface Props {
  sources: readonly ListedSource[];
  /** What the words about strength mean, the firmest first. */
  scale?: readonly { ground: string; kinds: readonly { name: string; means: string }[] }[];
}

/** What the article rests on, with how much each source carries. Nothing when there are no sources. */
export function SourceList({ sources, scale = [] }: Props) {
  if (!sources.length) return null;
  return (
    <section aria-labelledby="kildeliste" className="source-list deferred [--guessed-length:130rem]">
      <h2 id="kildeliste">Kilder</h2>
      {scale.length > 0 && (
        <details>
          <summary>Hvad betyder stærkt og svagt grundlag?</summary>
          <dl>
            {scale.map(({ ground, kinds }) => (
              <div key={ground}>
                <dt>{ground}</dt>
                {kinds.map(({ name, means }) => (
                  <dd key={name}>
                    {name}: {means}
                  </dd>
                ))}
              </div>
            ))}
          </dl>
          <p>Det siger, hvor meget kilden bærer. Hvor sikkert et råd er, står ved rådet selv.</p>
        </details>
      )}
      <ol>
        {sources.map((source) => (
          <li key={source.key} id={source.anchor}>
            {source.url ? (
              <a href={source.url} rel="noopener" lang={source.language ?? undefined}>
                {source.title}
              </a>
            ) : (
              <span lang={source.language ?? undefined}>{source.title}</span>
            )}
            {details(source)}
          </li>
        ))}
      </ol>
    </section>
  );
}

function details({ publisher, year, id, strength }: ListedSource): string {
  const parts = [publisher, year, id].filter((part) => part !== null);
  return `${parts.length ? `. ${parts.join(', ')}` : ''}.${strength ? ` ${strength}.` : ''}`;
}
