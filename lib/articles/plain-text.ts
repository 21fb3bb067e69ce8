/** Markdown's tree as the words in it. */
import type { Node, Nodes } from 'mdast';

const blocks = new Set(['paragraph', 'heading', 'tableCell', 'code']);

/** The words of an inline node and everything in it; a line break is a space, a picture has no words. */
export function wordsOf(node: Nodes): string {
  return collect(node).replace(/\s+/g, ' ').trim();
}

/** Each heading, paragraph, list item's paragraph and table cell on its own, in order; empty ones left out. */
export function blocksOf(node: Nodes): { type: string; text: string }[] {
  if (node.type === 'footnoteDefinition' || node.type === 'definition') return [];
  if (blocks.has(node.type)) {
    const text = wordsOf(node);
    return text ? [{ type: node.type, text }] : [];
  }
  return childrenOf(node).flatMap(blocksOf);
}

/** A node's children, none for a leaf. */
export function childrenOf(node: Nodes): Nodes[] {
  return 'children' in node ? node.children : [];
}

/** Where a node begins and ends in the text, in characters; null for a node that was made. */
export function rangeOf(node: Node): { start: number; end: number } | null {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  return start === undefined || end === undefined ? null : { start, end };
}

function collect(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (node.type === 'break') return ' ';
  return childrenOf(node).map(collect).join('');
}
