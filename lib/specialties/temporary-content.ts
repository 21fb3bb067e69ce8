/** A content folder of its own for a test. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { onTestFinished, vi } from 'vitest';
import { forgetEnv } from '#lib/env.ts';

/**
 * Writes files, makes their folder `CONTENT_DIR` for the test that runs, and removes it after.
 * @param files by path (`lidelser/iskias.md`); a picture gets `WxH` in place of its content
 * @param settings other environment variables
 * @returns the folder, and how to write more into it
 */
export async function temporaryContent(files: Record<string, string>, settings: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'portal-content-'));
  const write = async (path: string, content: string) => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    const [, width, height] = /^(\d+)x(\d+)$/.exec(content) ?? [];
    if (!width || !height) return writeFileSync(file, content);
    const create = {
      width: Number(width),
      height: Number(height),
      channels: 3,
      background: '#ffffff',
    } as const;
    writeFileSync(file, await sharp({ create }).png().toBuffer());
  };
  for (const [path, content] of Object.entries(files)) await write(path, content);
  for (const [name, value] of Object.entries({ CONTENT_DIR: folder, ...settings })) vi.stubEnv(name, value);
  forgetEnv();
  onTestFinished(() => {
    vi.unstubAllEnvs();
    forgetEnv();
    rmSync(folder, { recursive: true, force: true });
  });
  return { folder, write };
}
