import { isDemo, keptByReader, OPTIONS, ok, readOnly, refuse } from '#app/api/v1/respond.ts';
import { connect } from '#lib/db/connection.ts';
import { clinicList } from '#lib/directory/api-list.ts';
import { readApiQuery } from '#lib/directory/api-query.ts';
import { search } from '#lib/directory/search.ts';
import { now, today } from '#lib/hours/clock.ts';
import { absolute } from '#lib/metadata/absolute.ts';
import { vocabulary } from '#lib/specialties/vocabulary.ts';

export const dynamic = 'force-dynamic';

export async function GET(request: Request) {
  const date = today();
  const asked = readApiQuery(new URL(request.url).searchParams, await vocabulary(), date);
  if (asked.kind === 'refused') return refuse(asked.refusal);
  const { query } = asked;
  const results = await search(await connect(), query, date, now());
  if (results.beyond) {
    return refuse({
      status: 404,
      detail: `There are ${results.pages} pages. Begin with side=1, and follow links.next.`,
    });
  }
  return ok(clinicList(query, results, absolute(''), await isDemo()), keptByReader);
}

export { OPTIONS, readOnly as DELETE, readOnly as PATCH, readOnly as POST, readOnly as PUT };
