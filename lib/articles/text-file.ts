/** A file's bytes as text. */
import { readFileSync } from 'node:fs';

/** Bytes: about 25,000 words, several times the longest article. */
const longestFile = 150_000;

/**
 * Reads a file as UTF-8, else as the encoding of old Danish texts (`foreign`). Never throws: what cannot be read,
 * is longer than 150 kB or holds a zero byte is refused, with what to do about it.
 */
export function readText(
  path: string,
): { text: string; foreign: boolean } | { refused: string; remedy: string } {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return { refused: 'cannot be read', remedy: 'let the portal read it' };
  }
  if (bytes.length > longestFile) return { refused: 'is longer than 150 kB', remedy: 'shorten it' };
  if (bytes.includes(0)) return { refused: 'is not a text', remedy: 'save it as UTF-8' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), foreign: false };
  } catch {
    // Danish texts from before UTF-8 are in this one.
    return { text: new TextDecoder('windows-1252').decode(bytes), foreign: true };
  }
}
