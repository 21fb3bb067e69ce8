/** The states of /stil as small pictures: what the visual test compares, and what `npm run shots` keeps. */
import { readdirSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';

export const folder = 'e2e/style';

/** A wide screen by day, a phone by night: between them every token and every fold is seen. */
export const views = [
  { name: 'wide-light', width: 1280, colorScheme: 'light' },
  { name: 'phone-dark', width: 390, colorScheme: 'dark' },
] as const;
export type View = (typeof views)[number];

/** A third of the size: what another version of the browser does to the edge of a letter is gone, a lost border is not. */
const scale = 1 / 3;

/** Every state on the page, by a name that is a file's, each as lossless WebP. */
export async function photographStates(page: Page, view: View): Promise<Map<string, Buffer>> {
  await page.emulateMedia({ colorScheme: view.colorScheme, reducedMotion: 'reduce' });
  await page.setViewportSize({ width: view.width, height: 900 });
  // Twice: a font that came too late for the first time is there for the second.
  await page.goto('/stil', { waitUntil: 'load' });
  await page.goto('/stil', { waitUntil: 'load' });
  await page.mouse.move(0, 0);
  const pictures = new Map<string, Buffer>();
  for (const state of await page.locator('[data-state]').all()) {
    const name = (await state.getAttribute('data-state')) ?? '';
    pictures.set(fileName(view, name), await smallPicture(state));
  }
  for (const name of pressed) {
    const state = page.locator(`[data-state="${name}"]`);
    const first = state.locator('a, button, input, summary').first();
    await first.hover();
    pictures.set(fileName(view, `${name} under musen`), await smallPicture(state));
    await page.mouse.move(0, 0);
    // A key first: the ring is for the keyboard.
    await page.keyboard.press('Shift');
    await first.focus();
    pictures.set(fileName(view, `${name} med tastaturet`), await smallPicture(state));
    await first.blur();
  }
  return pictures;
}

/** What is photographed a second and a third time: with the pointer on its first control, and with the keyboard there. */
const pressed = [
  'knap: De tre slags, og et link',
  'link: I en tekst, alene, og videre',
  'felt: Tomt, med hjælp',
  'chips: Hurtige',
  'lidelse: Alene',
  'fold: Lukket og åben',
];

async function smallPicture(state: Locator): Promise<Buffer> {
  const picture = sharp(await state.screenshot());
  const { width = 1 } = await picture.metadata();
  return picture
    .removeAlpha()
    .resize(Math.round(width * scale))
    .webp({ lossless: true })
    .toBuffer();
}

/** 'knap: De tre slags' → 'wide-light.knap-de-tre-slags.webp'. */
function fileName(view: View, state: string): string {
  return `${view.name}.${state.toLowerCase().replace(/[^a-zæøå0-9]+/g, '-')}.webp`;
}

/** The names of the pictures that are kept of a view. */
export const keptOf = (view: View): string[] =>
  readdirSync(folder).filter((name) => name.startsWith(`${view.name}.`));

/** Pixels of the small picture a state may be taller or shorter: a line of text more is about eight. */
const tolerance = { height: 2, channel: 64, share: 0.01 };

/**
 * Whether two small pictures show the same.
 * @returns what differs, in words; null when nothing that a person would see does
 */
export async function difference(kept: Buffer, now: Buffer): Promise<string | null> {
  const [before, after] = await Promise.all([sharp(kept).metadata(), sharp(now).metadata()]);
  const taller = (after.height ?? 0) - (before.height ?? 0);
  if (before.width !== after.width) return `is ${after.width} pixels wide, was ${before.width}`;
  if (Math.abs(taller) > tolerance.height) return `is ${Math.round(taller / scale)} px taller`;
  const height = Math.min(before.height ?? 0, after.height ?? 0);
  const width = before.width ?? 0;
  const pixels = (picture: Buffer) =>
    sharp(picture).extract({ left: 0, top: 0, width, height }).removeAlpha().blur(1).raw().toBuffer();
  const [one, other] = await Promise.all([pixels(kept), pixels(now)]);
  let differing = 0;
  for (let at = 0; at < one.length; at += 3) {
    const far = [0, 1, 2].some(
      (c) => Math.abs((one[at + c] ?? 0) - (other[at + c] ?? 0)) > tolerance.channel,
    );
    if (far) differing++;
  }
  const share = differing / (width * height);
  return share > tolerance.share ? `${(share * 100).toFixed(1)} % of it looks otherwise` : null;
}
