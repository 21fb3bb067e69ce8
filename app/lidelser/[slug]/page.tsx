import type { Metadata } from 'next';
import { InOnePiece } from '#app/in-one-piece.tsx';
import { FinderBox } from '#components/directory/finder-box.tsx';
import { BodySpot } from '#components/map/body-spot.tsx';
import { articleBody } from '#components/prose/article-body.tsx';
import { DangerCard } from '#components/prose/danger-card.tsx';
import { EditorNotes } from '#components/prose/editor-notes.tsx';
import { ReadOn } from '#components/prose/read-on.tsx';
import { ReviewLine } from '#components/prose/review-line.tsx';
import { ShareList } from '#components/prose/share-list.tsx';
import { SourceList } from '#components/prose/source-list.tsx';
import { TableOfContents } from '#components/prose/table-of-contents.tsx';
import { Breadcrumb } from '#components/ui/breadcrumb.tsx';
import { JsonLd } from '#components/ui/json-ld.tsx';
import type { Article } from '#lib/articles/article.ts';
import { mayBeIndexed } from '#lib/articles/article-settings.ts';
import { findArticle, listArticles } from '#lib/articles/articles.ts';
import { authorNamed } from '#lib/articles/authors.ts';
import { brokenArticle, editorNotes } from '#lib/articles/editor-notes.ts';
import { explainedScale } from '#lib/articles/evidence.ts';
import { relatedArticles } from '#lib/articles/related.ts';
import { connect } from '#lib/db/connection.ts';
import { countsByRegion } from '#lib/directory/counts.ts';
import { inRunningText } from '#lib/directory/running-text.ts';
import { env } from '#lib/env.ts';
import { today } from '#lib/hours/clock.ts';
import { absolute } from '#lib/metadata/absolute.ts';
import { breadcrumbList } from '#lib/metadata/breadcrumbs.ts';
import { faqPage } from '#lib/metadata/faq-page.ts';
import { serializeJsonLd } from '#lib/metadata/json-ld.ts';
import { medicalWebPage } from '#lib/metadata/medical-page.ts';
import { pageMetadata } from '#lib/metadata/page.ts';
import { articleCard } from '#lib/og/cards.ts';
import { placeMeanings } from '#lib/places/find.ts';
import type { Place } from '#lib/places/place.ts';
import { onCallOn, type Region, regionOf, regionsOn } from '#lib/places/regions.ts';
import { bodyParts } from '#lib/specialties/body-parts.ts';
import { termOf, vocabulary } from '#lib/specialties/vocabulary.ts';
import { nearReader } from './near-reader.tsx';

export const dynamic = 'force-dynamic';

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ hvor?: string | string[] }>;
}

/** The article the proxy has found to exist; null for a broken file that an editor is working on. */
async function articleAt(slug: string): Promise<Article | null> {
  const article = await findArticle(slug);
  // Gone since the proxy looked: the front answers with its 500 page.
  if (!article && !env().development) throw new Error('The article went away while it was asked for');
  return article;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const article = await articleAt((await params).slug);
  if (!article) return { title: 'En fil med fejl', robots: { index: false } };
  return pageMetadata({
    path: `/lidelser/${article.slug}`,
    title: article.metaTitle ?? article.title,
    description: article.description ?? article.lead,
    card: articleCard(article),
    // With a place it is the same article for one reader.
    index: !(await searchParams).hvor && mayBeIndexed(article),
    article: { published: article.published, updated: article.updated },
  });
}

export default async function ArticlePage({ params, searchParams }: Props) {
  const { slug } = await params;
  const article = await articleAt(slug);
  if (!article) {
    const broken = await brokenArticle(slug);
    return broken && <EditorNotes {...broken} />;
  }
  const { hvor } = await searchParams;
  const where = (Array.isArray(hvor) ? hvor[0] : hvor)?.trim().slice(0, 200) ?? '';
  const [db, words, date] = [await connect(), await vocabulary(), today()];

  const known = termOf(words, article.slug);
  const term = known ?? (article.specialty ? termOf(words, article.specialty) : null);
  const parent = term?.parent ? termOf(words, term.parent) : null;
  const what = inRunningText(known?.name ?? article.title);
  const places = where ? placeMeanings(where, date).map(({ place }) => place) : [];
  const only = places.length === 1 ? places[0] : undefined;
  const region = regionOfPlace(only, date);
  // What stands in the fields: '8000' was led to 'aarhus-c', and a reader knows it as Aarhus C.
  const written = only?.name ?? where;
  // Where no clinic says that it treats this, the road leads to all of them, and the page says so.
  const declared = term ? await countsByRegion(db, date, term.slug) : [];
  const wanted = declared.some(({ declaring }) => declaring > 0) ? term : null;
  const counts = wanted ? declared : await countsByRegion(db, date, null);
  const finder = (slug: string) => `/find/fysioterapeut/${slug}${wanted ? `/${wanted.slug}` : ''}`;
  const path = `/lidelser/${article.slug}`;
  const crumbs = [
    { href: '/', label: 'Forside' },
    { href: '/lidelser', label: 'Lidelser' },
    { href: path, label: article.title },
  ];
  const questions = faqPage(article.faq);
  const spot = article.bodyPart && {
    slug: article.bodyPart,
    label: bodyParts[article.bodyPart],
    href: `/lidelser?kropsdel=${article.bodyPart}`,
  };

  return (
    <InOnePiece>
      <JsonLd json={serializeJsonLd(medicalWebPage(article))} />
      {questions && <JsonLd json={serializeJsonLd(questions)} />}
      <JsonLd json={serializeJsonLd(breadcrumbList(crumbs))} />
      <Breadcrumb crumbs={crumbs} />
      <article className="grid gap-x-12 lg:grid-cols-[minmax(0,44rem)_1fr] lg:grid-rows-[auto_1fr]">
        <div className="min-w-0">
          <h1 className="text-title">{article.title}</h1>
          {article.description && <p className="mt-4 max-w-[35rem] text-lead">{article.description}</p>}
          <ReviewLine
            article={article}
            authorPage={article.author && (authorNamed(article.author)?.page ?? null)}
          />
          {env().development && <EditorNotes {...(await editorNotes(article))} />}
          {article.danger && (
            <DangerCard
              danger={article.danger}
              title={`Faresignaler ved ${what}`}
              lines={(region ? [region] : regionsOn(date)).map((each) => onCallOn(each, date))}
              ask={{ action: path, where: written }}
            />
          )}
          <div className="mt-8">
            <FinderBox
              what={what}
              isDeclared={wanted !== null}
              whatWords={wanted?.slug ?? ''}
              where={written}
              regions={counts.map(({ region: each, count }) => ({
                href: finder(each.slug),
                name: each.name,
                count,
              }))}
            />
          </div>
          {where && (await nearReader({ where, places, wanted, parent, path, finder }))}
        </div>
        <div className="article-aside no-print mt-8 lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:mt-0 lg:grid-rows-[auto_1fr]">
          {spot && <BodySpot part={spot} />}
          <details className="phone-fold card lg:self-start lg:sticky lg:top-6 lg:border-0 lg:bg-transparent lg:p-0">
            <summary>På denne side</summary>
            <TableOfContents headings={article.headings} />
          </details>
        </div>
        <div className="mt-8 min-w-0">
          {await articleBody(article)}
          <ShareList title={article.title} url={absolute(path)} plain={`${path}.md`} />
          <ReadOn articles={relatedArticles(article, await listArticles())} />
          <SourceList sources={article.sources} scale={explainedScale()} />
        </div>
      </article>
    </InOnePiece>
  );
}

/** The region a place lies in; null for a place that lies in several, or in none. */
function regionOfPlace(place: Place | undefined, date: string): Region | null {
  const found = new Set((place?.municipalityCodes ?? []).map((code) => regionOf(code, date)));
  const [only] = found;
  return only && found.size === 1 ? only : null;
}
