/** For tests of this room: a list written to a folder of its own, and what came of importing it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'portal-list-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

/** Writes a file and gives its path. @param content bytes, or text that becomes UTF-8 */
export function plantList(content: string | Uint8Array, name = 'klinikker.csv'): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** A sheet of `rows`: keys are headings, a heading that a row does not have is blank there. */
export function sheet(rows: readonly Record<string, string>[], delimiter = ';'): string {
  const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const quote = (cell: string) => (/["\r\n;,\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const lines = [headings, ...rows.map((row) => headings.map((heading) => row[heading] ?? ''))];
  return `${lines.map((cells) => cells.map(quote).join(delimiter)).join('\n')}\n`;
}
