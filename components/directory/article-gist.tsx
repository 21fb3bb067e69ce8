import type { Article } from '#lib/articles/article.ts';

/** The article's gist beside the clinics, and the way back to all of it. */
export function ArticleGist({
  article,
  name,
}: {
  article: Pick<Article, 'slug' | 'description' | 'lead' | 'minutes'>;
  /** The condition within a sentence: 'iskias'. */
  name: string;
}) {
  return (
    <section aria-labelledby="om-lidelsen" className="card mt-12 bg-accent-soft">
      <h2 id="om-lidelsen" className="text-section">
        Kort om {name}
      </h2>
      <p className="mt-2 max-w-3xl">{article.lead || article.description}</p>
      <p className="mt-3">
        <a href={`/lidelser/${article.slug}`} className="inline-flex min-h-11 items-center font-semibold">
          Læs mere om {name} ({article.minutes} min.)
        </a>
      </p>
    </section>
  );
}
