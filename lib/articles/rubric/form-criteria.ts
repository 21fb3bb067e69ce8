/** Whether an article has its parts, in order, with what each must hold. */
import type { Article } from '#lib/articles/article.ts';
import { certainties } from '#lib/articles/evidence.ts';
import { partOf, parts } from '#lib/articles/form.ts';
import type { Section } from '#lib/articles/sections.ts';
import { type Criterion, type Finding, finding, quoted } from './criterion.ts';

/** How many questions an article answers at its end. */
const questions = { min: 4, max: 8 } as const;

/** A part's own text and that of the headings below it. */
export function partSections(article: Article, key: string): Section[] {
  const found: Section[] = [];
  let inside = false;
  for (const section of article.sections) {
    if (section.heading !== null && section.depth <= 2) inside = partOf(section.heading)?.key === key;
    if (inside) found.push(section);
  }
  return found;
}

const textOf = (sections: readonly Section[]) =>
  sections.flatMap(({ heading, blocks }) => [heading ?? '', ...blocks.map(({ text }) => text)]).join('\n');

function order(article: Article): Finding[] {
  const has = article.sections.flatMap(({ heading, depth, line }) => {
    const part = heading !== null && depth === 2 ? partOf(heading) : null;
    return part ? [{ part, line }] : [];
  });
  const missing = parts
    .filter(({ key }) => !has.some(({ part }) => part.key === key))
    .map((part) => finding(null, `has no part '${part.heading('…')}'`, `write it: ${part.holds}`));
  const places = has.map(({ part }) => parts.indexOf(part));
  const late = places.findIndex((place, index) => index > 0 && place <= (places[index - 1] ?? -1));
  const misplaced = has[late];
  if (late < 0 || !misplaced) return missing;
  const wanted = parts.map((part) => part.heading('…')).join(' · ');
  return [
    ...missing,
    finding(misplaced.line, `'${misplaced.part.heading('…')}' is out of order`, `the order is ${wanted}`),
  ];
}

function lead(article: Article): Finding[] {
  const before = article.sections.find(({ heading }) => heading === null);
  const text = before ? textOf([before]).trim() : '';
  return text
    ? []
    : [finding(null, 'begins with a heading', 'write two to four sentences that sum it up first')];
}

function answers({ faq }: Article): Finding[] {
  const { min, max } = questions;
  if (faq.length >= min && faq.length <= max) return [];
  return [
    finding(null, `answers ${faq.length} questions`, `answer ${min} to ${max}, each below a ### heading`),
  ];
}

function sureness(article: Article): Finding[] {
  const items = partSections(article, 'helps').flatMap(({ blocks }) =>
    blocks.filter(({ kind }) => kind === 'item'),
  );
  const words = certainties.map((word) => word.toLocaleLowerCase('da'));
  if (!items.length && article.sections.some(({ heading }) => heading && partOf(heading)?.key === 'helps')) {
    return [
      finding(null, "'Hvad hjælper?' holds no list", 'write one point for each thing that has been studied'),
    ];
  }
  return items
    .filter(({ text }) => {
      const end = text.slice(-70).toLocaleLowerCase('da');
      return !words.some((word) => end.includes(word));
    })
    .map(({ text, line }) =>
      finding(
        line,
        `${quoted(text)} does not say how sure it is`,
        `end it with *${certainties.join('.*, *')}.*`,
      ),
    );
}

function visit(article: Article): Finding[] {
  const text = textOf(partSections(article, 'physio'));
  return /første besøg/i.test(text)
    ? []
    : [
        finding(
          null,
          'does not say what a first visit is like',
          'begin a paragraph with **Det første besøg**',
        ),
      ];
}

function numbers(article: Article): Finding[] {
  const text = textOf(partSections(article, 'time'));
  return /\d/.test(text)
    ? []
    : [finding(null, 'says in no numbers how long it takes', 'write them: 55 ud af 100 …')];
}

export const formCriteria: readonly Criterion[] = [
  {
    label: 'Parts',
    asks: 'the ten parts are there, in their order',
    judge: (a) => [...lead(a), ...order(a)],
  },
  { label: 'Sure', asks: 'everything that may help says how sure the answer is', judge: sureness },
  {
    label: 'Visit',
    asks: 'a first visit is described, and the time it takes is in numbers',
    judge: (a) => [...visit(a), ...numbers(a)],
  },
  { label: 'FAQ', asks: `${questions.min} to ${questions.max} questions are answered`, judge: answers },
];
