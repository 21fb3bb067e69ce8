/** References in the text (`[^key]`) to the sources above it. */
import type { Blockquote, Link, ListItem, PhrasingContent, RootContent } from 'mdast';
import type { Source } from './article.ts';
import { strengthOf } from './evidence.ts';
import type { Frontmatter } from './frontmatter.ts';
import { type Draft, rewrite } from './rewrite.ts';
import { foreignLanguage } from './source-language.ts';

/**
 * Makes each `[^key]` a numbered link to its source, numbered in the order of the text; sources that the text does
 * not refer to come after. What a part of the text refers to stands folded at the part's own end, so that a reader
 * sees what a statement rests on without losing the place; browsers open the fold when its link is followed.
 * Footnotes that the text defines itself are left to be footnotes.
 */
export function numberSources({ tree, report }: Draft, given: Frontmatter['sources']): Source[] {
  const byKey = new Map(given.map((source) => [source.key.toLowerCase(), source]));
  const cited: Source[] = [];
  const numbered = (key: string): Source | null => {
    const source = byKey.get(key);
    if (!source) return null;
    const known = cited.find((each) => each.key === source.key);
    if (known) return known;
    const first = listed(source, cited.length + 1);
    cited.push(first);
    return first;
  };
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

  const parted: RootContent[] = [];
  let here = new Map<string, Source>();
  let part = 0;
  const close = () => {
    if (here.size) parted.push(fold([...here.values()], part));
    here = new Map();
    part++;
  };
  for (const node of tree.children) {
    if (node.type === 'heading') close();
    const holder: RootContent[] = [node];
    rewrite({ type: 'root', children: holder }, (each) => {
      if (each.type !== 'footnoteReference' || defined.has(each.identifier)) return null;
      const source = numbered(each.identifier);
      if (!source) return null;
      here.set(source.key, source);
      return [reference(source, part)];
    });
    parted.push(...holder);
  }
  close();
  tree.children = parted;

  const uncited = given.filter(({ key }) => !cited.some((each) => each.key === key));
  return [...cited, ...uncited.map((source, index) => listed(source, cited.length + index + 1))];
}

const listed = (source: Frontmatter['sources'][number], number: number): Source => ({
  ...source,
  number,
  anchor: `kilde-${source.key}`,
  strength: strengthOf(source.evidence),
  language: foreignLanguage(source),
});
const placeOf = (key: string, part: number) => `kilde-${key}-${part}`;
const words = (value: string): PhrasingContent => ({ type: 'text', value });

function reference({ key, number, title, language }: Source, part: number): RootContent {
  const link: Link = {
    type: 'link',
    url: `#${placeOf(key, part)}`,
    children: [words(String(number))],
    // A name is read in the page's language: a foreign title would be mangled in it.
    data: {
      hProperties: {
        className: ['source-ref'],
        ariaLabel: language ? `Kilde ${number}` : `Kilde ${number}: ${title}`,
      },
    },
  };
  return { type: 'emphasis', data: { hName: 'sup' }, children: [link] };
}

/** `<details>` of what one part of the text refers to. */
function fold(sources: readonly Source[], part: number): Blockquote {
  const sorted = sources.toSorted((a, b) => a.number - b.number);
  const numbers = sorted.map(({ number }) => String(number));
  const last = numbers.at(-1) ?? '';
  const label =
    numbers.length === 1 ? `Kilde ${last}` : `Kilder ${numbers.slice(0, -1).join(', ')} og ${last}`;
  const items = sorted.map(
    (source): ListItem => ({
      type: 'listItem',
      data: { hProperties: { id: placeOf(source.key, part), value: String(source.number) } },
      children: [{ type: 'paragraph', children: sourceWords(source) }],
    }),
  );
  return {
    type: 'blockquote',
    data: { hName: 'details', hProperties: { className: ['part-sources'] } },
    children: [
      { type: 'paragraph', data: { hName: 'summary' }, children: [words(label)] },
      { type: 'list', ordered: true, spread: false, children: items },
    ],
  };
}

const spoken = (language: string | null) => (language ? { hProperties: { lang: language } } : {});

function sourceWords({ title, url, language, publisher, year, id, strength }: Source): PhrasingContent[] {
  const where = [publisher, year, id].filter((each) => each !== null).join(', ');
  return [
    url
      ? { type: 'link', url, children: [words(title)], data: spoken(language) }
      : { type: 'emphasis', children: [words(title)], data: { hName: 'span', ...spoken(language) } },
    words(`.${where ? ` ${where}.` : ''}${strength ? ` ${strength}.` : ''}`),
  ];
}
