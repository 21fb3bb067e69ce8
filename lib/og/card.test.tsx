import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forgetEnv } from '#lib/env.ts';
import { ogAddress } from '#lib/metadata/og-address.ts';
import { cardVersion } from './cards.ts';
import { drawable } from './fonts.ts';
import { dropOldest } from './kept-cards.ts';
import { renderCard } from './render-card.tsx';

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'portal-og-'));
  vi.stubEnv('DATA_DIR', data);
  forgetEnv();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  forgetEnv();
  rmSync(data, { recursive: true, force: true });
});

const card = { kind: 'Lidelse', title: 'Iskias 😀 på Ærø – Ἀθῆναι', line: 'Åbenrå' };
const onDisk = () => join(data, 'og', `${cardVersion(card)}.png`);

test('a card is a picture of 1200 by 630 pixels, drawn without asking anybody', async () => {
  const fetched = vi.spyOn(globalThis, 'fetch');
  const image = Buffer.from(await renderCard(card));
  expect(image.subarray(1, 4).toString()).toBe('PNG');
  expect([image.readUInt32BE(16), image.readUInt32BE(20)]).toEqual([1200, 630]);
  const foreign = fetched.mock.calls.filter(([address]) => /^https?:/.test(String(address)));
  expect(foreign).toEqual([]);
});

test('the same card asked for at once is drawn once, and kept on disk', async () => {
  const [one, other] = await Promise.all([renderCard(card), renderCard({ ...card })]);
  expect(one).toBe(other);
  writeFileSync(onDisk(), 'as it was kept');
  expect(Buffer.from(await renderCard(card)).toString()).toBe('as it was kept');
});

test('a folder that cannot be written only costs the drawing', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  writeFileSync(join(data, 'og'), 'a file where the folder should be');
  expect((await renderCard(card)).length).toBeGreaterThan(1_000);
  expect(told).toHaveBeenCalled();
});

test('the images drawn longest ago go first', async () => {
  await renderCard(card);
  for (const name of ['a', 'b']) writeFileSync(join(data, 'og', name), '');
  utimesSync(onDisk(), 1, 1);
  await dropOldest(2);
  expect(readdirSync(join(data, 'og')).sort()).toEqual(['a', 'b']);
});

test('a card that says something else has another version', () => {
  expect(cardVersion({ ...card })).toBe(cardVersion(card));
  expect(cardVersion({ ...card, line: null })).not.toBe(cardVersion(card));
});

test('letters that the font lacks are spelled plainly or left out', () => {
  expect(drawable('Øre 😀 ćwiczenia\tæøå – “ja”')).toBe('Øre cwiczenia æøå – “ja”');
});

test('the home page’s image has a name of its own', () => {
  expect(ogAddress('/')).toBe('/og/index.png');
  expect(ogAddress('/lidelser/iskias')).toBe('/og/lidelser/iskias.png');
});
