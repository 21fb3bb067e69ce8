/** The Atom feed (RFC 4287) of articles, the latest changed first. */
import type { ArticleSummary } from '#lib/articles/article.ts';
import { absolute } from './absolute.ts';
import { reviewNotice } from './article-text.ts';
import { startOfDay } from './iso-instant.ts';
import { site } from './site.ts';
import { escapeXml, xmlDeclaration } from './xml.ts';

/** Atom wants a date on every entry: an article without any is not in the feed. */
export function atomFeed(articles: readonly ArticleSummary[]): string {
  const entries = articles
    .flatMap((article) => {
      const date = article.updated ?? article.published;
      return date ? [{ article, date }] : [];
    })
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
    .slice(0, 50);
  return `${xmlDeclaration}
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${site.language}">
  <id>${escapeXml(absolute('/'))}</id>
  <title>${escapeXml(site.name)}</title>
  <subtitle>${escapeXml(site.promise)}</subtitle>
  <link rel="self" type="application/atom+xml" href="${escapeXml(absolute('/feed.xml'))}"/>
  <link rel="alternate" type="text/html" href="${escapeXml(absolute('/lidelser'))}"/>
  <updated>${startOfDay(entries[0]?.date ?? '2026-01-01')}</updated>
  <author><name>${escapeXml(site.name)}</name></author>
${entries.map(({ article, date }) => entry(article, date)).join('\n')}
</feed>
`;
}

function entry(article: ArticleSummary, date: string): string {
  const url = escapeXml(absolute(`/lidelser/${article.slug}`));
  const summary = `${article.description ?? article.lead} ${reviewNotice(article)}`;
  const author = article.author ? `\n    <author><name>${escapeXml(article.author)}</name></author>` : '';
  const published = article.published ? `\n    <published>${startOfDay(article.published)}</published>` : '';
  return `  <entry>
    <id>${url}</id>
    <title>${escapeXml(article.title)}</title>
    <link rel="alternate" type="text/html" href="${url}"/>
    <link rel="alternate" type="text/markdown" href="${url}.md"/>${author}${published}
    <updated>${startOfDay(date)}</updated>
    <summary>${escapeXml(summary.trim())}</summary>
  </entry>`;
}
