import { expect, test } from 'vitest';
import { findArticle, listArticles } from './articles.ts';
import { foreignLanguage } from './source-language.ts';

test.each<[string, string | undefined, string | null]>([
  ['Surgical versus non-surgical treatment for sciatica', 'https://doi.org/10.1136/bmj', 'en'],
  ['Efficacy of strength training on headache', 'https://portal.findresearcher.sdu.dk/x', 'en'],
  [
    'Remission of chronic headache. Data from the Nord-Trøndelag Health Study',
    'https://ntnuopen.ntnu.no/x',
    'en',
  ],
  ['Sciatica', 'https://111.wales.nhs.uk/sciatica/', 'en'],
  ['Sciatica', undefined, null],
  ['Smerter og behandling', undefined, null],
  ['Tennisalbue', 'https://www.sportsfysioterapi.dk/tennisalbue', null],
  ['Symptomer og kliniske forløp', 'https://tidsskriftet.no/2001', 'no'],
  ['Tortikollis, akut', 'https://handbok.ortobas.se/tortikollis', 'sv'],
])('%s (%s) is in %s', (title, url, language) => {
  expect(foreignLanguage({ title, url })).toBe(language);
});

test('what a source says of itself goes before what its words look like', () => {
  expect(foreignLanguage({ title: 'Review af en artikel on the neck', language: 'da' })).toBeNull();
  expect(foreignLanguage({ title: 'Sciatica', language: 'en' })).toBe('en');
});

test('of the sources of our own articles, all that are left as Danish are Danish', async () => {
  const articles = await Promise.all((await listArticles()).map(({ slug }) => findArticle(slug)));
  const sources = articles.flatMap((article) => article?.sources ?? []);
  expect(sources.length).toBeGreaterThan(300);
  const isDanish =
    /[æøå]|\b(?:af|og|om|ny|nye|nyt|til|på|uden|behandling|klinisk)\b|hovedpine|albue|smert|forstuvning/i;
  const others = sources.filter(({ language, title }) => language === null && !isDanish.test(title));
  expect(others.map(({ title }) => title)).toEqual([]);
});
