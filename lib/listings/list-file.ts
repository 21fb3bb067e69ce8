/** Opens a list's file for reading it piece by piece, and notices when it is none or changes meanwhile. */
import { type BigIntStats, createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { ListRefusal } from './list-refusal.ts';

export interface ListFile {
  /** Without its folders. */
  name: string;
  /** In bytes. */
  size: number;
  /**
   * Its bytes from the beginning, as often as asked.
   * @param onRead bytes read so far, for a progress bar
   * @throws ListRefusal when the file is not the one that was opened any more
   */
  chunks: (onRead?: (bytes: number) => void) => AsyncGenerator<Buffer>;
}

/**
 * Opens a file.
 * @returns refused for a folder, a pipe, an empty file, and one that is missing or may not be read
 */
export async function openListFile(
  path: string,
): Promise<{ ok: true; file: ListFile } | { ok: false; reason: string }> {
  let opened: BigIntStats;
  try {
    opened = await stat(path, { bigint: true });
    if (opened.isDirectory()) return { ok: false, reason: 'it is a folder, not a file' };
    if (!opened.isFile()) return { ok: false, reason: 'it is not an ordinary file: save it as one first' };
    if (opened.size === 0n) return { ok: false, reason: 'it is empty' };
    for await (const _ of createReadStream(path, { end: 0 }));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return { ok: false, reason: `it cannot be read (${code}): correct the path, or who may read it` };
  }
  async function* chunks(onRead?: (bytes: number) => void) {
    let read = 0;
    const stream: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: 1 << 16 });
    try {
      for await (const chunk of stream) {
        yield chunk;
        read += chunk.length;
        onRead?.(read);
      }
    } catch (error) {
      if (error instanceof Error && 'syscall' in error)
        throw new ListRefusal(`it cannot be read to its end (${error.message})`);
      throw error;
    }
    const now = await stat(path, { bigint: true }).catch(() => null);
    const same =
      now !== null &&
      now.ino === opened.ino &&
      now.size === opened.size &&
      now.mtimeNs === opened.mtimeNs &&
      BigInt(read) === opened.size;
    if (!same)
      throw new ListRefusal('it changed while it was read: import it again when nobody writes to it');
  }
  return { ok: true, file: { name: basename(path), size: Number(opened.size), chunks } };
}
