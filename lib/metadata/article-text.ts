/** An article as plain Markdown, for `/lidelser/{slug}.md`: the same words as the page, its warnings first. */
import type { Article } from '#lib/articles/article.ts';
import { type Danger, dangerSteps } from '#lib/specialties/danger.ts';
import { absolute } from './absolute.ts';
import { site } from './site.ts';

/** What every place says where an article is read outside its page. */
export function reviewNotice({ review, author }: Pick<Article, 'review' | 'author'>): string {
  const written = author ? `Skrevet af ${author}. ` : '';
  return review
    ? `${written}Gennemgået fagligt af ${review.reviewer} (autorisations-id ${review.authorisationId}) den ${review.date}.`
    : `${written}Ingen sundhedsfaglig person har gennemgået teksten endnu.`;
}

/** The whole text: title, notice, danger signs, body, sources and where it comes from. */
export function articleText(article: Article): string {
  const parts = [
    `# ${article.title}`,
    reviewNotice(article),
    article.danger && dangerText(article.danger),
    article.body.trim(),
    article.sources.length > 0 &&
      `## Kilder\n\n${article.sources.map((source) => `[^${source.key}]: ${sourceText(source)}`).join('\n')}`,
    [
      `Kilde: ${site.name}, ${absolute(`/lidelser/${article.slug}`)}`,
      article.updated && `Opdateret: ${article.updated}`,
      article.nextReview && `Skal læses igen senest: ${article.nextReview}`,
    ]
      .filter(Boolean)
      .join('  \n'),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

const steps = {
  now: 'Ring 112 nu',
  today: 'Ring til din læge i dag (om aftenen, om natten og i weekenden: lægevagten)',
  days: 'Tal med din læge inden for få dage',
} as const;

/** The same three steps as on the card; a step without signs is left out. */
function dangerText(danger: Danger): string {
  const cards = dangerSteps.flatMap((step) => {
    const { signs, meanwhile } = danger[step];
    if (!signs.length) return [];
    const list = signs.map((sign) => `- ${sign}`).join('\n');
    const lead = `**${steps[step]}, hvis bare ét af disse tegn passer på dig:**`;
    return [lead, list, ...(meanwhile ? [`Indtil da: ${meanwhile}`] : [])].join('\n\n');
  });
  return `## Hvornår er det farligt?\n\n${cards.join('\n\n')}`;
}

/** A GFM footnote, for the text refers to it as `[^key]`. */
function sourceText({ title, publisher, year, url, id, strength }: Article['sources'][number]): string {
  return [title, publisher, year, id, url, strength].filter((part) => part !== null).join('. ');
}
