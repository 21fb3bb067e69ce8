import type { Metadata } from 'next';
import { ArticleGist } from '#components/directory/article-gist.tsx';
import { Chips } from '#components/directory/chips.tsx';
import { ClinicItem } from '#components/directory/clinic-item.tsx';
import { Filters } from '#components/directory/filters.tsx';
import { RegionLinks } from '#components/directory/finder-box.tsx';
import { SortLinks } from '#components/directory/sort-links.tsx';
import { WaysOn } from '#components/directory/ways-on.tsx';
import { DangerCard } from '#components/prose/danger-card.tsx';
import { Breadcrumb } from '#components/ui/breadcrumb.tsx';
import { JsonLd } from '#components/ui/json-ld.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { SearchForm } from '#components/ui/search-form.tsx';
import { findArticle } from '#lib/articles/articles.ts';
import { connect } from '#lib/db/connection.ts';
import { describeCard } from '#lib/directory/card-words.ts';
import { countFor, countsByRegion, nearest, widerRadii, withoutEach } from '#lib/directory/counts.ts';
import { describeResults, placeWords } from '#lib/directory/describe.ts';
import { writeQuery } from '#lib/directory/query.ts';
import { inRunningText } from '#lib/directory/running-text.ts';
import { pageSize, search } from '#lib/directory/search.ts';
import { now, today } from '#lib/hours/clock.ts';
import { breadcrumbList } from '#lib/metadata/breadcrumbs.ts';
import { itemList } from '#lib/metadata/item-list.ts';
import { serializeJsonLd } from '#lib/metadata/json-ld.ts';
import { pageMetadata } from '#lib/metadata/page.ts';
import { finderTitle } from '#lib/metadata/titles.ts';
import { placesInside, trail } from '#lib/places/find.ts';
import { regionOf, regionsOn } from '#lib/places/regions.ts';
import { dangerOf, vocabulary } from '#lib/specialties/vocabulary.ts';
import { type Asked, type FinderParams, type RawQuery, readFinder } from './finder.ts';
import { FutureRegion } from './future-region.tsx';

export interface FinderProps {
  params: Promise<FinderParams>;
  searchParams: Promise<RawQuery>;
}

export async function finderMetadata({ params, searchParams }: FinderProps): Promise<Metadata> {
  const [address, raw] = [await params, await searchParams];
  const asked = await readFinder(address, raw);
  const path = `/find/fysioterapeut/${address.sted}${address.speciale ? `/${address.speciale}` : ''}`;
  const title =
    asked.kind === 'future'
      ? `Fysioterapeuter i ${asked.region.name}`
      : finderTitle(asked.query.place, asked.term);
  return pageMetadata({
    path,
    title,
    description: `${title}: ventetid, afstand, adgang og åbningstider, som klinikkerne har oplyst dem. Ingen betalte pladser.`,
    // Everything with a query string is the same place seen another way.
    index: asked.kind === 'asked' && Object.keys(raw).length === 0,
  });
}

/** readQuery → findPlace → search → describe → render. */
export async function FinderPage({ params, searchParams }: FinderProps) {
  const asked = await readFinder(await params, await searchParams);
  if (asked.kind === 'future') return <FutureRegion region={asked.region} term={asked.term} />;
  return <ResultsPage {...asked} />;
}

async function ResultsPage({ query, term, parent }: Asked) {
  const [db, words, date, moment] = [await connect(), await vocabulary(), today(), now()];
  const results = await search(db, query, date, moment);
  const described = describeResults(query, term, results);
  const { place } = query;
  const centre = query.near ?? place.point;
  const empty = results.total === 0;
  const [regions, wider, freed, closest, article] = await Promise.all([
    countsByRegion(db, date, query.specialty),
    empty ? widerRadii(db, query, moment) : [],
    empty ? withoutEach(db, query, moment) : [],
    empty && centre ? nearest(db, centre, query.specialty, 3, date) : [],
    term ? findArticle(term.slug) : null,
  ]);
  // Nobody near says that they treat this: then any clinic, for a physiotherapist can tell who does.
  const [all, anyone] =
    empty && term
      ? await Promise.all([
          countFor(db, place, null),
          closest.length === 0 && centre ? nearest(db, centre, null, 3, date) : closest,
        ])
      : [0, closest];
  const danger = article?.danger ?? (term ? dangerOf(words, term.slug) : null);
  const home = place.municipalityCodes[0];
  const lines =
    place.kind === 'country' || place.kind === 'online' || !home ? regionsOn(date) : [regionOf(home, date)];
  const address = (slug: string) => `/find/fysioterapeut/${slug}${term ? `/${term.slug}` : ''}`;
  const crumbs = [
    { href: '/', label: 'Forside' },
    ...trail(place, date).map(({ slug, name }) => ({ href: address(slug), label: name })),
  ];
  const inside = placesInside(place, date).filter(({ kind }) => kind !== 'region');
  const ways = (list: typeof wider) =>
    list.filter(({ count }) => count > 0).map((way) => ({ ...way, href: writeQuery(way.query) }));
  const first = (query.page - 1) * pageSize + 1;
  const items = results.rows.map(({ name, slug }) => ({ name, href: `/klinik/${slug}` }));

  return (
    <>
      <JsonLd json={serializeJsonLd(breadcrumbList(crumbs))} />
      {!empty && <JsonLd json={serializeJsonLd(itemList(described.title, items, results.total, first))} />}
      <Breadcrumb crumbs={crumbs} />
      <h1 className="max-w-4xl text-3xl sm:text-4xl">{described.heading}</h1>
      <p className="mt-3 max-w-3xl">{described.summary}</p>
      {described.unstated && (
        <p className="mt-1 max-w-3xl">
          {described.unstated.words} <a href={described.unstated.href}>Vis dem også</a>
        </p>
      )}
      <Chips chips={described.chips} clearHref={described.bareHref} />
      {danger && term && (
        <div className="mt-6">
          <DangerCard
            danger={danger}
            title={`Faresignaler ved ${inRunningText(term.name)}`}
            lines={lines}
            compact
          />
        </div>
      )}
      <div className="mt-8 grid gap-8 lg:grid-cols-[18rem_minmax(0,1fr)]">
        <div>
          <Filters
            action={address(place.slug)}
            facets={results.facets}
            described={described}
            open={described.chips.length > (term ? 1 : 0)}
          />
        </div>
        <section aria-label="Klinikker">
          {empty ? (
            <>
              <h2 className="text-2xl">Det kan du gøre nu</h2>
              <WaysOn title="Se længere væk" ways={ways(wider)} />
              <WaysOn title="Fjern et filter" ways={ways(freed)} />
              {term && all > 0 && (
                <WaysOn
                  title={`Se alle, også dem, der ikke har oplyst ${inRunningText(term.name)}`}
                  ways={[
                    {
                      label: `Alle klinikker ${placeWords(query)}`,
                      href: `/find/fysioterapeut/${place.slug}`,
                      count: all,
                    },
                  ]}
                />
              )}
              {anyone.length > 0 && (
                <>
                  <h2 className="mb-3 mt-6 text-2xl">De nærmeste klinikker</h2>
                  <div className="grid gap-4">
                    {anyone.map((card) => (
                      <ClinicItem
                        key={card.id}
                        card={card}
                        words={describeCard(card, term, parent, date, moment)}
                      />
                    ))}
                  </div>
                </>
              )}
            </>
          ) : (
            <>
              <SortLinks links={described.sorts} />
              <h2 className="sr-only">Klinikker</h2>
              <div className="mt-3 grid gap-4">
                {results.rows.map((card) => (
                  <ClinicItem
                    key={card.id}
                    card={card}
                    words={describeCard(card, term, parent, date, moment)}
                  />
                ))}
              </div>
              <Pagination
                page={query.page}
                pages={results.pages}
                href={(page) => writeQuery({ ...query, page })}
              />
            </>
          )}
        </section>
      </div>
      {article && <ArticleGist article={article} name={inRunningText(article.title)} />}
      <div className="no-print mt-12 grid gap-10 lg:grid-cols-2">
        <section aria-labelledby="regioner">
          <h2 id="regioner" className="text-2xl">
            Se en anden region
          </h2>
          <RegionLinks
            regions={regions
              .filter(({ region }) => region.slug !== place.slug)
              .map(({ region, count }) => ({ href: address(region.slug), name: region.name, count }))}
          />
        </section>
        {inside.length > 0 && (
          <section aria-labelledby="steder">
            <h2 id="steder" className="text-2xl">
              Steder {place.kind === 'country' ? 'i Danmark' : `${place.preposition} ${place.name}`}
            </h2>
            <ul className="mt-1 columns-2 gap-6">
              {inside.map(({ slug, name }) => (
                <li key={slug}>
                  <a href={address(slug)} className="inline-flex min-h-9 items-center">
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      <section aria-labelledby="soeg-igen" className="no-print mt-12">
        <h2 id="soeg-igen" className="mb-3 text-2xl">
          Søg efter noget andet
        </h2>
        <SearchForm what={term?.name ?? ''} where={place.kind === 'country' ? '' : place.name} />
      </section>
    </>
  );
}
