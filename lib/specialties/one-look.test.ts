import { expect, test } from 'vitest';
import { stampOf } from './file-stamp.ts';
import { KeptLooks, lookingOnce } from './one-look.ts';
import { temporaryContent } from './temporary-content.ts';
import { vocabulary } from './vocabulary.ts';

const specialty = (name: string) => `name: ${name}\n`;

test('within one request a changed file stays what it was, and the next one sees it', async () => {
  const { folder, write } = await temporaryContent({ 'specialties/ryg.yaml': specialty('Ryg') });
  const path = `${folder}/specialties/ryg.yaml`;
  const [before, meanwhile] = await lookingOnce(async () => {
    const first = { stamp: stampOf(path), words: await vocabulary() };
    await write('specialties/ryg.yaml', specialty('Ryggen'));
    return [first, { stamp: stampOf(path), words: await vocabulary() }];
  });
  expect(meanwhile).toEqual(before);
  expect(await lookingOnce(async () => stampOf(path))).not.toBe(before.stamp);
  expect((await lookingOnce(vocabulary)).version).not.toBe(before.words.version);
});

test('outside of requests every question is a look', async () => {
  const { folder, write } = await temporaryContent({ 'specialties/ryg.yaml': specialty('Ryg') });
  const before = stampOf(`${folder}/specialties/ryg.yaml`);
  await write('specialties/ryg.yaml', specialty('Ryggen'));
  expect(stampOf(`${folder}/specialties/ryg.yaml`)).not.toBe(before);
});

test('what was found is kept while nobody tells of a change, and no longer', async () => {
  const { folder, write } = await temporaryContent({ 'specialties/ryg.yaml': specialty('Ryg') });
  const looks = new KeptLooks();
  const stampAt = (epoch: number | null) =>
    lookingOnce(() => stampOf(`${folder}/specialties/ryg.yaml`), looks.at(epoch));
  const before = stampAt(1);
  await write('specialties/ryg.yaml', specialty('Ryggen'));
  expect(stampAt(1)).toBe(before);
  const after = stampAt(2);
  expect(after).not.toBe(before);
  await write('specialties/ryg.yaml', specialty('Rygge'));
  // Nobody can say whether something changed: then each request looks.
  expect(stampAt(null)).not.toBe(after);
});
