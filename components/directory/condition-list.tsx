import { EmptyState } from '#components/ui/empty-state.tsx';
import { ConditionCard } from './condition-card.tsx';

/** A condition of the vocabulary. Only what has an article is linked as one; the rest lead to clinics. */
export interface ConditionRow {
  slug: string;
  name: string;
  article: { title: string; description: string | null; minutes: number } | null;
}

interface ConditionListProps {
  conditions: readonly ConditionRow[];
  words: string;
  /** Names that are here only because a slip was assumed in the words: a medical word is never corrected silently. */
  corrected: readonly string[];
}

/** Conditions: first what can be read, then all of them by first letter. */
export function ConditionList({ conditions, words, corrected }: ConditionListProps) {
  if (conditions.length === 0) {
    return (
      <div className="mt-8">
        <EmptyState title={`Vi fandt ingen lidelse${words && ` for »${words}«`}`}>
          <p>
            Prøv et andet ord, eller <a href="/lidelser">se alle lidelser</a>. Du kan også{' '}
            <a href="/find/fysioterapeut/danmark">se klinikker i hele Danmark</a>.
          </p>
        </EmptyState>
      </div>
    );
  }
  const articles = conditions.filter(({ article }) => article !== null);
  const others = conditions.filter(({ article }) => article === null);
  return (
    <>
      {corrected.length > 0 && (
        <p className="mt-8 text-lead">
          Viser resultater for {new Intl.ListFormat('da', { type: 'disjunction' }).format(corrected)}. Du
          skrev »{words}«.{' '}
          <a href={`/lidelser?${new URLSearchParams({ q: `"${words}"` })}`}>Søg i stedet efter »{words}«</a>
        </p>
      )}
      {articles.length > 0 && (
        <section aria-labelledby="artikler" className="mt-12">
          <h2 id="artikler" className="text-section">
            Læs om
          </h2>
          <ul className="mt-4 grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
            {articles.map(({ slug, name, article }) => (
              <li key={slug}>
                <ConditionCard
                  href={`/lidelser/${slug}`}
                  title={name}
                  text={article?.description ?? null}
                  minutes={article?.minutes ?? null}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      {others.length > 0 && <Unwritten rows={others} />}
    </>
  );
}

/** So few are seen at a glance: letters would only part them. */
const fewRows = 24;

/** Without an article yet: each leads to the clinics that treat it. */
function Unwritten({ rows }: { rows: readonly ConditionRow[] }) {
  return (
    <section aria-labelledby="uden-artikel" className="mt-12">
      <h2 id="uden-artikel" className="text-section">
        Find klinikker til
      </h2>
      <p className="mt-1 max-w-prose text-muted">Her har vi ikke skrevet en artikel endnu.</p>
      {rows.length > fewRows ? (
        <ByLetter rows={rows} />
      ) : (
        <div className="mt-3 gap-10 sm:columns-2 lg:columns-3">
          <Rows rows={rows} />
        </div>
      )}
    </section>
  );
}

function ByLetter({ rows }: { rows: readonly ConditionRow[] }) {
  const letters = [...Map.groupBy(rows, ({ name }) => name.charAt(0).toLocaleUpperCase('da'))];
  return (
    <>
      <nav aria-label="Bogstaver" className="no-print mt-3">
        <ul className="-ml-3 flex flex-wrap">
          {letters.map(([letter]) => (
            <li key={letter}>
              <a href={`#bogstav-${letter}`} className="way justify-center px-3 font-semibold">
                {letter}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="mt-4 gap-10 sm:columns-2 lg:columns-3">
        {letters.map(([letter, group]) => (
          <section key={letter} aria-labelledby={`bogstav-${letter}`} className="mb-6 break-inside-avoid">
            <h3 id={`bogstav-${letter}`} className="border-b border-line text-lead text-accent">
              {letter}
            </h3>
            <Rows rows={group} />
          </section>
        ))}
      </div>
    </>
  );
}

function Rows({ rows }: { rows: readonly ConditionRow[] }) {
  return (
    <ul className="mt-1">
      {rows.map((row) => (
        <li key={row.slug} className="break-inside-avoid">
          <a href={`/find/fysioterapeut/danmark/${row.slug}`} className="way">
            {row.name}
          </a>
        </li>
      ))}
    </ul>
  );
}
