/** What a review is bound to. */
import { createHash } from 'node:crypto';
import type { Frontmatter } from './frontmatter.ts';

/** What a reader is told and a reviewer vouches for. */
export interface Vouched {
  title: string;
  /** As written, Markdown and all. */
  body: string;
  fields: Pick<Frontmatter, 'description' | 'danger' | 'sources'>;
}

/**
 * SHA-256 (hex) of title, description, text, the article's own danger record and its sources. Line ends, and blanks
 * at the ends of the text, do not count; any other edit gives another hash and so voids the review. Dates, synonyms
 * and codes may change without one.
 */
export function textHash({ title, body, fields: { description, danger, sources } }: Vouched): string {
  // In which voice a title is read is not what it says.
  const cited = sources.map(({ language: _, ...source }) => source);
  const said = [title.trim(), description, body.replace(/\r\n?/g, '\n').trim(), danger, cited];
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}
