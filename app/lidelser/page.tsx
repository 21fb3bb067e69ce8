import type { Metadata } from 'next';
import { InOnePiece } from '#app/in-one-piece.tsx';
import { ConditionList } from '#components/directory/condition-list.tsx';
import { BodyMap } from '#components/map/body-map.tsx';
import { DangerCard } from '#components/prose/danger-card.tsx';
import { Breadcrumb } from '#components/ui/breadcrumb.tsx';
import { Button } from '#components/ui/button.tsx';
import { JsonLd } from '#components/ui/json-ld.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { listArticles } from '#lib/articles/articles.ts';
import { today } from '#lib/hours/clock.ts';
import { breadcrumbList } from '#lib/metadata/breadcrumbs.ts';
import { serializeJsonLd } from '#lib/metadata/json-ld.ts';
import { pageMetadata } from '#lib/metadata/page.ts';
import { onCallOn, regionsOn } from '#lib/places/regions.ts';
import { bodyParts, isBodyPart } from '#lib/specialties/body-parts.ts';
import { matchingTerms } from '#lib/specialties/matching-terms.ts';
import { vocabulary } from '#lib/specialties/vocabulary.ts';
import { dangerIn } from '#lib/understanding/danger-words.ts';

export const dynamic = 'force-dynamic';

const crumbs = [
  { href: '/', label: 'Forside' },
  { href: '/lidelser', label: 'Lidelser' },
];

export async function generateMetadata({ searchParams }: { searchParams: Query }): Promise<Metadata> {
  return pageMetadata({
    // A search or a body part is the same list seen another way.
    index: Object.keys(await searchParams).length === 0,
    path: '/lidelser',
    title: 'Lidelser fra A til Å',
    description: 'Læs om lidelser i muskler, led og nerver, og find fysioterapeuter, der behandler dem.',
  });
}

type Query = Promise<{ q?: string | string[]; kropsdel?: string | string[] }>;
/** The doctor on call of every region: the reader's own is not known here. */
const everyLine = (date: string) => regionsOn(date).map((region) => onCallOn(region, date));
const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? '';

export default async function Conditions({ searchParams }: { searchParams: Query }) {
  const query = await searchParams;
  const words = first(query.q).trim().slice(0, 200);
  const danger = dangerIn(words);
  const asked = first(query.kropsdel);
  const part = isBodyPart(asked) ? asked : null;
  const [articles, known] = await Promise.all([listArticles(), vocabulary()]);
  const written = new Map(articles.map((article) => [article.slug, article]));

  const { slugs, corrected, asked: asTyped } = matchingTerms(known, words);
  const found = words ? slugs : null;
  const conditions = [...known.terms.values()]
    .filter((term) => term.kind === 'condition' || written.has(term.slug))
    .map((term) => ({
      slug: term.slug,
      name: term.name,
      bodyPart: term.bodyPart,
      article: written.get(term.slug) ?? null,
    }));
  const unnamed = articles
    .filter(({ slug }) => !known.terms.has(slug))
    .map((article) => ({ slug: article.slug, name: article.title, bodyPart: article.bodyPart, article }));
  const shown = [...conditions, ...unnamed]
    .filter(
      ({ slug, name }) => !found || found.has(slug) || name.toLowerCase().includes(asTyped.toLowerCase()),
    )
    .filter(({ bodyPart }) => !part || bodyPart === part)
    .sort((a, b) => a.name.localeCompare(b.name, 'da'));
  const mended = shown.filter(({ slug }) => corrected.has(slug)).map(({ name }) => name);
  const parts = Object.entries(bodyParts).filter(([slug]) =>
    conditions.some(({ bodyPart }) => bodyPart === slug),
  );

  const isAsked = words !== '' || part !== null;
  const list = <ConditionList conditions={shown} words={asTyped} corrected={mended} />;

  return (
    <InOnePiece>
      <JsonLd json={serializeJsonLd(breadcrumbList(crumbs))} />
      <Breadcrumb crumbs={crumbs} />
      <h1 className="text-title">Lidelser fra A til Å</h1>
      <p className="mt-3 max-w-2xl text-lead">
        Læs om det, der gør ondt, og find en fysioterapeut i nærheden.
      </p>
      {part && (
        <p className="mt-3 flex flex-wrap items-center gap-x-4">
          <strong>Kropsdel: {bodyParts[part]}</strong>
          <a href="/lidelser" className="way">
            Vis alle kropsdele
          </a>
        </p>
      )}
      {danger && <DangerCard danger={danger} title="Søg hjælp først" lines={everyLine(today())} />}
      <search className="mt-6 block max-w-2xl">
        <form action="/lidelser" method="get" className="flex flex-wrap items-end gap-3">
          <div className="min-w-56 flex-1">
            <TextField name="q" type="search" label="Søg efter en lidelse" value={words} maxLength={200} />
          </div>
          <Button>Søg</Button>
        </form>
      </search>
      {/* What was asked for comes before another way to ask. */}
      {isAsked && list}
      <section aria-labelledby="kropsdele" className={isAsked ? 'mt-14' : 'mt-10'}>
        <h2 id="kropsdele" className="text-section">
          {isAsked ? 'Eller peg på, hvor det gør ondt' : 'Vælg, hvor det gør ondt'}
        </h2>
        <nav aria-label="Kropsdel" className="mt-4 max-w-3xl">
          <BodyMap
            parts={parts.map(([slug, label]) => ({
              slug,
              label,
              href: `/lidelser?kropsdel=${slug}`,
              count: conditions.filter(({ bodyPart }) => bodyPart === slug).length,
            }))}
            current={part}
          />
        </nav>
      </section>
      {!isAsked && list}
    </InOnePiece>
  );
}
