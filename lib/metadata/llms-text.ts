/** `/llms.txt`: what the site is and where its plain text lies, for machines that answer people. */
import type { ArticleSummary } from '#lib/articles/article.ts';
import { absolute } from './absolute.ts';
import { site } from './site.ts';

/** @param demo the clinics are invented, and a machine must not hand them on */
export function llmsText(articles: readonly ArticleSummary[], demo: boolean): string {
  const lines = articles.map(({ slug, title, description, lead, review }) => {
    const state = review ? `fagligt gennemgået ${review.date}` : 'ikke fagligt gennemgået';
    return `- [${title}](${absolute(`/lidelser/${slug}.md`)}): ${oneLine(description ?? lead)} (${state})`;
  });
  return `# ${site.name}

> ${site.promise}

Dansk portal om lidelser i muskler, led og nerver og om fysioterapeuter, der behandler dem. Ingen betalte placeringer. Teksterne kan ikke erstatte en læge. Ved fare for livet: ring 112.
${demo ? '\nKlinikkerne på siden er opdigtede eksempler lige nu. Giv dem ikke videre.\n' : ''}
## Artikler

${lines.join('\n')}

## Find en fysioterapeut

- [Hele Danmark](${absolute('/find/fysioterapeut/danmark')}): efter sted og lidelse, \`/find/fysioterapeut/{sted}/{lidelse}\`
- [Søg](${absolute('/find')}): \`/find?hvad={ord}&hvor={sted}\`
`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
