import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryContent } from '#lib/specialties/temporary-content.ts';
import { findPicture } from './find-picture.ts';

test('a picture in the content folder is found with its real size', async () => {
  const { folder, write } = await temporaryContent({ 'images/articles/knæ fra siden.png': '120x80' });
  expect(await findPicture('/images/articles/kn%C3%A6%20fra%20siden.png?v=2')).toEqual({
    file: join(folder, 'images/articles/knæ fra siden.png'),
    width: 120,
    height: 80,
    type: 'image/png',
  });
  await write('images/tegning.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"/>');
  expect(await findPicture('/images/tegning.svg')).toMatchObject({
    width: 40,
    height: 30,
    type: 'image/svg+xml',
  });
});

test('a path that leads out of the folder, to a hidden file or to no picture finds nothing', async () => {
  const { folder } = await temporaryContent({
    'secret.png': '1x1',
    'images/.skjult.png': '1x1',
    'images/a.txt': 'tekst',
    'images/ikke-et-billede.png': 'tekst',
    'images/a.png/b.png': '1x1',
  });
  for (const path of [
    '/images/../secret.png',
    '/images/..%2fsecret.png',
    '/images/%2e%2e/secret.png',
    '/images/..\\secret.png',
    `/images/../../${basename(folder)}/secret.png`,
    '/images//etc/passwd',
    '/images/.skjult.png',
    '/images/a.txt',
    '/images/a.png',
    '/images/%00.png',
    '/images/%ZZ.png',
    '/images/ikke-et-billede.png',
    '/images/findes-ikke.png',
    '/images/',
    '/secret.png',
    'https://andre.example/images/a.png',
    '',
  ]) {
    expect(await findPicture(path), path).toBeNull();
  }
});
