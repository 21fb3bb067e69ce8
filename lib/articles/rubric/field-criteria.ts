/** Whether the fields above an article hold what readers and search engines are told. */
import type { Article } from '#lib/articles/article.ts';
import { authorNamed } from '#lib/articles/authors.ts';
import { type Criterion, type Finding, finding } from './criterion.ts';

/** How long a description is shown by search engines, in characters. */
const descriptionLength = { min: 70, max: 155 } as const;
/** An article is read again within three years: guidelines seldom stand longer. */
const longestDays = 3 * 366;

function description({ description: text }: Article): Finding[] {
  const { min, max } = descriptionLength;
  const length = text === null ? 0 : [...text].length;
  if (length >= min && length <= max) return [];
  const message = length ? `description: is ${length} characters long` : 'description: is missing';
  return [finding(null, message, `write one or two sentences, ${min} to ${max} characters`)];
}

function dates({ published, updated, nextReview, author }: Article): Finding[] {
  const missing = Object.entries({ published, updated, nextReview, author })
    .filter(([, value]) => value === null)
    .map(([name]) =>
      finding(
        null,
        `${name}: is missing`,
        name === 'author' ? 'write who wrote it' : 'write it as 2026-12-31',
      ),
    );
  if (author !== null && !authorNamed(author)) {
    missing.push(
      finding(
        null,
        `author: '${author}' is nobody in content/authors`,
        'write Redaktionen, or a file for them',
      ),
    );
  }
  if (!updated || !nextReview) return missing;
  const days = (Date.parse(nextReview) - Date.parse(updated)) / 86_400_000;
  if (days > 0 && days <= longestDays) return missing;
  return [
    ...missing,
    finding(
      null,
      'nextReview: is not within three years of updated',
      'have it read again within a year or two',
    ),
  ];
}

/** Who goes by which name: titles and synonyms of all articles, evened out. */
function sharedNames(article: Article, others: readonly Article[]): Finding[] {
  const named = slugsByName(others);
  return article.synonyms.flatMap((name) => {
    const owners = (named.get(evenedOut(name)) ?? []).filter((slug) => slug !== article.slug);
    if (!owners.length) return [];
    const message = `synonyms: '${name}' is also a name of ${owners.join(', ')}`;
    return finding(null, message, 'keep it where readers mean it');
  });
}

const evenedOut = (name: string) => name.normalize('NFC').toLocaleLowerCase('da').trim();

/** Each article of a list is held against all of them: their names are gone through once. */
const names = new WeakMap<readonly Article[], ReadonlyMap<string, readonly string[]>>();

function slugsByName(articles: readonly Article[]): ReadonlyMap<string, readonly string[]> {
  const known = names.get(articles);
  if (known) return known;
  const slugs = new Map<string, string[]>();
  for (const { slug, title, synonyms } of articles) {
    for (const name of new Set([title, ...synonyms].map(evenedOut))) {
      slugs.set(name, [...(slugs.get(name) ?? []), slug]);
    }
  }
  names.set(articles, slugs);
  return slugs;
}

/** A picture is not asked for: the template shows where on the body it is. */
function pictures({ problems }: Article): Finding[] {
  return problems
    .filter(({ message }) => /^the picture '|has no description$/.test(message))
    .map(({ line, message, remedy }) => finding(line, message, remedy));
}

/** Everything else that reading the file found: fields, dead links, HTML, void reviews. */
function faults(article: Article): Finding[] {
  return article.problems
    .filter(({ message }) => !/^the picture '|has no description$|refers to no source$/.test(message))
    .map(({ line, field, message, remedy }) =>
      finding(line, field === null ? message : `${field}: ${message}`, remedy),
    );
}

export const fieldCriteria: readonly Criterion[] = [
  { label: 'Fields', asks: 'author, dates and the day it is due to be read again', judge: dates },
  {
    label: 'Description',
    asks: `a description of ${descriptionLength.min} to ${descriptionLength.max} characters`,
    judge: description,
  },
  { label: 'Names', asks: 'no synonym that is a name of another article', judge: sharedNames },
  { label: 'Pictures', asks: 'every picture is there, and has its words', judge: pictures },
  { label: 'Links', asks: 'no dead link and no other fault of the file', judge: faults },
];
