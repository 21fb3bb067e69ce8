/** What stands around a page's own head and content: the same for every page of a kind. */
import type { OutgoingHttpHeaders } from 'node:http';

/** The two parts of a page that are its own, as they stand in it. */
export interface Parts {
  /** The tags with the page's words, in the document's head. */
  head: Buffer;
  content: Buffer;
}

export interface Frame {
  before: Buffer;
  between: Buffer;
  after: Buffer;
  /** Of the page that it was taken from, as Next and the proxy set them. */
  headers: OutgoingHttpHeaders;
}

/**
 * The page without its parts.
 * @returns null when they do not stand in it exactly as they are
 */
export function frameOf(page: Buffer, { head, content }: Parts, headers: OutgoingHttpHeaders): Frame | null {
  const headAt = page.indexOf(head);
  if (headAt === -1) return null;
  const contentAt = page.indexOf(content, headAt + head.length);
  if (contentAt === -1) return null;
  return {
    // Copies: a part of the page's memory would hold the whole of it.
    before: Buffer.from(page.subarray(0, headAt)),
    between: Buffer.from(page.subarray(headAt + head.length, contentAt)),
    after: Buffer.from(page.subarray(contentAt + content.length)),
    headers,
  };
}

export function inFrame({ before, between, after }: Frame, { head, content }: Parts): Buffer {
  return Buffer.concat([before, head, between, content, after]);
}
