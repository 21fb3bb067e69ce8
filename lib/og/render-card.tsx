/** Cards as PNG: from disk, or drawn; the same card asked for by many at once is drawn once. */
import { ImageResponse } from '@vercel/og';
import { CardDrawing } from './card.tsx';
import { type Card, cardVersion } from './cards.ts';
import { cardFonts, drawable } from './fonts.ts';
import { keepCard, keptCard } from './kept-cards.ts';

type Image = Uint8Array<ArrayBuffer>;

const shared = globalThis as { portalCardsUnderway?: Map<string, Promise<Image>> };

/** A PNG of 1200 × 630 pixels. */
export function renderCard(card: Card): Promise<Image> {
  shared.portalCardsUnderway ??= new Map();
  const underway = shared.portalCardsUnderway;
  const version = cardVersion(card);
  const known = underway.get(version);
  if (known) return known;
  const image = keptOrDrawn(card, version).finally(() => underway.delete(version));
  underway.set(version, image);
  return image;
}

async function keptOrDrawn(card: Card, version: string): Promise<Image> {
  const kept = await keptCard(version);
  if (kept) return new Uint8Array(kept);
  const image = await drawCard(card);
  await keepCard(version, image);
  return image;
}

/** Draws, whatever is kept: the first time in a process takes the longest, for fonts and libraries are read. */
export async function drawCard({ kind, title, line }: Card): Promise<Image> {
  const card = { kind: drawable(kind), title: drawable(title), line: line && drawable(line) };
  const image = new ImageResponse(<CardDrawing card={card} />, {
    width: 1200,
    height: 630,
    fonts: cardFonts(),
  });
  return new Uint8Array(await image.arrayBuffer());
}
