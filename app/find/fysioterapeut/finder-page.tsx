/** The finder's two addresses, with and without a condition, are one page. */
import type { Metadata } from 'next';
import { InOnePiece } from '#app/in-one-piece.tsx';
import { pageMetadata } from '#lib/metadata/page.ts';
import type { FinderParams } from './finder.ts';
import { finderParts } from './finder-parts.tsx';

export interface FinderProps {
  params: Promise<FinderParams>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

async function partsOf({ params, searchParams }: FinderProps) {
  const asked = new URLSearchParams();
  for (const [key, value] of Object.entries(await searchParams)) {
    for (const each of [value ?? []].flat()) asked.append(key, each);
  }
  return finderParts(await params, asked);
}

export async function finderMetadata(props: FinderProps): Promise<Metadata> {
  return pageMetadata((await partsOf(props)).head);
}

export async function FinderPage(props: FinderProps) {
  const { content } = await partsOf(props);
  return <InOnePiece>{await content()}</InOnePiece>;
}
