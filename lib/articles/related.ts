/** Which other articles a reader of one may need. */
import { foldWords, plainWords } from '#lib/specialties/spelling.ts';
import type { ArticleSummary } from './article.ts';

/** What is read of an article to tell how near it is to another. */
export type Relative = Pick<ArticleSummary, 'slug' | 'title' | 'specialty' | 'bodyPart' | 'synonyms'>;

/** Letters below which a shared word says nothing: 'smerter' is in half of all names, 'prolaps' is not. */
const shortest = 6;
const common = new Set(
  ['smerte', 'smerter', 'ondt', 'skade', 'syndrom', 'betændelse', 'chronic'].map(foldWords),
);
const most = 6;

/**
 * The nearest other articles, best first: those of the same specialty, of the same part of the body, and those that
 * share a word of their names ('prolaps' in the back and in the neck). None that shares nothing; at most six.
 */
export function relatedArticles<Any extends Relative>(article: Any, all: readonly Any[]): readonly Any[] {
  const known = found.get(all) ?? new Map<Relative, readonly Relative[]>();
  found.set(all, known);
  if (!known.has(article)) known.set(article, nearest(article, all));
  return known.get(article) as readonly Any[];
}

/** A list is the same while no article changes, and each of its articles is asked about again and again. */
const found = new WeakMap<readonly Relative[], Map<Relative, readonly Relative[]>>();

function nearest<Any extends Relative>(article: Any, all: readonly Any[]): Any[] {
  const own = wordsOf(article);
  return all
    .filter(({ slug }) => slug !== article.slug)
    .map((other) => {
      const shared = [...wordsOf(other)].filter((word) => own.has(word)).length;
      const kin = article.specialty !== null && other.specialty === article.specialty;
      const near = article.bodyPart !== null && other.bodyPart === article.bodyPart;
      return { other, score: (kin ? 3 : 0) + (near ? 2 : 0) + Math.min(shared, 2) * 2 };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.other.slug < b.other.slug ? -1 : 1))
    .slice(0, most)
    .map(({ other }) => other);
}

const names = new WeakMap<Relative, ReadonlySet<string>>();

function wordsOf(article: Relative): ReadonlySet<string> {
  const known = names.get(article);
  if (known) return known;
  const { title, synonyms } = article;
  const all = [title, ...synonyms].flatMap((name) => plainWords(name).split(' '));
  const words = new Set(all.map(foldWords).filter((word) => word.length >= shortest && !common.has(word)));
  names.set(article, words);
  return words;
}
