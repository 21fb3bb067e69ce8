import { expect, test } from 'vitest';
import { breadcrumbList } from './breadcrumbs.ts';
import { faqPage } from './faq-page.ts';
import { startOfDay } from './iso-instant.ts';
import { itemList } from './item-list.ts';
import { serializeJsonLd } from './json-ld.ts';
import { type DescribedArticle, medicalWebPage } from './medical-page.ts';
import { type DescribedClinic, physiotherapy } from './physiotherapy.ts';

const article: DescribedArticle = {
  slug: 'iskias',
  title: 'Iskias',
  description: null,
  lead: 'Smerter ned i benet.',
  synonyms: ['iskiassmerter'],
  icd10: ['M54.3'],
  bodyPart: 'ryg',
  author: null,
  review: null,
  published: '2025-01-08',
  updated: '2025-05-08',
  pictures: [],
  sources: [],
};

const clinic: DescribedClinic = {
  slug: 'ryg-og-ro',
  name: 'Ryg og Ro',
  street: null,
  postalCode: '8000',
  postalName: 'Aarhus C',
  point: null,
  phone: null,
  email: null,
  website: null,
  description: null,
  hours: [
    { weekday: 1, opens: 480, closes: 1440 },
    { weekday: 7, opens: null, closes: null },
  ],
  wheelchair: null,
};

test('no text can end the script element that holds structured data', () => {
  const text = serializeJsonLd(
    breadcrumbList([{ href: '/', label: '</script><script>alert(1)</script>\u2028' }]),
  );
  expect(text).not.toContain('<');
  expect(text).not.toContain('\u2028');
  expect(JSON.parse(text).itemListElement[0].name).toContain('</script>');
});

test('an article is about a condition: its names, its code and where on the body it sits', () => {
  expect(medicalWebPage(article).about).toMatchObject({
    '@type': 'MedicalCondition',
    alternateName: ['iskiassmerter'],
    code: [{ codeValue: 'M54.3', codingSystem: 'ICD-10' }],
    associatedAnatomy: { '@type': 'AnatomicalStructure', name: 'Ryg og lænd' },
  });
});

test('an author is what content/authors says, else a person', () => {
  expect(medicalWebPage({ ...article, author: 'Redaktionen' }).author).toMatchObject({
    '@type': 'Organization',
    url: expect.stringMatching(/\/om$/),
  });
  expect(medicalWebPage({ ...article, author: 'Bo Holm' }).author).toEqual({
    '@type': 'Person',
    name: 'Bo Holm',
  });
});

test('an article that nobody reviewed names no reviewer', () => {
  const page = medicalWebPage(article);
  expect(page).not.toHaveProperty('reviewedBy');
  expect(page).not.toHaveProperty('lastReviewed');
  expect(page).not.toHaveProperty('author');
});

test('a reviewed article names who and when', () => {
  const review = { reviewer: 'Bo Holm', authorisationId: '0ABCD', date: '2026-03-01', hash: 'x' };
  expect(medicalWebPage({ ...article, review })).toMatchObject({
    lastReviewed: '2026-03-01T00:00:00+01:00',
    reviewedBy: { '@type': 'Person', name: 'Bo Holm' },
  });
});

test('a condition carries its code and other names, its page the dates with offset', () => {
  expect(medicalWebPage(article)).toMatchObject({
    description: 'Smerter ned i benet.',
    datePublished: '2025-01-08T00:00:00+01:00',
    dateModified: '2025-05-08T00:00:00+02:00',
    about: {
      '@type': 'MedicalCondition',
      alternateName: ['iskiassmerter'],
      code: [{ '@type': 'MedicalCode', codeValue: 'M54.3', codingSystem: 'ICD-10' }],
    },
  });
});

test('a clinic says only what was stated', () => {
  const told = physiotherapy(clinic);
  for (const field of ['telephone', 'email', 'geo', 'aggregateRating', 'description', 'amenityFeature']) {
    expect(told).not.toHaveProperty(field);
  }
  expect(told.address).toEqual({
    '@type': 'PostalAddress',
    postalCode: '8000',
    addressLocality: 'Aarhus C',
    addressCountry: 'DK',
  });
  expect(told.openingHoursSpecification).toEqual([
    {
      '@type': 'OpeningHoursSpecification',
      dayOfWeek: 'https://schema.org/Monday',
      opens: '08:00',
      closes: '23:59',
    },
  ]);
});

test('a page without questions has no list of questions', () => {
  expect(faqPage([])).toBeNull();
  expect(faqPage([{ question: 'Går det over?', answer: 'Ja, oftest.' }])?.mainEntity).toHaveLength(1);
});

test('results are counted on across pages', () => {
  const list = itemList('Fysioterapeuter', [{ name: 'Ryg og Ro', href: '/klinik/ryg-og-ro' }], 21, 21);
  expect(list).toMatchObject({ numberOfItems: 21, itemListElement: [{ position: 21 }] });
});

test.each([
  ['2026-03-29', '2026-03-29T00:00:00+01:00'],
  ['2026-03-30', '2026-03-30T00:00:00+02:00'],
  ['2026-10-25', '2026-10-25T00:00:00+02:00'],
  ['2026-10-26', '2026-10-26T00:00:00+01:00'],
])('the day %s begins at %s, also where the clock changes', (date, instant) => {
  expect(startOfDay(date)).toBe(instant);
});
