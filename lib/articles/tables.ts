/** Tables of an article: they scroll by themselves on a narrow screen. */
import type { Blockquote } from 'mdast';
import { blocksOf, wordsOf } from './plain-text.ts';
import { type Draft, rewrite } from './rewrite.ts';

/**
 * Puts each table of a draft into a region that the keyboard can reach and scroll, named after the heading above
 * it. A table without words is left out.
 */
export function mendTables({ tree }: Draft, title: string): void {
  let above = title;
  const counts = new Map<string, number>();
  rewrite(tree, (node) => {
    if (node.type === 'heading') above = wordsOf(node) || above;
    if (node.type !== 'table') return null;
    if (!blocksOf(node).length) return [];
    const count = (counts.get(above) ?? 0) + 1;
    counts.set(above, count);
    const ariaLabel = `Tabel${count > 1 ? ` ${count}` : ''}: ${above}`;
    const region: Blockquote = {
      type: 'blockquote',
      children: [node],
      data: {
        hName: 'div',
        hProperties: { className: ['table-scroll'], role: 'region', tabIndex: 0, ariaLabel },
      },
    };
    return [region];
  });
}
