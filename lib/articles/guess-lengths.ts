/**
 * How long the blocks of an article will be, as far as their letters tell: what lies further down is laid out when a
 * reader comes near (`.deferred`), and until then the page is about as long as it will be.
 */
import { blocksOf } from './plain-text.ts';
import type { Draft } from './rewrite.ts';

/** Letters on a line that is broken between words: counted in articles at 390 px, and at the full measure of `.prose`. */
const lettersOnPhone = 44;
const lettersAtMost = 66;

/** Marks a draft's running text with the lines it will fill on a phone (`--lines`) and where there is room (`--wide-lines`). */
export function guessLengths({ tree }: Pick<Draft, 'tree'>): void {
  for (const block of tree.children) {
    if (!['paragraph', 'list', 'blockquote'].includes(block.type) || block.data?.hName) continue;
    const texts = blocksOf(block).map(({ text }) => text.length);
    const lines = (letters: number) => texts.reduce((sum, length) => sum + Math.ceil(length / letters), 0);
    // What parts them adds about a quarter of a line each.
    const gaps = Math.floor(texts.length / 4);
    const style = `--lines:${lines(lettersOnPhone) + gaps};--wide-lines:${lines(lettersAtMost) + gaps}`;
    block.data = {
      ...block.data,
      hProperties: { ...block.data?.hProperties, className: ['deferred'], style },
    };
  }
}
