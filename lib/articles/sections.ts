/** An article's text by its headings, with what each piece of it rests on. */
import type { Nodes, Root } from 'mdast';
import { childrenOf, wordsOf } from './plain-text.ts';

export interface Block {
  text: string;
  /** Keys of the sources that the block refers to. */
  cites: string[];
  /** True when the paragraph that leads into a list carries the sources of its items. */
  led: boolean;
  kind: 'paragraph' | 'item' | 'cell';
  /** Counted from 1 in the body. */
  line: number;
}

export interface Section {
  /** Null for what stands before the first heading. */
  heading: string | null;
  depth: number;
  line: number;
  blocks: Block[];
}

/**
 * Parts a tree at its headings, whatever their depth; in order, those without a block included.
 * The tree must still hold its footnote references: `numberSources` takes them out.
 */
export function readSections(tree: Root): Section[] {
  const sections: Section[] = [];
  let open: Section = { heading: null, depth: 1, line: 1, blocks: [] };
  let leading: Block | null = null;
  for (const node of tree.children) {
    if (node.type === 'heading') {
      if (open.heading !== null || open.blocks.length) sections.push(open);
      open = { heading: wordsOf(node), depth: node.depth, line: lineOf(node), blocks: [] };
      leading = null;
      continue;
    }
    const blocks = collect(node, 'paragraph');
    // 'Ring 112, hvis et af disse tegn er nyt for dig:[^a]' speaks for the list below it.
    const led =
      node.type === 'list' && leading !== null && leading.text.endsWith(':') && leading.cites.length > 0;
    open.blocks.push(...(led ? blocks.map((block) => ({ ...block, led })) : blocks));
    leading = node.type === 'paragraph' ? (blocks.at(-1) ?? null) : null;
  }
  sections.push(open);
  return sections;
}

function collect(node: Nodes, kind: Block['kind']): Block[] {
  if (node.type === 'footnoteDefinition' || node.type === 'definition') return [];
  if (node.type === 'paragraph' || node.type === 'tableCell' || node.type === 'code') {
    const text = wordsOf(node);
    if (!text) return [];
    const own = node.type === 'tableCell' ? 'cell' : kind;
    return [{ text, cites: citesOf(node), led: false, kind: own, line: lineOf(node) }];
  }
  return childrenOf(node).flatMap((child) => collect(child, node.type === 'listItem' ? 'item' : kind));
}

function citesOf(node: Nodes): string[] {
  return node.type === 'footnoteReference' ? [node.identifier] : childrenOf(node).flatMap(citesOf);
}

function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1;
}
