/** Local addresses that lead nowhere. What `/klinik/…` leads to is not known here. */
import type { Nodes } from 'mdast';
import { today } from '#lib/hours/clock.ts';
import { findPlace } from '#lib/places/find.ts';
import { slugify } from '#lib/places/slug.ts';
import { projectContent } from '#lib/specialties/content-folder.ts';
import { namesIn } from '#lib/specialties/file-stamp.ts';
import { searchTerms } from '#lib/specialties/search-terms.ts';
import { termOf, type Vocabulary } from '#lib/specialties/vocabulary.ts';
import type { Heading } from './article.ts';
import { pageIds } from './heading-ids.ts';
import { linkedArticle } from './links.ts';
import { childrenOf } from './plain-text.ts';
import type { Draft } from './rewrite.ts';

export interface DeadLink {
  message: string;
  remedy: string;
}

/** What else there is to lead to. */
export interface Known {
  /** Whether there is an article of that slug. */
  exists: (slug: string) => boolean;
  words: Vocabulary;
}

const always = ['/', '/lidelser', '/find', '/find/fysioterapeut', '/tilmeld', '/tilmeld/indsigelse'];

/** The slugs of the pages that the project has an address for: it ships words for each of them. */
export function pageSlugs(): string[] {
  const names = namesIn(`${projectContent()}/pages`);
  return names.filter((name) => /^[a-z0-9-]+\.md$/.test(name)).map((name) => name.slice(0, -'.md'.length));
}

/**
 * What is wrong with an address as `localUrl` writes it; null when it leads somewhere, or to where this cannot see:
 * another site, a clinic, the programs' interface, a file. A place or a word that the finder corrects is no fault.
 */
export function deadLink(url: string, { exists, words }: Known): DeadLink | null {
  if (!/^\/(?!\/)/.test(url)) return null;
  const article = linkedArticle(url);
  const fault = (message: string, remedy: string): DeadLink => ({
    message: `links to '${url}', ${message}`,
    remedy,
  });
  if (article !== null) {
    return exists(article) ? null : fault('which does not exist', 'write that article, or link to another');
  }
  const path = (/^[^?#]*/.exec(url)?.[0] ?? '').replace(/(?<=.)\/$/, '');
  const [, room, profession, where, what, ...rest] = path.split('/');
  if (always.includes(path) || room === 'klinik' || room === 'api' || /\.\w+$/.test(path)) return null;
  if (room !== 'find' || profession !== 'fysioterapeut' || where === undefined || rest.length) {
    const known = profession === undefined && room !== undefined && pageSlugs().includes(room);
    return known ? null : fault('which is no page', 'link to a page that exists');
  }
  if (!findPlace(where, today()))
    return fault(`but '${where}' is no place`, 'write danmark, or another place');
  if (what !== undefined && !isTerm(what, words)) {
    return fault(`but '${what}' is not in the vocabulary`, 'write a slug from content/specialties');
  }
  return null;
}

/** A term's slug, or a synonym that the finder leads on from. */
function isTerm(word: string, words: Vocabulary): boolean {
  if (termOf(words, slugify(word))) return true;
  const found = searchTerms(words, word.replaceAll('-', ' '));
  return found.some(({ complete, reason }) => complete && reason !== 'corrected');
}

/**
 * Reports each `#anchor` of a draft that no heading has.
 * @param headings as `mendHeadings` gives them
 * @param keys of the sources, whose list stands below the text
 */
export function reportDeadAnchors(
  { tree, report }: Draft,
  headings: readonly Heading[],
  keys: readonly string[],
): void {
  const ids = new Set([
    '',
    'top',
    ...pageIds,
    ...headings.map(({ id }) => id),
    ...keys.map((key) => `kilde-${key}`),
  ]);
  const visit = (node: Nodes, act: (node: Nodes) => void) => {
    act(node);
    for (const child of childrenOf(node)) visit(child, act);
  };
  visit(tree, (node) => {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
    for (const each of node.attributes) {
      if (each.type === 'mdxJsxAttribute' && each.name === 'id' && typeof each.value === 'string')
        ids.add(each.value);
    }
  });
  visit(tree, (node) => {
    if ((node.type !== 'link' && node.type !== 'definition') || !node.url.startsWith('#')) return;
    if (ids.has(node.url.slice(1))) return;
    const remedy = `write one of ${headings.map(({ id }) => `#${id}`).join(', ') || 'the headings, in small letters'}`;
    report(node, `links to '${node.url}', which no heading has`, remedy, 'warning');
  });
}
