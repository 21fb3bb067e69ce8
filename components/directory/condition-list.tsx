/** Conditions by first letter. Only what has an article is linked as one; the rest lead to clinics. */
export interface ConditionRow {
  slug: string;
  name: string;
  article: { title: string; minutes: number } | null;
}

export function ConditionList({ conditions, words }: { conditions: readonly ConditionRow[]; words: string }) {
  if (conditions.length === 0) {
    return (
      <div className="card mt-8 max-w-2xl">
        <h2 className="text-xl">Vi fandt ingen lidelse{words && ` for “${words}”`}</h2>
        <p className="mt-2">
          Prøv et andet ord, eller <a href="/lidelser">se alle lidelser</a>. Du kan også{' '}
          <a href="/find/fysioterapeut/danmark">se klinikker i hele Danmark</a>.
        </p>
      </div>
    );
  }
  const letters = new Map<string, ConditionRow[]>();
  for (const row of conditions) {
    const letter = row.name.charAt(0).toLocaleUpperCase('da');
    letters.set(letter, [...(letters.get(letter) ?? []), row]);
  }
  return (
    <div className="mt-8 grid gap-8 sm:grid-cols-2 lg:grid-cols-3">
      {[...letters].map(([letter, rows]) => (
        <section key={letter} aria-labelledby={`bogstav-${letter}`}>
          <h2 id={`bogstav-${letter}`} className="border-b border-line text-xl text-accent">
            {letter}
          </h2>
          <ul className="mt-1">
            {rows.map((row) => (
              <li key={row.slug}>
                {row.article ? (
                  <a
                    href={`/lidelser/${row.slug}`}
                    className="inline-flex min-h-11 flex-wrap items-center gap-x-2"
                  >
                    <span className="font-semibold">{row.name}</span>
                  </a>
                ) : (
                  <a
                    href={`/find/fysioterapeut/danmark/${row.slug}`}
                    className="inline-flex min-h-11 flex-wrap items-center gap-x-1"
                  >
                    {row.name}
                    <span className="text-sm text-muted">(kun klinikker)</span>
                  </a>
                )}
                {row.article && (
                  <p className="-mt-1 mb-1 text-sm text-muted">Artikel · {row.article.minutes} min.</p>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
