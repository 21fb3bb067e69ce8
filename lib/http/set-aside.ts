/**
 * A document's content on a shorter way: what a page has rendered to one piece of HTML waits here while Next makes the
 * page around it, and is put into that page as it leaves. Next would write it three more times, and read it twice.
 * Where nobody waits for it (plain `next start`), the page holds its content itself.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * The pieces of one document, in the order they were set aside. Bytes: as text a page of results with one letter beyond
 * Latin-1 takes twice the room, and each step that makes a new text of it costs more than all that is done to it here.
 */
export type Pieces = Buffer[];

// Front and pages hold their own copy of this module.
const shared = globalThis as { portalPieces?: AsyncLocalStorage<Pieces> };

function waiting(): AsyncLocalStorage<Pieces> {
  shared.portalPieces ??= new AsyncLocalStorage();
  return shared.portalPieces;
}

/** Does `work`, and what it does later; what pages set aside meanwhile comes into `pieces`. */
export function settingAside<T>(pieces: Pieces, work: () => T): T {
  return waiting().run(pieces, work);
}

/** Whether what is set aside now comes to somebody. */
export const isFrontWaiting = (): boolean => waiting().getStore() !== undefined;

/**
 * Keeps a piece for the front.
 * @returns what stands for it in the page: a comment, which no text can hold unescaped; the piece itself when no front waits
 */
export function setAside(piece: Buffer): string {
  const pieces = waiting().getStore();
  return pieces ? standIn(pieces.push(piece) - 1) : piece.toString();
}

const standIn = (at: number) => `<!--piece:${at}-->`;

/**
 * The page with each piece where its stand-in is.
 * @throws when a piece has no place: the page would be without its content
 */
export function putBack(page: string, pieces: Pieces): Buffer {
  const placed = pieces.map((piece, at) => {
    const mark = standIn(at);
    const start = page.indexOf(mark);
    if (start === -1) throw new Error(`The page has no place for piece ${at} of its content`);
    return { piece, start, end: start + mark.length };
  });
  const parts: Buffer[] = [];
  let from = 0;
  for (const { piece, start, end } of placed.sort((a, b) => a.start - b.start)) {
    parts.push(Buffer.from(page.slice(from, start)), piece);
    from = end;
  }
  return Buffer.concat([...parts, Buffer.from(page.slice(from))]);
}
