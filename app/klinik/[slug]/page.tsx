import type { Metadata } from 'next';
import { InOnePiece } from '#app/in-one-piece.tsx';
import { pageMetadata } from '#lib/metadata/page.ts';
import { clinicParts } from './clinic-parts.tsx';

export const dynamic = 'force-dynamic';

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ meddelt?: string | string[] }>;
}

async function partsOf({ params, searchParams }: Props) {
  const { meddelt } = await searchParams;
  return clinicParts((await params).slug, [meddelt ?? null].flat()[0] ?? null);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return pageMetadata((await partsOf(props)).head);
}

export default async function ClinicPage(props: Props) {
  const { content } = await partsOf(props);
  return <InOnePiece>{await content()}</InOnePiece>;
}
