/** `/klinik/{slug}`: listed, renamed, withdrawn or unknown; with what hangs under it. */
import { type Asked, type Found, missing } from '#lib/http/answer.ts';
import type { ResolveDeps } from '#lib/http/resolve-deps.ts';
import { slugify } from '#lib/places/slug.ts';

/** What a clinic has beside its page: its contact as a file, and where a report of an error is posted. */
const parts: ReadonlySet<string> = new Set(['vcard', 'fejl']);

export async function resolveClinic({ segments, params }: Asked, deps: ResolveDeps): Promise<Found> {
  const [, name, part, ...rest] = segments;
  if (name === undefined) return { kind: 'redirect', status: 308, to: '/find/fysioterapeut/danmark' };
  if (rest.length || (part !== undefined && !parts.has(part))) return missing('page');
  const slug = slugify(name.replace(/\.html?$/i, ''));
  const clinic = slug ? await deps.clinicAt(slug) : null;
  const under = part === undefined ? '' : `/${part}`;
  switch (clinic?.kind) {
    case 'listed':
      return { kind: 'here', address: `/klinik/${slug}${under || thanks(params)}` };
    case 'moved':
      return { kind: 'redirect', status: 308, to: `/klinik/${clinic.slug}${under}` };
    case 'gone':
      return missing('gone');
    default:
      return missing('clinic', name);
  }
}

/** The one parameter the page has: that a report came through. */
function thanks(params: URLSearchParams): string {
  return params.get('meddelt') === '1' ? '?meddelt=1' : '';
}
