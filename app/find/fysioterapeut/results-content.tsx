import type { ReactElement, ReactNode } from 'react';
import { ClinicCounts } from '#components/clinic/clinic-counts.tsx';
import { Chips } from '#components/directory/chips.tsx';
import { ClinicItem } from '#components/directory/clinic-item.tsx';
import { CorrectedNotice } from '#components/directory/corrected-notice.tsx';
import { DisplayLinks } from '#components/directory/display-links.tsx';
import { FilterLinks } from '#components/directory/filter-links.tsx';
import { Filters } from '#components/directory/filters.tsx';
import { SortLinks } from '#components/directory/sort-links.tsx';
import { ResultsMapView } from '#components/map/results-map.tsx';
import { DangerCard } from '#components/prose/danger-card.tsx';
import { Breadcrumb } from '#components/ui/breadcrumb.tsx';
import { JsonLd } from '#components/ui/json-ld.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { findArticle } from '#lib/articles/articles.ts';
import { connect } from '#lib/db/connection.ts';
import { describeCard } from '#lib/directory/card-words.ts';
import type { ClinicCard } from '#lib/directory/clinic-card.ts';
import { isThin } from '#lib/directory/describe.ts';
import { filterLinks } from '#lib/directory/filter-links.ts';
import { type DirectoryQuery, writeQuery } from '#lib/directory/query.ts';
import { cardId, resultsMap } from '#lib/directory/results-map.ts';
import { inRunningText } from '#lib/directory/running-text.ts';
import { pageSize } from '#lib/directory/search.ts';
import { now, today } from '#lib/hours/clock.ts';
import { breadcrumbList } from '#lib/metadata/breadcrumbs.ts';
import { itemList } from '#lib/metadata/item-list.ts';
import { serializeJsonLd } from '#lib/metadata/json-ld.ts';
import { municipalityAt, trail } from '#lib/places/find.ts';
import { onCallOn, regionOf, regionsOn } from '#lib/places/regions.ts';
import { dangerOf, vocabulary } from '#lib/specialties/vocabulary.ts';
import { aroundResults } from './around-results.tsx';
import { type Answered, type Asked, finderPath } from './finder.ts';
import { noResults, widerRadiiLinks } from './no-results.tsx';

/** What a page of results shows between head and foot: the list, its filters, and the ways on from it. */
export async function resultsContent({
  query,
  term,
  parent,
  results,
  described,
}: Answered): Promise<ReactElement> {
  const asked: Asked = { query, term, parent };
  const [words, date, moment] = [await vocabulary(), today(), now()];
  const article = term ? await findArticle(term.slug) : null;
  const { place } = query;
  const danger = article?.danger ?? (term ? dangerOf(words, term.slug) : null);
  const crumbs = [
    { href: '/', label: 'Forside' },
    ...trail(place, date).map(({ slug, name }) => ({ href: finderPath(slug, term), label: name })),
  ];
  const items = results.rows.map(({ name, slug }) => ({ name, href: `/klinik/${slug}` }));
  // Invented clinics are not told to machines as real.
  const isReal = results.rows.some(({ source }) => source !== 'demo');
  const first = (query.page - 1) * pageSize + 1;
  const hasMap = query.display === 'kort' && results.total > 0;
  const map = hasMap
    ? await resultsMap(await connect(), query, {
        rows: results.rows,
        first,
        now: moment,
        regions: regionsOn(date),
      })
    : null;
  const listed = itemList(described.title, items, results.total, first);
  // Sorted by name or wait they stand among the others, and only the card says it.
  const isByWay = query.sort === 'anbefalet' || query.sort === 'afstand';
  const overWater = results.rows.filter(({ why }) => isByWay && why.ferry);
  const byRoad = results.rows.filter((card) => !overWater.includes(card));
  const list = (cards: readonly ClinicCard[], from: number) => (
    <div className="mt-3 grid gap-4">
      {cards.map((card, i) => (
        <Numbered key={card.id} number={map && from + i}>
          <ClinicItem card={card} words={describeCard(card, term, parent, date, moment)} />
        </Numbered>
      ))}
    </div>
  );

  return (
    <>
      <JsonLd json={serializeJsonLd(breadcrumbList(crumbs))} />
      {isReal && <JsonLd json={serializeJsonLd(listed)} />}
      <Breadcrumb crumbs={crumbs} />
      <h1 className="max-w-4xl text-title">{described.heading}</h1>
      <CorrectedNotice />
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
            lines={urgentRegions(query, date)}
            compact
          />
        </div>
      )}
      <div className="mt-8 grid gap-8 lg:grid-cols-[18rem_minmax(0,1fr)]">
        <div>
          <Filters
            action={finderPath(place.slug, term)}
            facets={results.facets}
            described={described}
            chosenCount={described.chips.length - (term ? 1 : 0)}
          />
        </div>
        <section aria-label="Klinikker">
          {results.total === 0 ? (
            await noResults(asked)
          ) : (
            <>
              <FilterLinks links={filterLinks(results)} />
              <DisplayLinks links={described.displays} />
              {map && <ResultsMapView map={map} title={`Kort: ${described.heading}`} />}
              <SortLinks links={described.sorts} />
              <h2 className="sr-only">Klinikker</h2>
              {list(byRoad, first)}
              {overWater.length > 0 && (
                <>
                  <h2 className="mt-6 text-section">Hertil skal du med færge</h2>
                  {list(overWater, first + byRoad.length)}
                </>
              )}
              {isThin(results) && (await widerRadiiLinks(query))}
              <Pagination
                page={query.page}
                pages={results.pages}
                href={(page) => writeQuery({ ...query, page })}
              />
            </>
          )}
        </section>
      </div>
      {await aroundResults(asked, article)}
      <ClinicCounts />
    </>
  );
}

/** A card with the number of its pin; as it is where there is no map. */
function Numbered({ number, children }: { number: number | null; children: ReactNode }) {
  if (number === null) return children;
  return (
    <div id={cardId(number)} className="area-map-item">
      <span className="area-map-number">
        <span className="sr-only">Nummer </span>
        {number}
      </span>
      {children}
    </div>
  );
}

/** Whose line to ring: the region where somebody stands, or those the place lies in; all of them where it lies in none. */
function urgentRegions({ place, near }: DirectoryQuery, date: string) {
  const codes = near ? [municipalityAt(near)] : place.municipalityCodes;
  const found = new Set(codes.map((code) => regionOf(code, date)));
  const regions = found.size ? [...found] : regionsOn(date);
  return regions.map((region) => onCallOn(region, date));
}
