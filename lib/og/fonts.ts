/** The letters of sharing images: static WOFF files (Satori reads neither WOFF2 nor variable fonts). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface CardFont {
  name: string;
  data: Buffer;
  weight: 500 | 800;
  style: 'normal';
}

const weights = [500, 800] as const;
const shared = globalThis as { portalCardFonts?: CardFont[] };

/** Read once. Every command runs in the project's root. */
export function cardFonts(): CardFont[] {
  shared.portalCardFonts ??= weights.map((weight) => ({
    name: 'Figtree',
    data: readFileSync(
      join(process.cwd(), 'node_modules/@fontsource/figtree/files', `figtree-latin-${weight}-normal.woff`),
    ),
    weight,
    style: 'normal' as const,
  }));
  return shared.portalCardFonts;
}

/**
 * Text with only the letters that the fonts have: for any other, the image library would fetch a font or an emoji
 * from somebody else's server.
 */
export function drawable(text: string): string {
  return [...text.normalize('NFC').replace(/\s+/g, ' ')]
    .map((letter) => (isDrawable(letter) ? letter : letter.normalize('NFD').replace(/[^ -~]/g, '')))
    .join('')
    .replace(/ +/g, ' ')
    .trim();
}

function isDrawable(letter: string): boolean {
  return /^[ -~\u00a0-\u00ff–—‘’“”…€]$/.test(letter);
}
