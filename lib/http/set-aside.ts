/**
 * A document's content on a shorter way: what a page has rendered to one piece of HTML waits here while Next makes the
 * page around it, and is put into that page as it leaves. Next would write it three more times, and read it twice.
 * Where nobody waits for it (plain `next start`), the page holds its content itself.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

/** The pieces of one document, in the order they were set aside. */
export type Pieces = string[];

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

/**
 * Keeps a piece for the front.
 * @returns what stands for it in the page: a comment, which no text can hold unescaped; the piece itself when no front waits
 */
export function setAside(piece: string): string {
  const pieces = waiting().getStore();
  return pieces ? standIn(pieces.push(piece) - 1) : piece;
}

const standIn = (at: number) => `<!--piece:${at}-->`;

/**
 * The page with each piece where its stand-in is.
 * @throws when a piece has no place: the page would be without its content
 */
export function putBack(page: string, pieces: Pieces): string {
  return pieces.reduce((html, piece, at) => {
    const mark = standIn(at);
    const place = html.indexOf(mark);
    if (place === -1) throw new Error(`The page has no place for piece ${at} of its content`);
    return html.slice(0, place) + piece + html.slice(place + mark.length);
  }, page);
}
