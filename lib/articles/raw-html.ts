/** HTML and JSX inside Markdown: the words and pictures stay, nothing runs. */
import type { PhrasingContent, RootContent } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { isSafeUrl, localUrl } from './links.ts';
import { wordsOf } from './plain-text.ts';
import { type Draft, rewrite } from './rewrite.ts';

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };
const hidden = /<!--[\s\S]*?(?:-->|$)|<(script|style|template|noscript)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
const tag = /<\/?([a-z][a-z0-9-]*)\b(?:"[^"]*"|'[^']*'|[^"'<>])*>/gi;
const parting =
  /^(?:address|article|br|dd|div|dl|dt|figcaption|figure|h[1-6]|hr|li|ol|p|section|summary|table|td|th|tr|ul)$/i;
const jsxNames =
  /^(?:a|abbr|b|blockquote|br|cite|code|dd|del|details|dfn|div|dl|dt|em|figcaption|figure|h[2-6]|hr|i|ins|kbd|li|mark|ol|p|q|s|section|small|span|strong|sub|summary|sup|table|tbody|td|th|thead|tr|u|ul)$/;
const jsxAttributes = [
  'href',
  'title',
  'lang',
  'id',
  'className',
  'class',
  'open',
  'cite',
  'colSpan',
  'rowSpan',
  'scope',
];

/** Turns the HTML of a draft into words, line breaks and pictures, and its JSX into the harmless part of it. */
export function tameHtml({ tree, report }: Draft): void {
  rewrite(tree, (node, parent) => {
    if (node.type === 'html') {
      if (!/^\s*<!--[\s\S]*-->\s*$/.test(node.value)) {
        report(node, 'HTML is shown as its words only', 'write it in Markdown', 'warning');
      }
      const inline = parent.type !== 'root' && parent.type !== 'blockquote' && parent.type !== 'listItem';
      return inline ? inlineNodes(node.value) : paragraphs(node.value);
    }
    if (node.type === 'mdxjsEsm' || node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      if (!/^\s*(\/\*[\s\S]*\*\/)?\s*$/.test(node.value)) {
        report(
          node,
          `'${node.value.slice(0, 40)}' is code and is not shown`,
          'write \\{ for a brace',
          'warning',
        );
      }
      return [];
    }
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') return tameJsx(node, report);
    // An element alone on its line would stand in a paragraph, and <p><div> is not valid HTML.
    if (node.type === 'paragraph' && node.children.every(({ type }) => type === 'mdxJsxTextElement')) {
      node.data = { ...node.data, hName: 'div' };
    }
    return null;
  });
}

function tameJsx(node: MdxJsxFlowElement | MdxJsxTextElement, report: Draft['report']): RootContent[] | null {
  const literal = (name: string) => {
    const found = node.attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === name);
    return typeof found?.value === 'string' ? found.value : '';
  };
  if (node.name === 'img')
    return [{ type: 'image', url: literal('src'), alt: literal('alt'), position: node.position }];
  if (node.name !== null && !jsxNames.test(node.name)) {
    report(node, `<${node.name}> is not an element an article may hold`, 'write it in Markdown', 'error');
    return node.children;
  }
  if (node.name === 'br' || node.name === 'hr') node.children = [];
  node.attributes = node.attributes.filter((each): each is MdxJsxAttribute => {
    if (each.type !== 'mdxJsxAttribute' || !jsxAttributes.includes(each.name)) return false;
    if (each.name === 'class') each.name = 'className';
    if (each.name === 'href' && typeof each.value === 'string') each.value = localUrl(each.value);
    return (
      each.value == null ||
      (typeof each.value === 'string' && (each.name !== 'href' || isSafeUrl(each.value)))
    );
  });
  return null;
}

/** HTML between words: `<br>` is a break, `<img>` a picture, any other tag nothing. */
function inlineNodes(html: string): PhrasingContent[] {
  const visible = html.replace(hidden, '');
  const nodes: PhrasingContent[] = [];
  let done = 0;
  const words = (end: number) => {
    if (end > done) nodes.push({ type: 'text', value: decode(visible.slice(done, end)) });
  };
  for (const match of visible.matchAll(tag)) {
    words(match.index);
    done = match.index + match[0].length;
    const name = match[1]?.toLowerCase();
    if (name === 'br') nodes.push({ type: 'break' });
    if (name === 'img')
      nodes.push({ type: 'image', url: attribute(match[0], 'src'), alt: attribute(match[0], 'alt') });
  }
  words(visible.length);
  return nodes;
}

function paragraphs(html: string): RootContent[] {
  const parted = html
    .replace(hidden, '')
    .replace(tag, (whole, name: string) => (parting.test(name) ? '\n\n' : whole))
    .split(/\n\s*\n/);
  return parted.flatMap((part): RootContent[] => {
    const children = inlineNodes(part.trim());
    const shown = children.some((child) => child.type === 'image' || wordsOf(child));
    return shown ? [{ type: 'paragraph', children }] : [];
  });
}

function attribute(html: string, name: string): string {
  const [, double, single, bare] =
    new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(html) ?? [];
  return decode(double ?? single ?? bare ?? '');
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name) return named[name] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
