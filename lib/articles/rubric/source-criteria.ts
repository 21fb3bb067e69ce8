/** Whether what an article says can be looked up. */
import type { Article } from '#lib/articles/article.ts';
import { evidenceKinds, isEvidenceKind } from '#lib/articles/evidence.ts';
import { parts } from '#lib/articles/form.ts';
import type { Block } from '#lib/articles/sections.ts';
import { type Danger, dangerSteps } from '#lib/specialties/danger.ts';
import { stemsOf } from '#lib/specialties/word-forms.ts';
import { type Criterion, type Finding, finding, quoted } from './criterion.ts';
import { partSections } from './form-criteria.ts';

/** Amounts and spans of time: what nobody can know without having read it somewhere. */
const figure =
  /\d+\s*(?:ud af|%|procent|gange)|\d+\s*(?:til\s*\d+\s*)?(?:minut|time|dag|døgn|uge|måned|år)|(?:ud af|procent)\s*\d/i;

/** Whom advice is for is no figure: 'hvis du er over 50 år'. */
const age = /\b(?:over|under|fyldt)\s+\d+\s+år\b/gi;

function everyPart(article: Article): Finding[] {
  return parts.flatMap((part) => {
    const sections = partSections(article, part.key);
    const cited = sections.some(({ blocks }) => blocks.some(({ cites }) => cites.length));
    if (cited || !sections.length) return [];
    return finding(
      sections[0]?.line ?? null,
      `'${sections[0]?.heading}' refers to no source`,
      'add a [^key] behind what it states',
    );
  });
}

/** The lead sums up what stands below with its sources; questions are asked, not stated. */
function figures(article: Article): Finding[] {
  const bare = ({ text, cites, led }: Block) => figure.test(text.replace(age, '')) && !cites.length && !led;
  return article.sections
    .filter(({ heading }) => heading !== null)
    .flatMap(({ blocks }) => blocks.filter(bare))
    .map(({ text, line }) =>
      finding(
        line,
        `${quoted(text)} holds a figure without a source`,
        'add a [^key], or leave the figure out',
      ),
    );
}

function unused({ sources, sections }: Article): Finding[] {
  const cited = new Set(sections.flatMap(({ blocks }) => blocks.flatMap(({ cites }) => cites)));
  return sources
    .filter(({ key }) => !cited.has(key.toLowerCase()))
    .map(({ key }) =>
      finding(null, `the source ${key} is not referred to`, `write [^${key}] where it is used, or remove it`),
    );
}

function unsourced({ problems }: Article): Finding[] {
  return problems
    .filter(({ message }) => message.endsWith('refers to no source'))
    .map(({ line, message, remedy }) => finding(line, message, remedy));
}

function whole({ sources }: Article): Finding[] {
  if (!sources.length) return [finding(null, 'has no sources', 'list guidelines, reviews and authorities')];
  return sources.flatMap(({ key, publisher, year, id, url, evidence }) => {
    const lacks = [
      !publisher && 'publisher',
      year === null && evidence !== 'myndighed' && 'year',
      !id && !url && 'id or url',
      !isEvidenceKind(evidence) && `evidence (one of ${Object.keys(evidenceKinds).join(', ')})`,
    ].filter((field) => field !== false);
    return lacks.length ? finding(null, `the source ${key} has no ${lacks.join(', ')}`, 'write it') : [];
  });
}

/** Words of nearly every sign, which say nothing of what it is. */
const sayLittle = new Set(
  stemsOf('du kan ikke er selv eller efter hvis også så samtidig bliver blevet op få'),
);

/** Signs of the card above the text of which the text names less than half the words. */
function unnamed(danger: Danger, text: string): string[] {
  const said = new Set(stemsOf(text));
  return dangerSteps
    .flatMap((step) => danger[step].signs)
    .filter((sign) => {
      const words = [...new Set(stemsOf(sign))].filter((word) => !sayLittle.has(word));
      return words.filter((word) => said.has(word)).length * 2 < words.length;
    });
}

function danger(article: Article): Finding[] {
  const { danger: card } = article;
  const steps = dangerSteps.filter((step) => !card?.[step].signs.length);
  const empty = finding(
    null,
    `has no danger signs for ${steps.join(', ')}`,
    'write them in content/specialties, or as danger above the text',
  );
  const findings = steps.length ? [empty] : [];
  const help = partSections(article, 'help');
  const [first] = help;
  if (!first) return findings;
  const text = help.flatMap(({ blocks }) => blocks.map((block) => block.text)).join(' ');
  if (!/112/.test(text)) {
    const remedy = 'write the three steps of the danger signs';
    findings.push(finding(first.line, 'does not say when to call 112', remedy));
  }
  const missing = card ? unnamed(card, text) : [];
  return [
    ...findings,
    ...missing.map((sign) =>
      finding(first.line, `${quoted(sign)} is on the danger card but not in the text`, 'name it in its step'),
    ),
  ];
}

export const sourceCriteria: readonly Criterion[] = [
  {
    label: 'Notes',
    asks: 'every part refers to a source, and so does every figure',
    judge: (a) => [...everyPart(a), ...figures(a)],
  },
  {
    label: 'Sources',
    asks: 'no note without a source, no source without a note, each with publisher, year, identifier and strength',
    judge: (a) => [...whole(a), ...unused(a), ...unsourced(a)],
  },
  {
    label: 'Danger',
    asks: 'danger signs in three steps, and the text names each of them too',
    judge: danger,
  },
];
