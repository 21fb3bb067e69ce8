/** The numbers of the page as a file for a spreadsheet. */
import { accessTo } from '#lib/accounts/access.ts';
import { personOf } from '#lib/accounts/person.ts';
import { connect } from '#lib/db/connection.ts';
import { today } from '#lib/hours/clock.ts';
import { plainAnswer } from '#lib/http/desk-post.ts';
import { countsCsv } from '#lib/statistics/counts-csv.ts';
import { periodOf } from '#lib/statistics/periods.ts';
import { readCounts } from '#lib/statistics/read-counts.ts';

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const db = await connect();
  const person = await personOf(db, request.headers);
  const access = person && (await accessTo(db, person, (await params).slug));
  if (!access) return plainAnswer(404, 'Siden findes ikke.');
  const period = periodOf(new URL(request.url).searchParams.get('periode'));
  const spans = await readCounts(db, access.clinicId, period, today());
  return new Response(countsCsv(period, spans), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${access.slug}-${period}.csv"`,
      'Cache-Control': 'no-store',
    },
  });
}
