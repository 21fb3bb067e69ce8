/** The words the portal knows: specialties and conditions, read from the content folder and kept while it is unchanged. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolder, displayPath } from './content-folder.ts';
import type { Danger } from './danger.ts';
import { namesIn, stampOf } from './file-stamp.ts';
import { oneLook } from './one-look.ts';
import type { Problem } from './problem.ts';
import { readTermFile, type Term } from './term-file.ts';
import { readYaml } from './yaml-source.ts';

export type { Term };

export interface Vocabulary {
  /** By slug; each specialty is followed by its conditions, in the order of the files' names. */
  terms: ReadonlyMap<string, Term>;
  problems: readonly Problem[];
  /** Equal as long as the files are. */
  version: string;
}

// Front, proxy and pages hold their own copy of this module: what was read is shared.
const shared = globalThis as { portalVocabulary?: Vocabulary };

/**
 * The vocabulary as the files say it now: `CONTENT_DIR/specialties` when that folder exists, else the project's.
 * Never throws: a file that cannot be read is a problem, and the others count.
 */
export async function vocabulary(): Promise<Vocabulary> {
  return oneLook('vocabulary', upToDate);
}

function upToDate(): Vocabulary {
  const folder = contentFolder('specialties').path;
  const files = namesIn(folder).filter((name) => /\.ya?ml$/.test(name) && !/^[._]/.test(name));
  const version = [folder, ...files.map((name) => `${name}@${stampOf(join(folder, name))}`)].join('|');
  if (shared.portalVocabulary?.version !== version) {
    shared.portalVocabulary = readVocabulary(folder, files, version);
  }
  return shared.portalVocabulary;
}

/** The term of that slug, or null when the vocabulary does not know it. */
export function termOf(v: Vocabulary, slug: string): Term | null {
  return v.terms.get(slug) ?? null;
}

/** The danger record that holds for a term: its own, else its parent's, else null. */
export function dangerOf(v: Vocabulary, slug: string): Danger | null {
  const term = termOf(v, slug);
  if (!term) return null;
  return term.danger ?? (term.parent === null ? null : (termOf(v, term.parent)?.danger ?? null));
}

function readVocabulary(folder: string, files: readonly string[], version: string): Vocabulary {
  const terms = new Map<string, Term>();
  const problems: Problem[] = [];
  for (const name of files) {
    const path = join(folder, name);
    const file = displayPath(path);
    let text: string;
    try {
      text = readFileSync(path, 'utf8');
    } catch {
      const remedy = 'let the portal read it';
      problems.push({ file, line: null, field: null, message: 'cannot be read', remedy, severity: 'error' });
      continue;
    }
    const { data, lineOf, faults } = readYaml(text);
    for (const { line, message } of faults) {
      const remedy = 'mend the YAML (text with a colon needs quotes)';
      problems.push({ file, line, field: null, message, remedy, severity: 'error' });
    }
    const read = readTermFile(name.replace(/\.ya?ml$/, ''), data);
    for (const { path: field, ...complaint } of read.complaints) {
      problems.push({ file, line: lineOf(field), field: field.join('.') || null, ...complaint });
    }
    for (const [index, term] of read.terms.entries()) {
      if (!terms.has(term.slug)) terms.set(term.slug, term);
      else {
        const line = lineOf(index === 0 ? ['name'] : ['conditions', index - 1]);
        const message = `'${term.slug}' is already in the vocabulary`;
        const remedy = 'give it a slug of its own, or remove one of the two';
        problems.push({ file, line, field: 'slug', message, remedy, severity: 'error' });
      }
    }
  }
  return { terms, problems, version };
}
