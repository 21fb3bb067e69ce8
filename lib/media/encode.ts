/** A picture from outside, made anew: only pixels come through, in the sizes and formats that pages use. */
import sharp from 'sharp';

/** Bytes that are taken at most. */
export const longestPicture = 10 * 1024 * 1024;
/** A phone's picture has about 12 to 50 million pixels; more is a mistake or a bomb. */
const mostPixels = 60_000_000;
const leastWidth = 200;
/** Widths in pixels; a smaller picture is not made larger. */
export const pictureWidths = [320, 640, 1280] as const;
export const pictureFormats = ['avif', 'webp'] as const;
/** What is read. An SVG is a program, and a moving picture is not allowed in a listing. */
const readable: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp', 'heif']);

export interface EncodedFile {
  /** '640.avif' */
  name: string;
  type: `image/${(typeof pictureFormats)[number]}`;
  bytes: Buffer;
}
export type Encoded =
  | { ok: true; width: number; height: number; files: EncodedFile[] }
  | { ok: false; reason: string };

const refuse = (reason: string): Encoded => ({ ok: false, reason });

let last: Promise<unknown> = Promise.resolve();

/** One picture at a time: unfolded, the largest takes 240 MB, and many may be sent at once. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work);
  last = mine.catch(() => null);
  return mine;
}

/** @returns refused in a sentence for what is empty, too large, no picture, an SVG, or more pixels than any camera makes */
export function encodePicture(bytes: Buffer): Promise<Encoded> {
  return inTurn(() => encodeNow(bytes));
}

async function encodeNow(bytes: Buffer): Promise<Encoded> {
  if (bytes.length === 0) return refuse('Filen er tom. Vælg et billede.');
  if (bytes.length > longestPicture) return refuse('Billedet fylder mere end 10 MB. Vælg et mindre.');
  const options = { limitInputPixels: mostPixels, failOn: 'error', pages: 1 } as const;
  try {
    const { format, width = 0, height = 0 } = await sharp(bytes, options).metadata();
    if (!readable.has(format ?? ''))
      return refuse('Filen er ikke et billede, vi kan læse. Brug JPEG, PNG, WebP eller AVIF.');
    if (width * height > mostPixels)
      return refuse('Billedet har for mange pixels. Gem det mindre, og prøv igen.');
    if (width < leastWidth || height < leastWidth)
      return refuse(`Billedet er for lille. Det skal være mindst ${leastWidth} pixels på hver led.`);
    // The camera's orientation is in the metadata, which is left behind.
    const upright = await sharp(bytes, options).rotate().toBuffer({ resolveWithObject: true });
    const files: EncodedFile[] = [];
    for (const across of pictureWidths)
      for (const format of pictureFormats) {
        const sized = sharp(upright.data).resize({ width: across, withoutEnlargement: true });
        const made = await (format === 'avif'
          ? sized.avif({ quality: 55, effort: 3 })
          : sized.webp({ quality: 78 })
        ).toBuffer();
        files.push({ name: `${across}.${format}`, type: `image/${format}`, bytes: made });
      }
    return { ok: true, width: upright.info.width, height: upright.info.height, files };
  } catch {
    // sharp's words are about its own insides.
    return refuse('Filen kan ikke læses som et billede. Prøv at gemme det igen som JPEG eller PNG.');
  }
}
