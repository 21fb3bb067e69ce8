/** Whether an article can be read, and says nothing it must not. */
import type { Article } from '#lib/articles/article.ts';
import { lix, sentencesOf, wordCount } from '#lib/articles/lix.ts';
import { claimIn } from './claims.ts';
import { type Criterion, type Finding, finding, quoted } from './criterion.ts';

/** Beyond this a text is refused; the aims are 40 for a body and 30 for a danger card. */
const hardest = 50;
/** Words in a sentence: under the first as a habit, never above the second. */
const sentence = { habit: 20, most: 30, share: 0.1 } as const;

/** The figures of an article's language, as the table shows them. */
export interface Language {
  /** Not rounded; null without words. */
  body: number | null;
  /** The three danger cards together. */
  card: number | null;
  words: number;
  /** Words in the longest sentence. */
  longest: number;
  /** Share of sentences above the habit, 0–1. */
  long: number;
}

/** Measures an article; lists count sentence by sentence, tables do not count. */
export function languageOf({ sections, danger, lix: body }: Article): Language {
  const lengths = sentences(sections).map(({ text }) => wordCount(text));
  const signs = danger ? [danger.now, danger.today, danger.days] : [];
  return {
    body,
    card: lix(signs.flatMap((step) => [...step.signs, step.meanwhile ?? '']).join('\n')),
    words: lengths.reduce((sum, length) => sum + length, 0),
    longest: Math.max(0, ...lengths),
    long: lengths.filter((length) => length > sentence.habit).length / (lengths.length || 1),
  };
}

function sentences(sections: Article['sections']): { text: string; line: number }[] {
  return sections.flatMap(({ blocks }) =>
    blocks
      .filter(({ kind }) => kind !== 'cell')
      .flatMap(({ text, line }) => sentencesOf(text).map((each) => ({ text: each, line }))),
  );
}

function readable(article: Article): Finding[] {
  const { body, card } = languageOf(article);
  const hard = (value: number | null, what: string) =>
    value !== null && value > hardest
      ? [
          finding(
            null,
            `${what} has LIX ${Math.round(value)}`,
            'shorten sentences, and say long words in short ones',
          ),
        ]
      : [];
  return [...hard(body, 'the text'), ...hard(card, 'the danger card')];
}

function sentenceLength(article: Article): Finding[] {
  const { long } = languageOf(article);
  const tooLong = sentences(article.sections)
    .filter(({ text }) => wordCount(text) > sentence.most)
    .map(({ text, line }) =>
      finding(line, `${quoted(text)} has ${wordCount(text)} words`, `part it: at most ${sentence.most}`),
    );
  if (long <= sentence.share) return tooLong;
  const share = `${Math.round(long * 100)} % of the sentences have more than ${sentence.habit} words`;
  return [...tooLong, finding(null, share, `at most ${sentence.share * 100} %: part the longest`)];
}

function claims({ sections }: Article): Finding[] {
  return sentences(sections).flatMap(({ text, line }) => {
    const claim = claimIn(text);
    return claim ? finding(line, `${quoted(text)} ${claim.says}`, claim.remedy) : [];
  });
}

export const languageCriteria: readonly Criterion[] = [
  {
    label: 'Reading',
    asks: `LIX of text and danger card at most ${hardest} (aims: 40 and 30)`,
    judge: readable,
  },
  {
    label: 'Sentences',
    asks: `no sentence above ${sentence.most} words, at most ${sentence.share * 100} % above ${sentence.habit}`,
    judge: sentenceLength,
  },
  { label: 'Claims', asks: 'no promise of cure, no praise of clinics, no shouting', judge: claims },
];
