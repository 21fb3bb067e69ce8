/** Notices when somebody types what is a danger sign, before any clinic is shown. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectContent } from '#lib/specialties/content-folder.ts';
import { type Danger, dangerSteps } from '#lib/specialties/danger.ts';
import { stampOf } from '#lib/specialties/file-stamp.ts';
import { readYaml } from '#lib/specialties/yaml-source.ts';
import { type Phrase, phraseOf, says, sentenceOf } from './danger-phrase.ts';

const groupSchema = z.object({
  step: z.enum(dangerSteps),
  sign: z.string().min(1),
  meanwhile: z.string().nullable(),
  words: z.array(z.string().min(1)).min(1),
});

const listSchema = z.object({ sets: z.record(z.string(), z.string()), groups: z.array(groupSchema).min(1) });

interface Group extends Omit<z.infer<typeof groupSchema>, 'words'> {
  phrases: readonly Phrase[];
}

const shared = globalThis as { portalDangerWords?: { stamp: string | null; groups: readonly Group[] } };

/**
 * The project's own list, read again when the file has changed. Not `CONTENT_DIR`'s: no foreign folder takes this net away.
 * @throws Error that names the file when it cannot be read: the portal must not run without it
 */
function dangerGroups(): readonly Group[] {
  const path = join(projectContent(), 'danger-words.yaml');
  const stamp = stampOf(path);
  if (!shared.portalDangerWords || shared.portalDangerWords.stamp !== stamp) {
    const read = listSchema.safeParse(readYaml(readFileSync(path, 'utf8')).data);
    if (!read.success) throw new Error(`${path}: ${z.prettifyError(read.error)}`);
    const { sets } = read.data;
    const groups = read.data.groups.map(({ words, ...group }) => ({
      ...group,
      phrases: words.map((text) => phraseOf(text, sets)),
    }));
    shared.portalDangerWords = { stamp, groups };
  }
  return shared.portalDangerWords.groups;
}

/**
 * The danger signs in some words, as a record for the danger card: each sign once, in its step.
 * A sign that is denied ('ikke ondt i brystet') does not count.
 * @param text everything that was typed, both fields; nothing of it is kept
 * @returns null when there is none
 */
export function dangerIn(text: string): Danger | null {
  const typed = sentenceOf(text.slice(0, 400));
  if (!typed.length) return null;
  const found = dangerGroups().filter(({ phrases }) => phrases.some((phrase) => says(typed, phrase)));
  if (!found.length) return null;
  const step = (name: Group['step']) => {
    const groups = found.filter((group) => group.step === name);
    const meanwhile = groups.map((group) => group.meanwhile).filter((each) => each !== null);
    return { signs: groups.map(({ sign }) => sign), meanwhile: meanwhile.join(' ') || null };
  };
  return { now: step('now'), today: step('today'), days: step('days') };
}
