/** Changing a Markdown tree in place. */
import type { Nodes, Root, RootContent } from 'mdast';
// Declares `data.hName` and `data.hProperties`: how a node is rendered.
import type {} from 'mdast-util-to-hast';

/** What a step of the preparation works on. */
export interface Draft {
  tree: Root;
  /** Pieces of the source text to replace, so that the plain Markdown says the same as the tree. */
  edits: { start: number; end: number; text: string }[];
  /** Reports something to mend at a node; the line is counted in the body. */
  report: (node: Nodes, message: string, remedy: string, severity: 'error' | 'warning') => void;
}

/**
 * Walks every node, children before their parents.
 * @param change gives what stands in the node's place (nothing: `[]`), or null to leave it
 */
export function rewrite(
  parent: Nodes,
  change: (node: RootContent, parent: Nodes) => readonly RootContent[] | null,
): void {
  if (!('children' in parent)) return;
  const children: RootContent[] = parent.children;
  for (let index = 0; index < children.length; index++) {
    const node = children[index];
    if (!node) continue;
    rewrite(node, change);
    const instead = change(node, parent);
    if (!instead) continue;
    children.splice(index, 1, ...instead);
    index += instead.length - 1;
  }
}

/** The source with every edit made; of edits that overlap the first counts. */
export function applyEdits(source: string, edits: Draft['edits']): string {
  let result = '';
  let done = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start)) {
    if (start < done) continue;
    result += source.slice(done, start) + text;
    done = end;
  }
  return result + source.slice(done);
}
