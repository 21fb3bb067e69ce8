/** Cards as PNG, kept in memory; the same card asked for by many at once is drawn once. */
import { ImageResponse } from '@vercel/og';
import { BoundedMemory } from '#lib/http/bounded-memory.ts';
import { type Card, CardDrawing } from './card.tsx';
import { cardFonts, drawable } from './fonts.ts';

/** About 400 images. */
const capacity = 16 * 1024 * 1024;

interface Drawn {
  kept: BoundedMemory<Uint8Array<ArrayBuffer>>;
  underway: Map<string, Promise<Uint8Array<ArrayBuffer>>>;
}

const shared = globalThis as { portalCards?: Drawn };

/** A PNG of 1200 × 630 pixels. */
export async function renderCard(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  shared.portalCards ??= { kept: new BoundedMemory(capacity), underway: new Map() };
  const { kept, underway } = shared.portalCards;
  const key = JSON.stringify([card.kind, card.title, card.line]);
  const known = kept.get(key) ?? underway.get(key);
  if (known) return known;
  const drawing = draw(card).finally(() => underway.delete(key));
  underway.set(key, drawing);
  const image = await drawing;
  kept.set(key, image);
  return image;
}

async function draw({ kind, title, line }: Card): Promise<Uint8Array<ArrayBuffer>> {
  const card = { kind: drawable(kind), title: drawable(title), line: line && drawable(line) };
  const image = new ImageResponse(<CardDrawing card={card} />, {
    width: 1200,
    height: 630,
    fonts: cardFonts(),
  });
  return new Uint8Array(await image.arrayBuffer());
}
