import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { ContentChanges } from './content-changes.ts';
import { stampOf } from './file-stamp.ts';
import { lookingOnce } from './one-look.ts';
import { temporaryContent } from './temporary-content.ts';

test('a changed, added, removed or nested file is noticed, an untouched folder is not', async () => {
  const { folder, write } = await temporaryContent({ 'lidelser/iskias.md': 'a', 'images/ryg/a.png': '1x1' });
  const content = new ContentChanges();
  onTestFinished(() => content.close());
  const noticed = async (what: string, work: () => unknown) => {
    content.catchUp();
    content.catchUp();
    const before = content.changes;
    await work();
    await vi.waitFor(() => {
      content.catchUp();
      expect(content.changes, what).toBeGreaterThan(before);
    });
  };
  await noticed('changed', () => write('lidelser/iskias.md', 'noget andet'));
  await noticed('added', () => write('lidelser/knae.md', 'b'));
  await noticed('nested', () => write('images/ryg/a.png', '2x2'));
  await noticed('a new folder', () => write('specialties/ryg.yaml', 'slug: ryg'));
  await noticed('in the new folder', () => write('specialties/ryg.yaml', 'slug: ryggen'));
  await noticed('removed', () => rmSync(join(folder, 'lidelser/knae.md')));
  // A file's stamp is not settled in the moment it is written.
  await new Promise((resolve) => setTimeout(resolve, 120));
  content.catchUp();
  content.catchUp();
  const before = content.changes;
  content.catchUp();
  await new Promise((resolve) => setTimeout(resolve, 120));
  expect(content.changes).toBe(before);
});

test('what a request found at its start is not taken for what is there now', async () => {
  const { folder, write } = await temporaryContent({ 'lidelser/iskias.md': 'a' });
  const content = new ContentChanges();
  onTestFinished(() => content.close());
  await lookingOnce(async () => {
    stampOf(join(folder, 'lidelser/iskias.md'));
    await write('lidelser/iskias.md', 'noget andet');
    await new Promise((resolve) => setTimeout(resolve, 120));
    content.catchUp();
  });
  const before = content.changes;
  content.catchUp();
  expect(content.changes).toBe(before);
});
