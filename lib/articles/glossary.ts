/** Words that a reader may not know, explained where they first stand. The list lies beside the articles that use it. */
import { join } from 'node:path';
import type { Emphasis, PhrasingContent } from 'mdast';
import { z } from 'zod';
import { contentFolder } from '#lib/specialties/content-folder.ts';
import { stampOf } from '#lib/specialties/file-stamp.ts';
import { type Draft, rewrite } from './rewrite.ts';
import { smallFile } from './small-file.ts';

export interface Entry {
  /** The word and its other forms, as they stand in a text: 'nerverod', 'nerverødder'. */
  forms: string[];
  /** A few plain words that may stand in brackets behind it. */
  means: string;
}

const schema = z.array(
  z.object({ forms: z.array(z.string().trim().min(2)).min(1), means: z.string().trim().min(3) }),
);
const path = (): string => join(contentFolder('lidelser').path, 'ordliste.yaml');

/** Equal as long as the list is; null without one. */
export function glossaryStamp(): string | null {
  const stamp = stampOf(path());
  return stamp && `${path()}@${stamp}`;
}

/** The list beside the articles; empty when there is none, and when it cannot be read (the content test reads the project's). */
export function glossary(): Entry[] {
  return schema.safeParse(smallFile(path())).data ?? [];
}

/**
 * Puts each word's explanation behind its first place in a draft's running text, as `<dfn>` and a hint that the page
 * shows when the word is followed. A word that the text explains itself, by brackets next to it, is left alone, and so
 * are headings, links and the lead.
 */
export function explainWords({ tree }: Draft, entries: readonly Entry[]): void {
  const open = entries.map((entry) => ({ entry, pattern: patternOf(entry) }));
  let inLead = true;
  for (const block of tree.children) {
    if (block.type === 'heading') inLead = false;
    if (inLead || !open.length || (block.type !== 'paragraph' && block.type !== 'list')) continue;
    rewrite(block, (node, parent) => {
      if (node.type !== 'text' || (parent.type !== 'paragraph' && parent.type !== 'strong')) return null;
      const pieces: PhrasingContent[] = [];
      let rest = node.value;
      for (let found = firstOf(rest, open); found; found = firstOf(rest, open)) {
        open.splice(open.indexOf(found.word), 1);
        const before = rest.slice(0, found.at);
        const after = rest.slice(found.at + found.text.length);
        if (/\(\s*$/.test(before) || /^\s*\(/.test(after) || parent.type === 'strong') continue;
        pieces.push({ type: 'text', value: before }, ...explained(found.text, found.word.entry));
        rest = after;
      }
      return pieces.length ? [...pieces, { type: 'text', value: rest }] : null;
    });
  }
}

interface Word {
  entry: Entry;
  pattern: RegExp;
}

function firstOf(text: string, words: readonly Word[]): { word: Word; at: number; text: string } | null {
  let first: { word: Word; at: number; text: string } | null = null;
  for (const word of words) {
    const match = word.pattern.exec(text);
    if (match && (!first || match.index < first.at)) first = { word, at: match.index, text: match[0] };
  }
  return first;
}

function patternOf({ forms }: Entry): RegExp {
  const any = forms.map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${any})(?![\\p{L}\\p{N}-])`, 'iu');
}

function explained(word: string, { forms, means }: Entry): Emphasis[] {
  const id = `ord-${(forms[0] ?? word).toLocaleLowerCase('da').replace(/[^\p{L}\p{N}]+/gu, '-')}`;
  return [
    {
      type: 'emphasis',
      data: { hName: 'dfn', hProperties: { id } },
      children: [{ type: 'link', url: `#${id}`, children: [{ type: 'text', value: word }] }],
    },
    {
      type: 'emphasis',
      data: { hName: 'span', hProperties: { className: ['term-hint'] } },
      children: [{ type: 'text', value: ` (${means})` }],
    },
  ];
}
