import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import S3rver from 's3rver';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { plantEntry } from '#lib/db/planted-entry.ts';
import { events, media } from '#lib/db/tables.ts';
import { type TestDatabase, testDatabase } from '#lib/db/testing.ts';
import { encodePicture } from './encode.ts';
import { addPicture, mostPhotos, pictureFile, picturesOf, removePicture } from './pictures.ts';
import { bringPictureBack, forgetRemovedPictures, removedPictures } from './removed-pictures.ts';
import { folderStorage, type Storage, s3Storage } from './storage.ts';

const folder = mkdtempSync(join(tmpdir(), 'portal-media-'));
let database: TestDatabase;
let store: S3rver;
let storages: Record<'folder' | 's3', Storage>;
let clinicId: number;
beforeAll(async () => {
  database = await testDatabase();
  store = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: join(folder, 's3'),
    configureBuckets: [{ name: 'billeder', configs: [] }],
  });
  const { port } = await store.run();
  storages = {
    folder: folderStorage(join(folder, 'files')),
    s3: s3Storage(`s3://S3RVER:S3RVER@127.0.0.1:${port}/billeder?tls=0`),
  };
});
afterAll(async () => {
  await store.close();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  await database.db.execute(sql`truncate clinics, events cascade`);
  clinicId = await plantEntry(database.db, 'rygklinik');
});

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#0b5d5b' } });
const photo = () =>
  plain(1600, 900)
    .withExif({ IFD0: { Copyright: 'hemmelig' }, IFD3: { GPSLatitude: '56/1 9/1 0/1' } })
    .jpeg()
    .toBuffer();
const add = async (storage: Storage, given: Partial<Parameters<typeof addPicture>[2]> = {}) =>
  addPicture(database.db, storage, {
    clinicId,
    actor: 'account:a',
    kind: 'photo',
    alt: 'Indgangen',
    bytes: await photo(),
    ...given,
  });

test.each(['folder', 's3'] as const)(
  'a picture goes into the %s and comes back in every size, without a word of metadata',
  async (kind) => {
    const storage = storages[kind];
    const added = await add(storage);
    if (added.kind !== 'added') throw new Error(added.reason);
    for (const [name, width] of [
      ['320.avif', 320],
      ['640.webp', 640],
      ['1280.webp', 1280],
    ] as const) {
      const file = await pictureFile(database.db, storage, `${added.id}-${name}`);
      const { exif, width: across } = await sharp(file?.bytes).metadata();
      expect([exif, across]).toEqual([undefined, width]);
    }
    expect(await pictureFile(database.db, storage, `${added.id}-9999.webp`)).toBeNull();
    expect(await removePicture(database.db, { clinicId: clinicId + 1, actor: 'x', id: added.id })).toBe(
      false,
    );
    const { id } = added;
    const of = { clinicId, actor: 'x', id };
    expect(await bringPictureBack(database.db, of)).toBe('gone');
    expect(await removePicture(database.db, of)).toBe(true);
    expect(await removePicture(database.db, of)).toBe(false);
    expect(await pictureFile(database.db, storage, `${id}-640.webp`)).toBeNull();
    expect(await picturesOf(database.db, clinicId)).toEqual([]);
    expect(await bringPictureBack(database.db, { ...of, clinicId: clinicId + 1 })).toBe('gone');
    expect(await bringPictureBack(database.db, of)).toBe('back');
    expect(await pictureFile(database.db, storage, `${id}-640.webp`)).not.toBeNull();
    expect((await database.db.select().from(events)).map(({ kind, details }) => ({ kind, details }))).toEqual(
      ['picture-added', 'picture-removed', 'picture-restored'].map((kind) => ({
        kind,
        details: { picture: id, slags: 'photo', alt: 'Indgangen' },
      })),
    );
    await removePicture(database.db, of);
    expect(await forgetRemovedPictures(database.db, storage)).toBe(0);
    await database.db.update(media).set({ removedAt: sql`now() - interval '31 days'` });
    expect(await forgetRemovedPictures(database.db, storage)).toBe(1);
    expect(await storage.get(`${id}-640.webp`)).toBeNull();
    expect(await bringPictureBack(database.db, of)).toBe('gone');
  },
);

test('a second logo takes the first one’s place, and a seventh photo finds none', async () => {
  const storage = storages.folder;
  await add(storage, { kind: 'logo' });
  await add(storage, { kind: 'logo', alt: 'Nyt logo' });
  expect(await picturesOf(database.db, clinicId)).toMatchObject([{ kind: 'logo', alt: 'Nyt logo' }]);
  const [first] = [...(await removedPictures(database.db, clinicId))];
  expect(await bringPictureBack(database.db, { clinicId, actor: 'x', id: first ?? '' })).toBe('full');
  const bytes = await plain(300, 300).png().toBuffer();
  for (let n = 0; n < mostPhotos; n++) await add(storage, { bytes });
  expect(await add(storage, { bytes })).toMatchObject({ kind: 'refused', field: 'billede' });
  expect(readdirSync(join(folder, 'files'))).toHaveLength(8 * 6);
}, 60_000);

test.each([
  ['nothing', Buffer.alloc(0), 'tom'],
  ['50 MB', Buffer.alloc(50 * 1024 * 1024), '10 MB'],
  ['text', Buffer.from('hej'), 'kan ikke læses'],
  [
    'an SVG with script',
    Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"><script>alert(1)</script></svg>',
    ),
    'ikke et billede, vi kan læse',
  ],
  ['half a JPEG', null, 'kan ikke læses'],
])('%s is refused in a sentence', async (what, given, words) => {
  const bytes = given ?? (await photo()).subarray(0, 900);
  const encoded = await encodePicture(bytes);
  expect(encoded.ok ? what : encoded.reason).toContain(words);
});

test('of many pictures that come at once one is unfolded at a time', async () => {
  const bytes = await photo();
  let most = 0;
  const watch = setInterval(() => {
    const { process, queue } = sharp.counters();
    most = Math.max(most, process + queue);
  }, 1);
  const made = await Promise.all([bytes, Buffer.from('hej'), bytes, bytes].map(encodePicture));
  clearInterval(watch);
  expect(made.map(({ ok }) => ok)).toEqual([true, false, true, true]);
  // One that is just done is counted a moment longer, beside the next; all three at once would be three.
  expect(most).toBeLessThan(3);
}, 60_000);

test('a small file that unfolds into a hundred million pixels is refused before it is unfolded', async () => {
  const bomb = await sharp({
    create: { width: 12_000, height: 9_000, channels: 3, background: '#fff' },
    limitInputPixels: false,
  })
    .png({ compressionLevel: 9 })
    .toBuffer();
  expect(bomb.length).toBeLessThan(1024 * 1024);
  expect(await encodePicture(bomb)).toMatchObject({ ok: false });
}, 60_000);

test('a picture needs words that may be said of health services, and at least 200 pixels', async () => {
  expect(await add(storages.folder, { alt: '  ' })).toMatchObject({ kind: 'refused', field: 'alt' });
  expect(await add(storages.folder, { alt: 'Danmarks bedste klinik' })).toMatchObject({
    kind: 'refused',
    field: 'alt',
  });
  const bytes = await plain(100, 100).png().toBuffer();
  expect(await add(storages.folder, { bytes })).toMatchObject({ kind: 'refused', field: 'billede' });
});
