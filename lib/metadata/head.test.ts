import { expect, test } from 'vitest';
import { headHtml } from './head.ts';

// That Next makes the same of the same words is shown by e2e/quick-way.spec.ts.
const words = {
  path: '/klinik/fod-og-ryg',
  title: 'Fod & Ryg "Ø" <Aarhus>',
  description: 'Åbningstider, ventetid og adgang.',
  card: null,
};

test('what a clinic is called cannot end a tag', () => {
  const head = headHtml(words);
  expect(head).toContain('<title>Fod &amp; Ryg &quot;Ø&quot; &lt;Aarhus&gt; – Fodfæste</title>');
  expect(head).toContain('<meta property="og:title" content="Fod &amp; Ryg &quot;Ø&quot; &lt;Aarhus&gt;"/>');
  expect(head).not.toMatch(/<Aarhus|"Ø"/);
});

test('only a page that search engines shall leave out says so', () => {
  expect(headHtml(words)).not.toContain('robots');
  expect(headHtml({ ...words, index: false })).toContain('<meta name="robots" content="noindex, follow"/>');
});
