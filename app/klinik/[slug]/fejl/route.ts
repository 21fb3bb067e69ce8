/** Where a report of an error is posted. The answer is the clinic's page, or one that says what to mend. */
import { refusedReport } from '#app/klinik/[slug]/fejl/refused-report.ts';
import { connect } from '#lib/db/connection.ts';
import { readForm } from '#lib/http/form-body.ts';
import { rateLimit } from '#lib/http/rate-limit.ts';
import { isSameOrigin } from '#lib/http/same-origin.ts';
import { reportError, reportForm } from '#lib/listings/report-error.ts';

export const dynamic = 'force-dynamic';

interface Context {
  params: Promise<{ slug: string }>;
}

const tenMinutes = 10 * 60_000;
/** One clinic is not talked about more than that; all together fill no queue that nobody can read. */
const perClinic = rateLimit(5, tenMinutes);
const together = rateLimit(100, tenMinutes);

const seeOther = (to: string) =>
  new Response(null, { status: 303, headers: { Location: to, 'Cache-Control': 'no-store' } });

/** Somebody reloads, or follows an address from the history. */
export async function GET(_request: Request, { params }: Context) {
  return seeOther(`/klinik/${(await params).slug}`);
}

export async function POST(request: Request, { params }: Context) {
  const { slug } = await params;
  const page = `/klinik/${slug}`;
  const refuse = (status: number, reasons: string[], typed = { kind: '', message: '' }) =>
    refusedReport({ status, page, reasons, typed });
  if (!isSameOrigin(request.headers)) {
    return refuse(403, ['Beskeden kom fra en anden side end vores. Send den fra klinikkens egen side.']);
  }
  const body = await readForm(request);
  if (body.kind === 'refused') {
    return body.reason === 'length'
      ? refuse(413, ['Beskeden er for lang. Skriv højst 1000 tegn.'])
      : refuse(415, ['Beskeden kan ikke læses. Send den fra klinikkens egen side.']);
  }
  const typed = { kind: body.fields.get('kind') ?? '', message: body.fields.get('message') ?? '' };
  const form = reportForm.safeParse(typed);
  if (!form.success) {
    return refuse(
      422,
      form.error.issues.map(({ message }) => message),
      typed,
    );
  }
  if (!perClinic.take(slug) || !together.take('all')) {
    return refuse(
      429,
      ['Der er lige kommet mange beskeder. Din er ikke sendt. Vent ti minutter, og send den så igen.'],
      typed,
    );
  }
  const reported = await reportError(await connect(), slug, form.data);
  if (reported.kind === 'saved') return seeOther(`${page}?meddelt=1`);
  return reported.reason === 'demonstration'
    ? refuse(403, ['Klinikken er et opdigtet eksempel. Der er ingen, der kan rette den.'])
    : refuse(404, ['Klinikken er ikke længere på listen.']);
}
