/** What a review is bound to. */
import { createHash } from 'node:crypto';
import type { Danger } from '#lib/specialties/danger.ts';

/**
 * SHA-256 (hex) of what the reviewer vouches for: title, text as written, and the article's own danger record.
 * Line ends, and blanks at the ends of the text, do not count; any other edit gives another hash and so voids
 * the review.
 */
export function textHash(title: string, body: string, danger: Danger | null): string {
  const parts = [title.trim(), body.replace(/\r\n?/g, '\n').trim()];
  if (danger) parts.push(JSON.stringify(danger));
  return createHash('sha256').update(parts.join('\n\n')).digest('hex');
}
