import type { Metadata } from 'next';
import { RegionLinks } from '#components/directory/finder-box.tsx';
import { BodyMap } from '#components/map/body-map.tsx';
import { JsonLd } from '#components/ui/json-ld.tsx';
import { SearchForm } from '#components/ui/search-form.tsx';
import { listArticles } from '#lib/articles/articles.ts';
import { connect } from '#lib/db/connection.ts';
import { countsByRegion } from '#lib/directory/counts.ts';
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

/** What people ask for most in physiotherapy; shown when there is no article yet too. */
const asked = [
  'laendesmerter',
  'hold-i-nakken',
  'frossen-skulder',
  'slidgigt-knae',
  'tennisalbue',
  'haelspore',
];

/** A front page is not an index: the rest is one link away. */
const shownArticles = 6;

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
  const written = new Set(articles.map(({ slug }) => slug));
  const more = asked.flatMap((slug) => (written.has(slug) ? [] : (words.terms.get(slug) ?? [])));
  const parts = Object.entries(bodyParts).filter(([slug]) =>
    [...words.terms.values()].some((term) => term.kind === 'condition' && term.bodyPart === slug),
  );
  return (
    <>
      <JsonLd json={serializeJsonLd(webSite())} />
      <section className="pt-4 sm:pt-10">
        <h1 className="max-w-3xl text-4xl sm:text-5xl">
          Forstå din smerte, og find en fysioterapeut i nærheden
        </h1>
        <p className="mt-4 max-w-2xl text-lg text-muted">
          Skriv en lidelse og et sted. Så viser vi klinikker i nærheden.
        </p>
        <div className="mt-6">
          <SearchForm />
        </div>
      </section>

      <div className="mt-12 grid gap-12 lg:grid-cols-[3fr_2fr]">
        <section aria-labelledby="kroppen">
          <h2 id="kroppen" className="mb-4 text-2xl">
            Hvor gør det ondt?
          </h2>
          <BodyMap
            parts={parts.map(([slug, label]) => ({ slug, label, href: `/lidelser?kropsdel=${slug}` }))}
            current={null}
          />
        </section>

        <section aria-labelledby="laes">
          <h2 id="laes" className="text-2xl">
            Læs om det, der gør ondt
          </h2>
          <ul className="mt-4 grid gap-3">
            {articles.slice(0, shownArticles).map((article) => (
              <li key={article.slug} className="card">
                <h3 className="text-xl">
                  <a href={`/lidelser/${article.slug}`}>{article.title}</a>
                </h3>
                <p className="mt-1">{article.description ?? shorten(article.lead)}</p>
                <p className="mt-1 text-[0.95rem] text-muted">{article.minutes} minutters læsning</p>
              </li>
            ))}
          </ul>
          {more.length > 0 && (
            <>
              <h3 className="mt-6 text-lg">Find klinikker til</h3>
              <ul className="mt-1 flex flex-wrap gap-x-5">
                {more.map((term) => (
                  <li key={term.slug}>
                    <a
                      href={`/find/fysioterapeut/danmark/${term.slug}`}
                      className="inline-flex min-h-11 items-center"
                    >
                      {term.name}
                    </a>
                  </li>
                ))}
              </ul>
            </>
          )}
          <p className="mt-2">
            <a href="/lidelser" className="inline-flex min-h-11 items-center font-semibold">
              Se alle lidelser fra A til Å
            </a>
          </p>
        </section>

        <section aria-labelledby="regioner">
          <h2 id="regioner" className="text-2xl">
            Find fysioterapeuter i din region
          </h2>
          <div className="card mt-4">
            <RegionLinks
              regions={counts.map(({ region, count }) => ({
                href: `/find/fysioterapeut/${region.slug}`,
                name: region.name,
                count,
              }))}
            />
            <p className="mt-2">
              <a
                href="/find/fysioterapeut/danmark"
                className="inline-flex min-h-11 items-center font-semibold"
              >
                Hele Danmark
              </a>
            </p>
          </div>
        </section>

        <section aria-labelledby="loefter">
          <h2 id="loefter" className="text-2xl">
            Det kan du regne med
          </h2>
          <dl className="mt-4 grid gap-4">
            {promises.map(([title, text]) => (
              <div key={title} className="border-l-4 border-amber pl-4">
                <dt className="font-semibold">{title}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </>
  );
}
