import bcd from '@mdn/browser-compat-data' with { type: 'json' };
import type { CompatStatement, Identifier } from '@mdn/browser-compat-data';
import postcss, { type AtRule, type Declaration, type Rule } from 'postcss';

/** Browsers that people still had in 2021, and that some still have: what `browserslist` in package.json names. */
export const browsers = { chrome: 90, firefox: 90, safari: 14.1 } as const;
export type Browser = keyof typeof browsers;

/**
 * A style sheet as an old browser takes it: rules, declarations and at-rules that it does not know are left out, as
 * CSS says it must. What is known is looked up in MDN's table of browser compatibility.
 * @returns what is left, and what was left out (each once)
 */
export function asTakenBy(browser: Browser, css: string): { css: string; dropped: string[] } {
  const root = postcss.parse(css);
  const dropped = new Set<string>();
  const drop = (node: AtRule | Rule | Declaration, what: string) => {
    dropped.add(what);
    node.remove();
  };
  root.walkAtRules((rule) => {
    const unknown = unknownAtRule(browser, rule);
    if (unknown) drop(rule, unknown);
  });
  root.walkRules((rule) => {
    const inKeyframes =
      rule.parent?.type === 'atrule' && 'name' in rule.parent && rule.parent.name === 'keyframes';
    const unknown = inKeyframes ? null : unknownSelector(browser, rule.selector);
    if (unknown) drop(rule, unknown);
  });
  root.walkDecls((declaration) => {
    const unknown = unknownDeclaration(browser, declaration);
    if (unknown) drop(declaration, unknown);
  });
  return { css: root.toString(), dropped: [...dropped].sort() };
}

function unknownAtRule(browser: Browser, { name, params }: AtRule): string | null {
  if (!knows(browser, bcd.css['at-rules']?.[name])) return `@${name}`;
  if (name === 'media') {
    if (/[<>]/.test(params)) return '@media with a range';
    const media = bcd.css['at-rules']?.media;
    for (const [, feature = ''] of params.matchAll(/\(\s*([a-z-]+)/g)) {
      if (!knows(browser, media?.[feature.replace(/^(min|max)-/, '')])) return `@media (${feature})`;
    }
  }
  if (name === 'supports' && params.includes('selector(')) {
    return unknownSelector(browser, params) && `@supports ${params}`;
  }
  return null;
}

/** One part that is not known spoils the whole selector list. */
function unknownSelector(browser: Browser, selector: string): string | null {
  if (/(^|[^\\])&/.test(selector)) return 'nesting';
  for (const [pseudo = '', name = ''] of selector.matchAll(/(?<!\\):{1,2}([a-z-]+)/g)) {
    if (!knows(browser, bcd.css.selectors?.[name])) return pseudo;
  }
  return null;
}

function unknownDeclaration(browser: Browser, { prop, value }: Declaration): string | null {
  if (prop.startsWith('--') || /^-(webkit|moz|ms)-/.test(prop)) return null;
  const property = bcd.css.properties?.[prop];
  if (!knows(browser, property)) return prop;
  for (const [, name = ''] of value.matchAll(/([a-z-]+)\(/g)) {
    if (!knows(browser, functions.get(name))) return `${name}()`;
  }
  for (const [keyword = ''] of value.matchAll(/[a-z-]+/g)) {
    if (!knows(browser, property?.[keyword])) return `${prop}: ${keyword}`;
  }
  return null;
}

/** Every function of CSS values by name, wherever the table keeps it. */
const functions = new Map<string, Identifier>();
function collect(of: Identifier): void {
  for (const [name, each] of Object.entries(of)) {
    if (name === '__compat') continue;
    if (!functions.has(name)) functions.set(name, each as Identifier);
    collect(each as Identifier);
  }
}
collect(bcd.css.types as Identifier);

/** What the table does not have is taken for known: it is old or a name of our own. */
function knows(browser: Browser, entry: Identifier | undefined): boolean {
  const compat: CompatStatement | undefined = entry?.__compat;
  if (!compat) return true;
  const statements = [compat.support[browser] ?? []].flat();
  if (statements.length === 0) return true;
  return statements.some(({ version_added: added, flags }) => {
    if (flags || !added || added === 'preview') return false;
    return Number.parseFloat(String(added).replace('≤', '')) <= browsers[browser];
  });
}
