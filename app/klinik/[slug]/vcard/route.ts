import { connect } from '#lib/db/connection.ts';
import { vcard } from '#lib/directory/api-vcard.ts';
import { findClinic } from '#lib/directory/clinic.ts';
import { today } from '#lib/hours/clock.ts';
import { absolute } from '#lib/metadata/absolute.ts';
import { notFoundResponse } from '#lib/metadata/text-response.ts';

export const dynamic = 'force-dynamic';

export async function GET(_request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const found = await findClinic(await connect(), slug, today());
  if (found?.kind !== 'clinic') return notFoundResponse();
  return new Response(vcard(found.clinic, absolute(`/klinik/${slug}`)), {
    headers: {
      'Content-Type': 'text/vcard; charset=utf-8',
      'Content-Disposition': `attachment; filename="${found.clinic.slug}.vcf"`,
      'Cache-Control': 'no-cache',
      'X-Robots-Tag': 'noindex',
    },
  });
}
