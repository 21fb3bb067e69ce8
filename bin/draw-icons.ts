/** `npm run icons`: draws the mark into the icons of `public/`, which are kept in the repository. */
import { writeFileSync } from 'node:fs';
import sharp from 'sharp';
import { markSvg } from '#lib/metadata/mark.ts';

const png = (shape: 'rounded' | 'full', size: number) =>
  sharp(Buffer.from(markSvg(shape)), { density: (72 * size) / 32 })
    .resize(size)
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();

/** An .ico that holds pictures as PNG: a header of 6 bytes, 16 bytes about each picture, the pictures. */
function ico(pictures: readonly { size: number; data: Buffer }[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let at = head.length;
  for (const [index, { size, data }] of pictures.entries()) {
    const entry = 6 + 16 * index;
    head.writeUInt8(size, entry);
    head.writeUInt8(size, entry + 1);
    head.writeUInt16LE(1, entry + 4); // planes
    head.writeUInt16LE(32, entry + 6); // bits a pixel
    head.writeUInt32LE(data.length, entry + 8);
    head.writeUInt32LE(at, entry + 12);
    at += data.length;
  }
  return Buffer.concat([head, ...pictures.map(({ data }) => data)]);
}

const sizes = await Promise.all(
  [16, 32, 48].map(async (size) => ({ size, data: await png('rounded', size) })),
);
writeFileSync('public/icon.svg', markSvg('rounded'));
writeFileSync('public/favicon.ico', ico(sizes));
writeFileSync('public/apple-touch-icon.png', await png('full', 180));
writeFileSync('public/icon-192.png', await png('rounded', 192));
writeFileSync('public/icon-512.png', await png('rounded', 512));
writeFileSync('public/icon-full-512.png', await png('full', 512));
