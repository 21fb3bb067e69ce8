/** An article, for machines: a medical page about a condition, reviewed only when it truly is. */
import type { Article } from '#lib/articles/article.ts';
import { authorNamed } from '#lib/articles/authors.ts';
import { bodyParts } from '#lib/specialties/body-parts.ts';
import { absolute } from './absolute.ts';
import { startOfDay } from './iso-instant.ts';
import type { Thing } from './json-ld.ts';
import { site } from './site.ts';

/** What is read of the article. */
export type DescribedArticle = Pick<
  Article,
  | 'slug'
  | 'title'
  | 'description'
  | 'lead'
  | 'synonyms'
  | 'icd10'
  | 'bodyPart'
  | 'author'
  | 'review'
  | 'published'
  | 'updated'
  | 'pictures'
  | 'sources'
>;

export function medicalWebPage(article: DescribedArticle) {
  const { review } = article;
  const url = absolute(`/lidelser/${article.slug}`);
  return {
    '@context': 'https://schema.org',
    '@type': 'MedicalWebPage',
    '@id': url,
    url,
    name: article.title,
    headline: article.title,
    description: article.description ?? article.lead,
    inLanguage: site.language,
    audience: { '@type': 'Patient' },
    specialty: 'https://schema.org/Physiotherapy',
    isPartOf: { '@type': 'WebSite', '@id': absolute('/#website'), name: site.name, url: absolute('/') },
    about: medicalCondition(article),
    ...(article.author && {
      author: authorThing(article.author),
    }),
    ...(article.published && { datePublished: startOfDay(article.published) }),
    ...(article.updated && { dateModified: startOfDay(article.updated) }),
    ...(review && {
      lastReviewed: startOfDay(review.date),
      reviewedBy: { '@type': 'Person', name: review.reviewer, identifier: review.authorisationId },
    }),
    ...(article.pictures.length > 0 && { image: article.pictures.map(image) }),
    ...(article.sources.length > 0 && { citation: article.sources.map(citation) }),
  } satisfies Thing<'MedicalWebPage'>;
}

/** A name that no file knows is a person's, unless it is the portal's own editors. */
function authorThing(name: string) {
  const known = authorNamed(name);
  const isGroup = known ? known.kind === 'group' : name === site.editors;
  return {
    '@type': isGroup ? 'Organization' : 'Person',
    name,
    ...(known?.page && { url: absolute(known.page) }),
  };
}

function medicalCondition({ title, synonyms, icd10, bodyPart }: DescribedArticle) {
  return {
    '@type': 'MedicalCondition',
    name: title,
    ...(synonyms.length > 0 && { alternateName: synonyms }),
    ...(bodyPart && {
      associatedAnatomy: { '@type': 'AnatomicalStructure', name: bodyParts[bodyPart] },
    }),
    ...(icd10.length > 0 && {
      code: icd10.map((codeValue) => ({ '@type': 'MedicalCode', codeValue, codingSystem: 'ICD-10' })),
    }),
  } satisfies Thing<'MedicalCondition'>;
}

function image({ src, alt, width, height }: Article['pictures'][number]) {
  return { '@type': 'ImageObject', url: absolute(src), width, height, ...(alt && { caption: alt }) };
}

function citation({ title, publisher, year, url, id }: Article['sources'][number]) {
  return {
    '@type': 'CreativeWork',
    name: title,
    ...(publisher && { publisher: { '@type': 'Organization', name: publisher } }),
    ...(year !== null && { datePublished: String(year) }),
    ...(url && { url }),
    ...(id && { identifier: id }),
  };
}
