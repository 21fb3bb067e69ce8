/** Strong entity tags: the same bytes have the same tag, and a reader that has them is not sent them again. */
import { hash } from 'node:crypto';

/**
 * The tag of a body before it is encoded.
 * @param encoding how it will be sent: other bytes, so another tag (RFC 9110 §8.8.3)
 */
export function entityTag(body: Buffer, encoding: string | null): string {
  return `"${hash('sha256', body, 'base64url').slice(0, 22)}${encoding ? `-${encoding}` : ''}"`;
}

/** True when the reader has this already. @param asked the If-None-Match header */
export function hasEntity(asked: string | undefined, tag: string): boolean {
  if (asked === undefined) return false;
  if (asked.trim() === '*') return true;
  return asked.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === tag);
}
