/** Text to tree. */
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

export interface ParseFailure {
  /** Counted from 1 in the text given; null when the parser does not say. */
  line: number | null;
  reason: string;
}

const markdown = unified().use(remarkParse).use(remarkGfm).use(withoutIndentedCode).freeze();
const mdx = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();

/**
 * Parses Markdown (GFM), which takes any text, or MDX, which may refuse it.
 * @param keys of sources that the text may refer to as `[^key]` without defining them
 */
export function parseMarkdown(
  text: string,
  format: 'md' | 'mdx',
  keys: readonly string[],
): Root | ParseFailure {
  // A footnote without a definition would be plain text: each source gets a stand-in, taken out again here.
  const standIns = keys.map((key) => `\n\n[^${key}]: .`).join('');
  try {
    const tree = (format === 'mdx' ? mdx : markdown).parse(text + standIns);
    tree.children = tree.children.filter(
      (node) => node.type !== 'footnoteDefinition' || (node.position?.start.offset ?? 0) < text.length,
    );
    return tree;
  } catch (error) {
    const reason = error instanceof Error && 'reason' in error ? String(error.reason) : String(error);
    const line =
      error instanceof Error && 'line' in error && typeof error.line === 'number' ? error.line : null;
    return { line, reason };
  }
}

/** Indented lines in articles are slips of an editor, never code: without this they become a grey box. */
function withoutIndentedCode(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: ['codeIndented'] } }];
}
