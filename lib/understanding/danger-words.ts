/** Notices when somebody types what is a danger sign, before any clinic is shown. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectContent } from '#lib/specialties/content-folder.ts';
import { type Danger, dangerSteps } from '#lib/specialties/danger.ts';
import { stampOf } from '#lib/specialties/file-stamp.ts';
import { stemsOf } from '#lib/specialties/word-forms.ts';
import { readYaml } from '#lib/specialties/yaml-source.ts';
import { slipCost } from '#lib/spelling/slips.ts';

const groupSchema = z.object({
  step: z.enum(dangerSteps),
  sign: z.string().min(1),
  meanwhile: z.string().nullable(),
  words: z.array(z.string().min(1)).min(1),
});

/** A phrase as its words, each with its alternatives, as stems. */
type Phrase = readonly (readonly string[])[];

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
    const read = z.array(groupSchema).safeParse(readYaml(readFileSync(path, 'utf8')).data);
    if (!read.success) throw new Error(`${path}: ${z.prettifyError(read.error)}`);
    const groups = read.data.map(({ words, ...group }) => ({ ...group, phrases: words.map(phraseOf) }));
    shared.portalDangerWords = { stamp, groups };
  }
  return shared.portalDangerWords.groups;
}

function phraseOf(text: string): Phrase {
  return text.split(' ').map((word) => [...new Set(word.split('/').flatMap(stemsOf))]);
}

const negations: ReadonlySet<string> = new Set(['ikke', 'ingen', 'uden'].flatMap(stemsOf));

/** More words than a search has; what is behind them is not looked at. */
const mostWords = 40;

/** A word this far from a danger word (`slipCost`) is a slip of it. */
const nearEnough = 0.95;

/**
 * The danger signs in some words, as a record for the danger card: each sign once, in its step.
 * A sign that is denied ('ikke ondt i brystet') does not count.
 * @param text everything that was typed, both fields; nothing of it is kept
 * @returns null when there is none
 */
export function dangerIn(text: string): Danger | null {
  const typed = stemsOf(text.slice(0, 400)).slice(0, mostWords);
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

/** Whether all words of the phrase are there, each in a place of its own. */
function says(typed: readonly string[], phrase: Phrase): boolean {
  const isNegative = phrase[0]?.some((word) => negations.has(word)) ?? false;
  const places: number[] = [];
  for (const alternatives of phrase) {
    const after = isNegative && places.length ? (places.at(-1) ?? 0) + 1 : 0;
    const at = typed.findIndex(
      (word, index) =>
        index >= after && !places.includes(index) && alternatives.some((one) => isWord(word, one)),
    );
    if (at === -1) return false;
    places.push(at);
  }
  if (!isNegative)
    return !places.some((at) => !places.includes(at - 1) && negations.has(typed[at - 1] ?? ''));
  // 'Kan ikke lade være med at tisse' is something else: what is missing stands close to the 'ikke'.
  return places.every((at, index) => index === 0 || at - (places[index - 1] ?? 0) <= 3);
}

/** The same stem, or a slip of one that is long enough to be nothing else. */
function isWord(typed: string, meant: string): boolean {
  if (typed === meant) return true;
  if (meant.length < 6 || typed.length < 5 || typed[0] !== meant[0]) return false;
  return Math.abs(typed.length - meant.length) < 2 && slipCost(typed, meant) <= nearEnough;
}
