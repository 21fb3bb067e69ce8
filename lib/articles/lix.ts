/** How hard a text is to read, and how long it takes. */

const word = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;
/** A sentence ends at . ! ? or : when something that can begin one follows, so 'fx. en uge' is one sentence. */
const sentenceEnd = /(?<![.!?:])[.!?:]+["”’»)]*(?=\s+["“”»(–-]*\s*[\p{Lu}\p{N}])/gu;
const readingSpeed = 200;

/**
 * LIX (Björnsson 1968): words ÷ sentences + 100 × words of more than 6 letters ÷ words.
 * Under 30 very easy, 30–40 easy, 40–50 middling, above 50 hard.
 * @param text plain text; each line is a block of its own (heading, paragraph, list item) and ends a sentence
 * @returns not rounded; null when there is no word
 */
export function lix(text: string): number | null {
  const words = text.match(word) ?? [];
  if (!words.length) return null;
  const sentences = sentencesOf(text).length;
  const long = words.filter((each) => (each.match(/\p{L}/gu)?.length ?? 0) > 6).length;
  return words.length / sentences + (100 * long) / words.length;
}

/** The sentences of a text, split as `lix` counts them. */
export function sentencesOf(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => line.match(word))
    .flatMap((line) => line.trim().replace(sentenceEnd, '$&\n').split('\n'))
    .map((sentence) => sentence.trim());
}

/** How many words a text has. */
export function wordCount(text: string): number {
  return text.match(word)?.length ?? 0;
}

/** Whole minutes that an adult needs for the text at 200 words a minute; at least 1. */
export function readingMinutes(text: string): number {
  return Math.max(1, Math.round(wordCount(text) / readingSpeed));
}
