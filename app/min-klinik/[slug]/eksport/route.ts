/** Everything about the clinic and the account, as a file. */
import { accessTo } from '#lib/accounts/access.ts';
import { personOf } from '#lib/accounts/person.ts';
import { connect } from '#lib/db/connection.ts';
import { plainAnswer } from '#lib/http/desk-post.ts';
import { exportClinic } from '#lib/listings/out/export-clinic.ts';

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const db = await connect();
  const person = await personOf(db, request.headers);
  const access = person && (await accessTo(db, person, (await params).slug));
  if (!person || !access) return plainAnswer(404, 'Siden findes ikke.');
  return Response.json(await exportClinic(db, access.clinicId, person), {
    headers: {
      'Content-Disposition': `attachment; filename="${access.slug}.json"`,
      'Cache-Control': 'no-store',
    },
  });
}
