import { afterEach, expect, test, vi } from 'vitest';
import { ogAddress } from '#lib/metadata/og-address.ts';
import { drawable } from './fonts.ts';
import { renderCard } from './render-card.tsx';

afterEach(() => vi.restoreAllMocks());

test('a card is a picture of 1200 by 630 pixels, drawn without asking anybody', async () => {
  const fetched = vi.spyOn(globalThis, 'fetch');
  const image = Buffer.from(
    await renderCard({ kind: 'Lidelse', title: 'Iskias 😀 på Ærø – Ἀθῆναι', line: 'Åbenrå' }),
  );
  expect(image.subarray(1, 4).toString()).toBe('PNG');
  expect([image.readUInt32BE(16), image.readUInt32BE(20)]).toEqual([1200, 630]);
  const foreign = fetched.mock.calls.filter(([address]) => /^https?:/.test(String(address)));
  expect(foreign).toEqual([]);
});

test('the same card asked for at once is drawn once', async () => {
  const card = { kind: 'Lidelse', title: 'Knæ', line: null };
  const [one, other] = await Promise.all([renderCard(card), renderCard(card)]);
  expect(one).toBe(other);
  expect(await renderCard({ ...card })).toBe(one);
});

test('letters that the font lacks are spelled plainly or left out', () => {
  expect(drawable('Øre 😀 ćwiczenia\tæøå – “ja”')).toBe('Øre cwiczenia æøå – “ja”');
});

test('the home page’s image has a name of its own', () => {
  expect(ogAddress('/')).toBe('/og/index.png');
  expect(ogAddress('/lidelser/iskias')).toBe('/og/lidelser/iskias.png');
});
