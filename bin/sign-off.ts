/**
 * `portal sign-off SLUG --reviewer NAME --id AB12C [--date 2026-11-22]`: records that a professional has read exactly
 * this text; `--remove` takes the record out. The portal does not know who may sign: the operator answers for the name
 * and has looked the ID up in the public register.
 */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { findArticle } from '#lib/articles/articles.ts';
import { readDate } from '#lib/articles/date.ts';
import { editorNotes } from '#lib/articles/editor-notes.ts';
import { withoutReview, withReview } from '#lib/articles/sign-off.ts';
import { today } from '#lib/hours/clock.ts';
import { Refusal } from './refusal.ts';

export const options = {
  reviewer: { type: 'string' },
  id: { type: 'string' },
  date: { type: 'string' },
  remove: { type: 'boolean' },
} as const;

interface Args {
  words: string[];
  options: { reviewer?: string; id?: string; date?: string; remove?: boolean };
}

export async function run({ words: [slug = ''], options: given }: Args): Promise<number> {
  const article = await findArticle(slug);
  if (!article)
    throw new Refusal(`There is no article '${slug}' that can be read: give its slug, for example iskias.`);
  const file = resolve(article.file);
  const text = await readFile(file, 'utf8');
  if (given.remove) {
    await replace(file, withoutReview(text));
    console.log(`${article.file} has no review now, and the page says so.`);
    return 0;
  }
  const { reviewer, authorisationId, date } = asked(given);
  await replace(file, withReview(text, { reviewer, authorisationId, date, hash: article.textHash }));
  const signed = await findArticle(slug);
  if (signed?.review?.hash !== article.textHash) {
    await replace(file, text);
    throw new Refusal(
      `${article.file} could not take the review: mend its fields first ("npx portal check-content").`,
    );
  }
  console.log(
    `${article.file} is reviewed by ${reviewer} (${authorisationId}) on ${date}. An edit of the text voids it.`,
  );
  const { notes } = await editorNotes(signed);
  if (notes.length)
    console.log(`It does not meet the rubric in ${notes.length} points: npx portal check-content ${slug}`);
  if (!signed.nextReview || signed.nextReview <= date)
    console.log('It has no date for its next review: write nextReview.');
  return 0;
}

function asked({ reviewer = '', id = '', date: day }: Args['options']) {
  const example = 'portal sign-off iskias --reviewer "Navn Navnesen" --id 0AB12';
  if (reviewer.trim().length < 3) throw new Refusal(`Who has read it? For example: ${example}`);
  if (!/^[0-9A-Za-z]{5}$/.test(id)) {
    throw new Refusal(`--id is the authorisation ID, five letters or digits. For example: ${example}`);
  }
  const date = day === undefined ? today() : readDate(day);
  if (!date || date > today())
    throw new Refusal(`--date is a day that has been, for example --date ${today()}`);
  return { reviewer: reviewer.trim(), authorisationId: id.toUpperCase(), date };
}

/** Whole or not at all: a reader never meets half a file. */
async function replace(file: string, text: string): Promise<void> {
  const beside = `${file}.${process.pid}.tmp`;
  await writeFile(beside, text);
  await rename(beside, file);
}
