import { expect, test } from 'vitest';
import type { ArticleSummary } from '#lib/articles/article.ts';
import { atomFeed } from './feed.ts';
import { llmsText } from './llms-text.ts';
import { pageMetadata } from './page.ts';
import { finderTitle, wherePhrase } from './titles.ts';

const article: ArticleSummary = {
  slug: 'iskias',
  title: 'Iskias & <ben>',
  metaTitle: null,
  description: 'Kort fortalt.',
  specialty: 'ryg',
  synonyms: [],
  bodyPart: 'ryg',
  author: null,
  review: null,
  nextReview: null,
  published: null,
  updated: '2025-05-08',
  lead: '',
  minutes: 3,
  file: 'iskias.md',
  version: 'a',
};

test('the feed is safe XML and says that nobody reviewed the text', () => {
  const feed = atomFeed([article]);
  expect(feed).toContain('<title>Iskias &#38; &#60;ben&#62;</title>');
  expect(feed).toContain('<updated>2025-05-08T00:00:00+02:00</updated>');
  expect(feed).toContain('Ingen sundhedsfaglig person har gennemgået teksten endnu.');
});

test('an article without any date is left out of the feed', () => {
  expect(atomFeed([{ ...article, updated: null }])).not.toContain('<entry>');
});

test('machines are told what is unreviewed and what is invented', () => {
  expect(llmsText([article], true)).toMatch(/iskias\.md\): Kort fortalt\. \(ikke fagligt gennemgået\)/);
  expect(llmsText([article], true)).toContain('opdigtede');
  expect(llmsText([article], false)).not.toContain('opdigtede');
});

test('a long description is cut between words', () => {
  const { description } = pageMetadata({ path: '/om', title: 'Om', description: 'ordene '.repeat(60) });
  expect(description?.length).toBeLessThanOrEqual(160);
  expect(description).toMatch(/ordene…$/);
});

test('the sharing image has a new address when what it shows changes', () => {
  const imageOf = (title: string) =>
    JSON.stringify(
      pageMetadata({ path: '/', title: 'T', description: '', card: { kind: 'K', title, line: null } })
        .twitter,
    );
  expect(imageOf('a')).toMatch(/\/og\/index\.png\?v=[0-9a-f]{12}/);
  expect(imageOf('a')).not.toBe(imageOf('b'));
});

test('a place is spoken of as Danes do', () => {
  expect(wherePhrase({ name: 'Bornholm', preposition: 'på', kind: 'island' })).toBe('på Bornholm');
  expect(wherePhrase({ name: 'Danmark', preposition: 'i', kind: 'country' })).toBe('i hele Danmark');
  expect(finderTitle({ name: 'Aarhus', preposition: 'i', kind: 'city' }, { name: 'Iskias' })).toBe(
    'Iskias: fysioterapeuter i Aarhus',
  );
});
