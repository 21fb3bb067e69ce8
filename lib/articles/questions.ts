/** The questions that an article answers at its end. */
import type { Question } from './article.ts';
import { blocksOf, wordsOf } from './plain-text.ts';
import type { Draft } from './rewrite.ts';

const sectionName = /^(?:ofte stillede|hyppigt? stillede|hyppige) spørgsmål|^spørgsmål og svar|^faq\b/i;

/**
 * Reads the section that begins with 'Ofte stillede spørgsmål …': each heading one level below is a question, what
 * follows until the next heading its answer. A question without an answer is reported and left out.
 */
export function readQuestions({ tree, report }: Draft): Question[] {
  const questions: Question[] = [];
  let section = 0;
  let answer: string[] | null = null;
  const close = () => {
    const last = questions.at(-1);
    if (answer && last) last.answer = answer.join('\n\n');
    answer = null;
  };
  const nodes = new Map<Question, (typeof tree.children)[number]>();
  for (const node of tree.children) {
    if (node.type !== 'heading') {
      answer?.push(...blocksOf(node).map(({ text }) => text));
      continue;
    }
    close();
    if (node.depth <= section) section = 0;
    const text = wordsOf(node);
    if (sectionName.test(text)) section = node.depth;
    else if (section && node.depth === section + 1) {
      const question = { question: text, answer: '' };
      questions.push(question);
      nodes.set(question, node);
      answer = [];
    }
  }
  close();
  return questions.filter((question) => {
    const node = nodes.get(question);
    if (!question.answer && node) report(node, 'a question has no answer', 'write one below it', 'warning');
    return question.answer;
  });
}
