/** Headings of an article, and the addresses they get. */
import type { Heading as HeadingNode } from 'mdast';
import type { Heading } from './article.ts';
import { headingIds } from './heading-ids.ts';
import { rangeOf, wordsOf } from './plain-text.ts';
import { type Draft, rewrite } from './rewrite.ts';

/** The words of the first `# heading` of a text, or null. */
export function firstTitle({ tree }: Draft): string | null {
  const node = tree.children.find((child) => child.type === 'heading' && child.depth === 1);
  return (node && wordsOf(node)) || null;
}

/**
 * Gives the headings of a draft their ids. The one that only repeats the page's title is taken out, as are empty
 * ones; a further `# heading` becomes a second-level one, for a page has one title.
 */
export function mendHeadings({ tree, edits, report }: Draft, title: string): Heading[] {
  const nodes: HeadingNode[] = [];
  let repeated = false;
  rewrite(tree, (node) => {
    if (node.type !== 'heading') return null;
    const text = wordsOf(node);
    if (!text && !node.children.some(({ type }) => type === 'image')) {
      report(node, 'an empty heading is left out', 'write it, or remove the line', 'warning');
      return [];
    }
    if (node.depth === 1) {
      if (!repeated && sameWords(text, title)) {
        repeated = true;
        const range = rangeOf(node);
        if (range) edits.push({ ...range, text: '' });
        return [];
      }
      report(node, 'a second title is shown as a heading', 'write ## in front of it', 'warning');
      node.depth = 2;
    }
    nodes.push(node);
    return null;
  });
  const ids = headingIds(nodes.map(wordsOf));
  return nodes.map((node, index) => {
    const id = ids[index] ?? '';
    node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } };
    return { id, text: wordsOf(node), depth: node.depth };
  });
}

function sameWords(a: string, b: string): boolean {
  const plain = (text: string) =>
    text
      .normalize('NFC')
      .toLocaleLowerCase('da')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return plain(a) === plain(b);
}
