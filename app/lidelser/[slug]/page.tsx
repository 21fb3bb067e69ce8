import type { Metadata } from 'next';
import { ClinicItem } from '#components/directory/clinic-item.tsx';
import { FinderBox } from '#components/directory/finder-box.tsx';
import { ArticleBody } from '#components/prose/article-body.tsx';
import { DangerCard } from '#components/prose/danger-card.tsx';
import { ReviewLine } from '#components/prose/review-line.tsx';
import { SourceList } from '#components/prose/source-list.tsx';
import { TableOfContents } from '#components/prose/table-of-contents.tsx';
import { Breadcrumb } from '#components/ui/breadcrumb.tsx';
import { JsonLd } from '#components/ui/json-ld.tsx';
import { findArticle } from '#lib/articles/articles.ts';
import { connect } from '#lib/db/connection.ts';
import { describeCard } from '#lib/directory/card-words.ts';
import { countsByRegion, nearest } from '#lib/directory/counts.ts';
import { inRunningText } from '#lib/directory/running-text.ts';
import { now, today } from '#lib/hours/clock.ts';
import { breadcrumbList } from '#lib/metadata/breadcrumbs.ts';
import { faqPage } from '#lib/metadata/faq-page.ts';
import { serializeJsonLd } from '#lib/metadata/json-ld.ts';
import { medicalWebPage } from '#lib/metadata/medical-page.ts';
import { pageMetadata } from '#lib/metadata/page.ts';
import { searchPlaces } from '#lib/places/find.ts';
import { regionOf, regionsOn } from '#lib/places/regions.ts';
import { termOf, vocabulary } from '#lib/specialties/vocabulary.ts';

export const dynamic = 'force-dynamic';

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ hvor?: string | string[] }>;
}

/** The article the proxy has found to exist; gone in between, the front answers with its 500 page. */
async function articleAt(params: Props['params']) {
  const { slug } = await params;
  const article = await findArticle(slug);
  if (!article) throw new Error(`The article ${slug} went away while it was asked for`);
  return article;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const article = await articleAt(params);
  return pageMetadata({
    path: `/lidelser/${article.slug}`,
    title: article.metaTitle ?? article.title,
    description: article.description ?? article.lead,
    version: article.version,
    article: { published: article.published, updated: article.updated },
  });
}

export default async function ArticlePage({ params, searchParams }: Props) {
  const article = await articleAt(params);
  const { hvor } = await searchParams;
  const where = (Array.isArray(hvor) ? hvor[0] : hvor)?.trim().slice(0, 200) ?? '';
  const [db, words] = await Promise.all([connect(), vocabulary()]);
  const date = today();

  const term = termOf(words, article.slug) ?? (article.specialty ? termOf(words, article.specialty) : null);
  const parent = term?.parent ? termOf(words, term.parent) : null;
  const what = inRunningText(term?.name ?? article.title);
  const place = where ? (searchPlaces(where, date, 1)[0]?.place ?? null) : null;
  // Where no clinic says that it treats this, the road leads to all of them, and the page says so.
  const declared = await countsByRegion(db, date, term?.slug ?? null);
  const isDeclared = declared.some(({ count }) => count > 0);
  const wanted = isDeclared ? (term?.slug ?? null) : null;
  const [counts, near] = await Promise.all([
    isDeclared ? declared : countsByRegion(db, date, null),
    place?.point ? nearest(db, place.point, wanted, 3, date) : [],
  ]);
  const region = place?.municipalityCodes[0] ? regionOf(place.municipalityCodes[0], date) : null;
  const finder = (slug: string) => `/find/fysioterapeut/${slug}${wanted ? `/${wanted}` : ''}`;
  const crumbs = [
    { href: '/', label: 'Forside' },
    { href: '/lidelser', label: 'Lidelser' },
    { href: `/lidelser/${article.slug}`, label: article.title },
  ];
  const questions = faqPage(article.faq);

  return (
    <>
      <JsonLd json={serializeJsonLd(medicalWebPage(article))} />
      {questions && <JsonLd json={serializeJsonLd(questions)} />}
      <JsonLd json={serializeJsonLd(breadcrumbList(crumbs))} />
      <Breadcrumb crumbs={crumbs} />
      <div className="grid gap-x-12 lg:grid-cols-[minmax(0,44rem)_1fr]">
        <article className="min-w-0">
          <h1 className="text-4xl sm:text-5xl">{article.title}</h1>
          {article.description && <p className="mt-4 text-xl leading-normal">{article.description}</p>}
          <ReviewLine article={article} />
          {article.danger && (
            <DangerCard
              danger={article.danger}
              title={`Faresignaler ved ${what}`}
              lines={region ? [region] : regionsOn(date)}
            />
          )}
          <div className="mt-8">
            <FinderBox
              what={what}
              isDeclared={isDeclared}
              whatWords={wanted ?? ''}
              where={where}
              regions={counts.map(({ region, count }) => ({
                href: finder(region.slug),
                name: region.name,
                count,
              }))}
            />
          </div>
          {place && near.length > 0 && (
            <section className="mt-6 grid gap-4">
              <h2 className="text-2xl">Nærmest {place.name}</h2>
              {near.map((card) => (
                <ClinicItem key={card.id} card={card} words={describeCard(card, term, parent, date, now())} />
              ))}
              <p>
                <a href={finder(place.slug)} className="button">
                  Se alle {place.preposition} {place.name}
                </a>
              </p>
            </section>
          )}
          <div className="mt-10">
            <ArticleBody article={article} />
          </div>
          <SourceList sources={article.sources} />
        </article>
        <div className="order-first lg:order-none">
          <div className="hidden lg:sticky lg:top-6 lg:block">
            <TableOfContents headings={article.headings} />
          </div>
        </div>
      </div>
    </>
  );
}
