import type { ReactElement } from 'react';
import { ArticleGist } from '#components/directory/article-gist.tsx';
import { RegionLinks } from '#components/directory/finder-box.tsx';
import { PlaceLinks } from '#components/directory/place-links.tsx';
import { SearchForm } from '#components/ui/search-form.tsx';
import type { Article } from '#lib/articles/article.ts';
import { connect } from '#lib/db/connection.ts';
import { countsByRegion } from '#lib/directory/counts.ts';
import { inRunningText } from '#lib/directory/running-text.ts';
import { today } from '#lib/hours/clock.ts';
import { placesInside } from '#lib/places/find.ts';
import { type Asked, finderPath } from './finder.ts';

/** What stands below the list: the article's gist, other regions, smaller places, and the search again. */
export async function aroundResults({ query, term }: Asked, article: Article | null): Promise<ReactElement> {
  const { place } = query;
  const date = today();
  const regions = await countsByRegion(await connect(), date, query.specialty);
  const inside = placesInside(place, date).filter(({ kind }) => kind !== 'region');
  return (
    <>
      {article && <ArticleGist article={article} name={inRunningText(article.title)} />}
      <div className="no-print mt-12 grid gap-10 lg:grid-cols-2">
        <section aria-labelledby="regioner">
          <h2 id="regioner" className="text-section">
            Se en anden region
          </h2>
          <RegionLinks
            regions={regions
              .filter(({ region }) => region.slug !== place.slug)
              .map(({ region, count }) => ({
                href: finderPath(region.slug, term),
                name: region.name,
                count,
              }))}
          />
        </section>
        {inside.length > 0 && (
          <PlaceLinks
            title={`Steder ${place.kind === 'country' ? 'i Danmark' : `${place.preposition} ${place.name}`}`}
            places={inside.map(({ slug, name }) => ({ href: finderPath(slug, term), name }))}
          />
        )}
      </div>
      <section aria-labelledby="soeg-igen" className="no-print mt-12">
        <h2 id="soeg-igen" className="mb-3 text-section">
          Søg efter noget andet
        </h2>
        <SearchForm what={term?.name ?? ''} where={place.kind === 'country' ? '' : place.name} />
      </section>
    </>
  );
}
