import sharp, { type OverlayOptions } from 'sharp';

/** Pixels of one picture on the sheet, between two of them, and how many stand beside one another at most. */
const [cell, tall, gap, most] = [220, 300, 12, 14];

/**
 * Kinds of pages side by side, a row for each width and scheme, in as many bands of rows as the kinds need: the design
 * at one glance.
 * @param taken pictures by 'kind width scheme', in the order in which they shall stand
 * @param path of the WebP that is written
 */
export async function writeContactSheet(taken: ReadonlyMap<string, Buffer>, path: string): Promise<void> {
  const names = [...taken.keys()].map((name) => name.split(' '));
  const kinds = [...new Set(names.map(([kind = '']) => kind))];
  const looks = [...new Set(names.map(([, width = '', scheme = '']) => `${width} ${scheme}`))];
  const bands = Math.ceil(kinds.length / most);
  const columns = Math.ceil(kinds.length / bands);
  const tiles: OverlayOptions[] = [];
  for (const [k, kind] of kinds.entries()) {
    for (const [l, look] of looks.entries()) {
      const picture = taken.get(`${kind} ${look}`);
      if (!picture) continue;
      const [column, row] = [k % columns, Math.floor(k / columns) * looks.length + l];
      const image = sharp(picture);
      const { width: wide, height: high } = await image.metadata();
      // A short page keeps its width: below it the sheet is seen.
      const fit = (high * cell) / wide >= tall ? 'cover' : 'contain';
      const background = { r: 0, g: 0, b: 0, alpha: 0 };
      const input = await image.resize(cell, tall, { fit, position: 'top', background }).png().toBuffer();
      tiles.push({ input, left: gap + column * (cell + gap), top: gap + row * (tall + gap) });
    }
  }
  const width = gap + columns * (cell + gap);
  const height = gap + bands * looks.length * (tall + gap);
  await sharp({ create: { width, height, channels: 3, background: '#cfc8ba' } })
    .composite(tiles)
    .webp({ quality: 72 })
    .toFile(path);
}
