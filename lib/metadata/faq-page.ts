/** Questions that stand visibly on the page, for machines. */
import type { Question } from '#lib/articles/article.ts';
import type { Thing } from './json-ld.ts';

/** `null` when the page asks no questions. */
export function faqPage(questions: readonly Question[]) {
  if (!questions.length) return null;
  return {
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    mainEntity: questions.map(({ question, answer }) => ({
      '@type': 'Question',
      name: question,
      acceptedAnswer: { '@type': 'Answer', text: answer },
    })),
  } satisfies Thing<'FAQPage'>;
}
