/** References in the text (`[^key]`) to the sources above it. */
import type { Link } from 'mdast';
import type { Source } from './article.ts';
import type { Frontmatter } from './frontmatter.ts';
import { type Draft, rewrite } from './rewrite.ts';

/**
 * Makes each `[^key]` a numbered link to its source, numbered in the order of the text; sources that the text does
 * not refer to come after. Footnotes that the text defines itself are left to be footnotes.
 */
export function numberSources({ tree, report }: Draft, given: Frontmatter['sources']): Source[] {
  const cited: string[] = [];
  const byKey = new Map(given.map((source) => [source.key.toLowerCase(), source]));
  const defined = new Set<string>();
  rewrite(tree, (node) => {
    if (node.type === 'footnoteDefinition') defined.add(node.identifier);
    if (node.type === 'text') {
      for (const [, key] of node.value.matchAll(/\[\^([^\]\s]{1,100})\]/g)) {
        report(node, `[^${key}] refers to no source`, `add a source with the key ${key}`, 'error');
      }
    }
    return null;
  });
  rewrite(tree, (node) => {
    if (node.type !== 'footnoteReference' || defined.has(node.identifier)) return null;
    const source = byKey.get(node.identifier);
    if (!source) return null;
    if (!cited.includes(source.key)) cited.push(source.key);
    const number = cited.indexOf(source.key) + 1;
    const ariaLabel = `Kilde ${number}: ${source.title}`;
    const link: Link = {
      type: 'link',
      url: `#${anchorOf(source.key)}`,
      children: [{ type: 'text', value: String(number) }],
      data: { hProperties: { className: ['source-ref'], ariaLabel } },
    };
    return [{ type: 'emphasis', data: { hName: 'sup' }, children: [link] }];
  });
  const uncited = given.filter(({ key }) => !cited.includes(key));
  const ordered = [...cited.flatMap((key) => byKey.get(key.toLowerCase()) ?? []), ...uncited];
  return ordered.map((source, index) => ({ ...source, number: index + 1, anchor: anchorOf(source.key) }));
}

function anchorOf(key: string): string {
  return `kilde-${key}`;
}
