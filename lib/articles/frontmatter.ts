/** The fields above an article's text. All are optional; one that cannot be read is reported and left out. */
import { z } from 'zod';
import { type BodyPart, bodyParts, isBodyPart } from '#lib/specialties/body-parts.ts';
import { type Danger, readDanger } from '#lib/specialties/danger.ts';
import type { Complaint } from '#lib/specialties/problem.ts';
import type { Review, Source } from './article.ts';
import { readDate } from './date.ts';

export interface Frontmatter {
  title: string | null;
  metaTitle: string | null;
  description: string | null;
  specialty: string | null;
  synonyms: string[] | null;
  bodyPart: BodyPart | null;
  danger: Danger | null;
  sources: Omit<Source, 'number' | 'anchor' | 'strength'>[];
  author: string | null;
  review: Review | null;
  nextReview: string | null;
  icd10: string[] | null;
  published: string | null;
  updated: string | null;
}

const text = z.string('is not a text').trim();
const slug = text.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: ({ input }) => `'${input}' is not a slug` });
const list = z
  .union(
    [z.array(text), text.transform((line) => line.split(',').map((part) => part.trim()))],
    'is not a list',
  )
  .transform((parts) => parts.filter(Boolean));
const date = text.transform((value, context) => {
  const iso = readDate(value);
  if (iso) return iso;
  context.issues.push({ code: 'custom', message: `'${value}' is not a date`, input: value });
  return z.NEVER;
});
const optional = text.nullish().transform((value) => value || null);
const source = z.object({
  key: text.regex(/^[\w-]+$/, 'is not letters, digits, - and _'),
  title: text.min(1, 'is empty'),
  publisher: optional,
  year: z.coerce
    .number('is not a year')
    .int('is not a year')
    .min(1900, 'is not a year')
    .max(2100, 'is not a year')
    .nullish(),
  id: optional,
  url: z.url({ protocol: /^https?$/, error: 'is not an http(s) address' }).nullish(),
  evidence: optional,
  language: text
    .regex(/^[a-z]{2,3}$/, { error: ({ input }) => `'${input}' is not the code of a language` })
    .nullish(),
});
const review = z.object({
  reviewer: text.min(1, 'is empty'),
  authorisationId: text.regex(/^[0-9A-Za-z]{5}$/, 'is not five letters or digits'),
  date,
  hash: text.regex(/^[0-9a-f]{64}$/, 'is not the hash of a text (64 of 0-9 and a-f)'),
});

const dateRemedy = 'write it as 2025-12-31';
// Nobody writes this field by hand.
const signOff = 'have it recorded by npx portal sign-off';

interface Field<Schema extends z.ZodType> {
  schema: Schema;
  /** What to write when it cannot be read. */
  remedy: string;
  /** The field's older name, read when the field itself is not given. */
  from?: string;
}

/** One record a field. */
const fields = {
  title: { schema: text, remedy: 'write the name of the condition' },
  metaTitle: { schema: text, remedy: 'write the title that search engines show' },
  description: { schema: text, remedy: 'write one or two sentences, 70 to 155 characters' },
  specialty: { schema: slug, remedy: 'write the slug of a specialty, for example ryg' },
  synonyms: { schema: list, remedy: 'write a list: [iskiassmerter, ischias]' },
  bodyPart: {
    schema: text.refine(isBodyPart, { error: ({ input }) => `'${input}' is not a body part` }),
    remedy: `write one of ${Object.keys(bodyParts).join(', ')}`,
  },
  author: { schema: text, remedy: 'write the name of who wrote it' },
  review: { schema: review, remedy: signOff },
  nextReview: { schema: date, remedy: dateRemedy },
  icd10: {
    schema: list.pipe(
      z.array(
        text.regex(/^[A-Z]\d{2}(\.\d{1,3})?$/, { error: ({ input }) => `'${input}' is not an ICD-10 code` }),
      ),
    ),
    remedy: 'write it like M54.3',
  },
  published: { schema: date, from: 'datePublished', remedy: dateRemedy },
  updated: { schema: date, from: 'lastUpdated', remedy: dateRemedy },
} as const;

/** Fields that the text's template does not show and that are not worth a warning. */
const otherNames = ['danger', 'sources', 'datePublished', 'lastUpdated', 'slug', 'layout'];

/**
 * Reads what stands between the two `---`.
 * @param data as `readYaml` gives it: every scalar a string
 */
export function readFrontmatter(data: unknown): { frontmatter: Frontmatter; complaints: Complaint[] } {
  const complaints: Complaint[] = [];
  const record = z.record(z.string(), z.unknown()).safeParse(data).data ?? {};
  const given = (value: unknown) => value != null && value !== '';
  const read = <Schema extends z.ZodType>(
    name: string,
    { schema, remedy, from }: Field<Schema>,
  ): z.output<Schema> | null => {
    const key = from !== undefined && !given(record[name]) ? from : name;
    if (!given(record[key])) return null;
    const result = schema.safeParse(record[key]);
    if (result.success) return result.data;
    complaints.push(...fromZod([key], result.error, remedy));
    return null;
  };
  const frontmatter: Frontmatter = {
    title: read('title', fields.title),
    metaTitle: read('metaTitle', fields.metaTitle),
    description: read('description', fields.description),
    specialty: read('specialty', fields.specialty),
    synonyms: read('synonyms', fields.synonyms),
    bodyPart: read('bodyPart', fields.bodyPart),
    danger: null,
    sources: [],
    author: read('author', fields.author),
    review: read('review', fields.review),
    nextReview: read('nextReview', fields.nextReview),
    icd10: read('icd10', fields.icd10),
    published: read('published', fields.published),
    updated: read('updated', fields.updated),
  };
  if (given(record.danger)) {
    const { danger, complaints: found } = readDanger(record.danger);
    frontmatter.danger = danger;
    complaints.push(...found.map((each) => ({ ...each, path: ['danger', ...each.path] })));
  }
  if (given(record.sources)) frontmatter.sources = readSources(record.sources, complaints);
  for (const name of Object.keys(record)) {
    if (Object.hasOwn(fields, name) || otherNames.includes(name)) continue;
    const remedy = `use one of ${Object.keys(fields).join(', ')}, danger, sources, or remove it`;
    complaints.push({ path: [name], message: 'is not a known field', remedy, severity: 'warning' });
  }
  return { frontmatter, complaints };
}

function readSources(value: unknown, complaints: Complaint[]): Frontmatter['sources'] {
  const remedy =
    'write key and title, and publisher, year, id, url, evidence and language as far as they are known';
  if (!Array.isArray(value)) {
    complaints.push({ path: ['sources'], message: 'is not a list', remedy, severity: 'error' });
    return [];
  }
  const sources: Frontmatter['sources'] = [];
  for (const [index, item] of value.entries()) {
    const result = source.safeParse(item);
    if (!result.success) complaints.push(...fromZod(['sources', index], result.error, remedy));
    else if (sources.some(({ key }) => key === result.data.key)) {
      const message = `'${result.data.key}' is the key of two sources`;
      complaints.push({
        path: ['sources', index, 'key'],
        message,
        remedy: 'give each its own key',
        severity: 'error',
      });
    } else {
      const { year = null, url = null, language = null, ...rest } = result.data;
      sources.push({ ...rest, year, url, language });
    }
  }
  return sources;
}

function fromZod(path: Complaint['path'], fault: z.ZodError, remedy: string): Complaint[] {
  return fault.issues.map((issue) => ({
    path: [...path, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))],
    message: issue.message.startsWith('Invalid input') ? 'is missing or of the wrong kind' : issue.message,
    remedy,
    severity: 'error',
  }));
}
