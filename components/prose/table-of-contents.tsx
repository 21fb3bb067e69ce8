import type { Heading } from '#lib/articles/article.ts';

/** Links to the parts of a text. Nothing for a text with a single part. */
export function TableOfContents({ headings }: { headings: readonly Heading[] }) {
  const parts = headings.filter(({ depth }) => depth === 2);
  if (parts.length < 2) return null;
  return (
    <nav aria-labelledby="indhold" className="table-of-contents">
      <h2 id="indhold">På denne side</h2>
      <ol>
        {parts.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
