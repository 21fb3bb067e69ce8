/** One file of the vocabulary: a specialty and the conditions that belong to it. */
import { z } from 'zod';
import { type BodyPart, isBodyPart } from './body-parts.ts';
import { type Danger, readDanger } from './danger.ts';
import type { Complaint } from './problem.ts';

export interface Term {
  /** The last part of the finder's address, and of the article's when there is one: `iskias`. */
  slug: string;
  /** As a Dane writes it: 'Iskias'. */
  name: string;
  kind: 'specialty' | 'condition';
  /** The slug of the specialty that a condition belongs to; null for a specialty. */
  parent: string | null;
  synonyms: string[];
  /** How people tell of it without naming it: 'ondt under hælen, når jeg står op'. Found by likeness, never a name. */
  descriptions: string[];
  bodyPart: BodyPart | null;
  /** Its own danger record; `dangerOf` also looks at the parent's. */
  danger: Danger | null;
  /** ICD-10 codes, as written: 'M54.3'. */
  icd10: string[];
}

const slugSchema = z
  .string({ error: 'is missing' })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not lower case letters, digits and single hyphens');
const wordList = z.union([
  z.array(z.string().trim()).transform((list) => list.filter(Boolean)),
  z.string().transform((text) => (text.trim() ? [text.trim()] : [])),
]);

/** Name by name: how each field of a term is read, and what to write when it cannot be. */
const fields = {
  slug: { schema: slugSchema, remedy: 'write it like laendesmerter' },
  name: {
    schema: z.string({ error: 'is missing' }).trim().min(1, 'is empty'),
    remedy: 'write the name a Dane uses',
  },
  synonyms: { schema: wordList, remedy: 'write a list: [lændehold, hekseskud]' },
  descriptions: {
    schema: wordList,
    remedy: 'write a list, one way to tell of it a line: - ondt under hælen, når jeg står op',
  },
  icd10: {
    schema: wordList.pipe(z.array(z.string().regex(/^[A-Z]\d{2}(\.\d{1,3})?$/, 'is not an ICD-10 code'))),
    remedy: 'write it like M54.3',
  },
} as const;

/**
 * Reads one file's data.
 * @param slug from the file's name; the specialty's own
 * @returns the specialty first and then its conditions; a condition without slug or name is left out and
 *   reported, a field that cannot be read is reported and left empty; no terms when the specialty has no name
 */
export function readTermFile(slug: string, data: unknown): { terms: Term[]; complaints: Complaint[] } {
  const complaints: Complaint[] = [];
  const specialty = readTerm(data, { slug, kind: 'specialty', parent: null }, [], complaints);
  if (!specialty) return { terms: [], complaints };
  const terms = [specialty];
  const { conditions } = recordOf(data);
  if (conditions != null && !Array.isArray(conditions)) {
    complaints.push(
      error(['conditions'], 'is not a list', 'begin each condition with a hyphen: - slug: iskias'),
    );
  }
  const list: unknown[] = Array.isArray(conditions) ? conditions : [];
  for (const [index, item] of list.entries()) {
    const given = fields.slug.schema.safeParse(recordOf(item).slug);
    if (!given.success) {
      complaints.push(error(['conditions', index, 'slug'], first(given.error), fields.slug.remedy));
      continue;
    }
    const own = { slug: given.data, kind: 'condition', parent: slug } as const;
    const term = readTerm(item, own, ['conditions', index], complaints);
    if (term) terms.push(term);
  }
  return { terms, complaints };
}

function readTerm(
  data: unknown,
  known: Pick<Term, 'slug' | 'kind' | 'parent'>,
  path: Complaint['path'],
  complaints: Complaint[],
): Term | null {
  const record = recordOf(data);
  const name = fields.name.schema.safeParse(record.name);
  if (!name.success) {
    complaints.push(error([...path, 'name'], first(name.error), fields.name.remedy));
    return null;
  }
  const list = (field: 'synonyms' | 'descriptions' | 'icd10'): string[] => {
    const result = fields[field].schema.safeParse(record[field] ?? []);
    if (result.success) return result.data;
    complaints.push(error([...path, field], first(result.error), fields[field].remedy));
    return [];
  };
  return {
    ...known,
    name: name.data,
    synonyms: list('synonyms'),
    descriptions: list('descriptions'),
    bodyPart: bodyPart(record.bodyPart, path, complaints),
    danger: danger(record.danger, path, complaints),
    icd10: list('icd10'),
  };
}

function bodyPart(value: unknown, path: Complaint['path'], complaints: Complaint[]): BodyPart | null {
  if (value == null || value === '') return null;
  if (typeof value === 'string' && isBodyPart(value)) return value;
  complaints.push(
    error(
      [...path, 'bodyPart'],
      `'${String(value)}' is not a body part`,
      'use one of lib/specialties/body-parts.ts',
    ),
  );
  return null;
}

function danger(value: unknown, path: Complaint['path'], complaints: Complaint[]): Danger | null {
  if (value == null || value === '') return null;
  const read = readDanger(value);
  complaints.push(...read.complaints.map((each) => ({ ...each, path: [...path, 'danger', ...each.path] })));
  return read.danger;
}

function recordOf(value: unknown): Record<string, unknown> {
  return z.record(z.string(), z.unknown()).safeParse(value).data ?? {};
}

function first(fault: z.ZodError): string {
  return fault.issues[0]?.message ?? 'is wrong';
}

function error(path: Complaint['path'], message: string, remedy: string): Complaint {
  return { path, message, remedy, severity: 'error' };
}
