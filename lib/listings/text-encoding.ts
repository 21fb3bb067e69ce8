/** Finds out how a text file writes its letters. */
import { decodeDos, singleByteEncoding } from './code-pages.ts';
import type { ListFile } from './list-file.ts';
import { ListRefusal } from './list-refusal.ts';

/** `damaged-utf-8`: UTF-8 in which some bytes are not; rows that hold them show U+FFFD. */
export type TextEncoding =
  | 'utf-8'
  | 'damaged-utf-8'
  | 'utf-16le'
  | 'windows-1252'
  | 'code-page-850'
  | 'macintosh';

/**
 * Reads the whole file once and tells its encoding: UTF-16 by its mark (as Excel's "Unicode text" has it), UTF-8 when
 * every byte fits or most letters beyond ASCII do, else one byte a letter: see `singleByteEncoding`.
 * @throws ListRefusal for what is no text
 */
export async function textEncoding(file: ListFile): Promise<TextEncoding> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let good = 0;
  let bad = 0;
  let zeros = 0;
  let isFirst = true;
  const count = (text: string) => {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 0xfffd) bad++;
      else if (code > 0x7f) good++;
      else if (code === 0) zeros++;
    }
  };
  for await (const chunk of file.chunks()) {
    if (isFirst && chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
    if (isFirst && chunk[0] === 0xfe && chunk[1] === 0xff)
      throw new ListRefusal('it is UTF-16 with the bytes the wrong way round: save it as "CSV UTF-8"');
    isFirst = false;
    count(decoder.decode(chunk, { stream: true }));
  }
  count(decoder.decode());
  // A few zero bytes spoil their rows; many of them are a spreadsheet's own format, or UTF-16 without its mark.
  if (zeros > 8 && zeros * 20 > file.size)
    throw new ListRefusal('it is not a text file: save the sheet as "CSV UTF-8"');
  if (bad === 0) return 'utf-8';
  return good > bad ? 'damaged-utf-8' : singleByteEncoding(file.chunks());
}

/** The file's text, piece by piece, without its byte order mark. */
export async function* textOf(
  file: ListFile,
  encoding: TextEncoding,
  onRead?: (bytes: number) => void,
): AsyncGenerator<string> {
  if (encoding === 'code-page-850') {
    for await (const chunk of file.chunks(onRead)) yield decodeDos(chunk);
    return;
  }
  const decoder = new TextDecoder(encoding === 'damaged-utf-8' ? 'utf-8' : encoding);
  for await (const chunk of file.chunks(onRead)) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** How UTF-8 looks when somebody has read it as Windows-1252 and saved it again. */
const doublyRead = /Ã[\u0080-\u00bf¦¸¥†˜…]|â€/;
/** What æ, ø and å of DOS, Macintosh and Windows turn into in each other's hands; nobody writes these within a word. */
const strangerInWord = /\p{L}[\u0080-\u009f†›¾¿¯Œµ°∆≈\u2500-\u259f]\p{Ll}/u;

/** Whether a text shows that it was read in the wrong encoding once. */
export const isGarbled = (text: string): boolean => doublyRead.test(text) || strangerInWord.test(text);
