/** `/klinik/{slug}`: listed, renamed, withdrawn or unknown. */
import { type Asked, type Found, missing } from '#lib/http/answer.ts';
import type { ResolveDeps } from '#lib/http/resolve-deps.ts';
import { slugify } from '#lib/places/slug.ts';

export async function resolveClinic({ segments }: Asked, deps: ResolveDeps): Promise<Found> {
  const [, name, ...rest] = segments;
  if (name === undefined) return { kind: 'redirect', status: 308, to: '/find/fysioterapeut/danmark' };
  if (rest.length) return missing('page');
  const slug = slugify(name.replace(/\.html?$/i, ''));
  const clinic = slug ? await deps.clinicAt(slug) : null;
  switch (clinic?.kind) {
    case 'listed':
      return { kind: 'here', address: `/klinik/${slug}` };
    case 'moved':
      return { kind: 'redirect', status: 308, to: `/klinik/${clinic.slug}` };
    case 'gone':
      return missing('gone');
    default:
      return missing('clinic', name);
  }
}
