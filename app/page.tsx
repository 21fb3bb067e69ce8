import type { Metadata } from 'next';
import { InOnePiece } from '#app/in-one-piece.tsx';
import { ConditionCard } from '#components/directory/condition-card.tsx';
import { BodyMap } from '#components/map/body-map.tsx';
import { CountryMapView } from '#components/map/country-map.tsx';
import { JsonLd } from '#components/ui/json-ld.tsx';
import { SearchForm } from '#components/ui/search-form.tsx';
import { listArticles } from '#lib/articles/articles.ts';
import { connect } from '#lib/db/connection.ts';
import { countsByRegion } from '#lib/directory/counts.ts';
import { countryMap } from '#lib/geography/country.ts';
import { today } from '#lib/hours/clock.ts';
import { serializeJsonLd } from '#lib/metadata/json-ld.ts';
import { pageMetadata } from '#lib/metadata/page.ts';
import { shorten } from '#lib/metadata/shorten.ts';
import { site } from '#lib/metadata/site.ts';
import { webSite } from '#lib/metadata/website.ts';
import { bodyParts } from '#lib/specialties/body-parts.ts';
import { vocabulary } from '#lib/specialties/vocabulary.ts';

export const dynamic = 'force-dynamic';

export function generateMetadata(): Metadata {
  return pageMetadata({
    path: '/',
    title: site.promise,
    description: `${site.promise} Uden reklamer, cookies og betalte pladser.`,
  });
}

/** What people ask physiotherapists about most, in that order: the first with an article are cards, the rest lead to clinics. */
const asked = [
  'iskias',
  'laendesmerter',
  'slidgigt-knae',
  'hold-i-nakken',
  'frossen-skulder',
  'haelspore',
  'discusprolaps-i-ryggen',
  'karpaltunnelsyndrom',
  'tennisalbue',
  'forstuvet-ankel',
  'slidgigt-hofte',
  'menisk-skade',
  'whiplash',
  'spaendingshovedpine',
];

/** A front page is not an index: the rest is one link away. */
const shownArticles = 6;

/** Where a condition stands among those that are asked for; all others come after them, in the order they had. */
const order = (slug: string) => (asked.includes(slug) ? asked.indexOf(slug) : asked.length);

const promises = [
  ['Faresignaler først', 'Hver artikel begynder med, hvornår du skal ringe, og til hvem.'],
  ['Ingen betalte pladser', 'Rækkefølgen kan regnes efter, kilometer for kilometer.'],
  ['Ingen cookies', 'Vi ved ikke, hvem du er, og gemmer ikke, hvad du søger efter.'],
] as const;

export default async function Home() {
  const [articles, words, counts] = await Promise.all([
    listArticles(),
    vocabulary(),
    countsByRegion(await connect(), today(), null),
  ]);
  const shown = articles.toSorted((a, b) => order(a.slug) - order(b.slug)).slice(0, shownArticles);
  const more = asked.flatMap((slug) =>
    shown.some((article) => article.slug === slug) ? [] : (words.terms.get(slug) ?? []),
  );
  const parts = Object.entries(bodyParts).filter(([slug]) =>
    [...words.terms.values()].some((term) => term.kind === 'condition' && term.bodyPart === slug),
  );
  return (
    <InOnePiece>
      <JsonLd json={serializeJsonLd(webSite())} />
      <div className="band hero">
        <section className="hero-search">
          <h1 className="text-display">{site.promise.replace(/\.$/, '')}</h1>
          <p className="mt-4 text-lead">
            Skriv, hvad der gør ondt, og hvor du er. Så viser vi klinikker i nærheden.
          </p>
          <div className="mt-6">
            <SearchForm stacked />
          </div>
        </section>
        <section aria-labelledby="kroppen" className="hero-body">
          <h2 id="kroppen" className="text-section">
            Eller peg på, hvor det gør ondt
          </h2>
          <BodyMap
            parts={parts.map(([slug, label]) => ({ slug, label, href: `/lidelser?kropsdel=${slug}` }))}
            current={null}
          />
        </section>
      </div>

      <section
        aria-labelledby="laes"
        className="deferred mt-14 [--guessed-length:116rem] sm:[--guessed-length:60rem] lg:[--guessed-length:44rem]"
      >
        <h2 id="laes" className="text-section">
          Læs om det, der gør ondt
        </h2>
        <ul className="mt-5 grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {shown.map((article) => (
            <li key={article.slug}>
              <ConditionCard
                href={`/lidelser/${article.slug}`}
                title={article.title}
                text={article.description ?? shorten(article.lead)}
                minutes={article.minutes}
              />
            </li>
          ))}
        </ul>
        {more.length > 0 && (
          <>
            <h3 className="mt-8 text-lead">Find klinikker til</h3>
            <ul className="mt-1 grid grid-cols-[repeat(auto-fill,minmax(min(100%,11rem),1fr))] gap-x-6">
              {more.map((term) => (
                <li key={term.slug}>
                  <a href={`/find/fysioterapeut/danmark/${term.slug}`} className="way">
                    {term.name}
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
        <p className="mt-2">
          <a href="/lidelser" className="way way-on">
            Se alle lidelser fra A til Å
          </a>
        </p>
      </section>

      <section
        aria-labelledby="regioner"
        className="deferred mt-14 [--guessed-length:50rem] lg:[--guessed-length:39rem]"
      >
        <h2 id="regioner" className="text-section">
          Find fysioterapeuter i din region
        </h2>
        <div className="mt-5">
          <CountryMapView
            map={countryMap(today())}
            regions={counts.map(({ region, count }) => ({
              slug: region.slug,
              href: `/find/fysioterapeut/${region.slug}`,
              name: region.name,
              count,
            }))}
          />
          <p className="mt-2">
            <a href="/find/fysioterapeut/danmark" className="way way-on">
              Se klinikker i hele Danmark
            </a>
          </p>
        </div>
      </section>

      <section aria-labelledby="loefter" className="mt-14">
        <h2 id="loefter" className="text-section">
          Det kan du regne med
        </h2>
        <dl className="mt-5 grid gap-x-10 gap-y-6 sm:grid-cols-3">
          {promises.map(([title, text]) => (
            <div key={title} className="border-t-4 border-amber pt-3">
              <dt className="text-lead font-semibold">{title}</dt>
              <dd className="mt-1">{text}</dd>
            </div>
          ))}
        </dl>
      </section>
    </InOnePiece>
  );
}
