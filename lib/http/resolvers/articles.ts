/** `/lidelser`, `/lidelser/{slug}` and its plain text `/lidelser/{slug}.md`. */
import { withParams } from '#lib/http/address.ts';
import { type Asked, type Found, missing } from '#lib/http/answer.ts';
import type { ResolveDeps } from '#lib/http/resolve-deps.ts';
import { slugify } from '#lib/places/slug.ts';
import { isBodyPart } from '#lib/specialties/body-parts.ts';

export async function resolveArticle({ segments, params }: Asked, deps: ResolveDeps): Promise<Found> {
  const [, name, ...rest] = segments;
  if (rest.length) return missing('page');
  if (name === undefined) return { kind: 'here', address: listAddress(params) };
  const isPlainText = /\.md$/i.test(name);
  const slug = slugify(name.replace(/\.(?:md|mdx|html?)$/i, ''));
  if (!slug || !(await deps.hasArticle(slug))) return missing('article', name);
  if (isPlainText) {
    return { kind: 'here', address: `/lidelser/${slug}.md`, rewrite: `/lidelser/${slug}/markdown` };
  }
  return { kind: 'here', address: withParams(`/lidelser/${slug}`, whereKnown(params, deps), ['hvor']) };
}

function listAddress(params: URLSearchParams): string {
  const part = params.get('kropsdel') ?? '';
  return withParams('/lidelser', params, isBodyPart(part) ? ['q', 'kropsdel'] : ['q']);
}

/** The place as its slug when the words name one place for certain; else as typed, for the page to answer. */
function whereKnown(params: URLSearchParams, deps: ResolveDeps): URLSearchParams {
  const words = params.get('hvor')?.trim();
  if (!words) return new URLSearchParams();
  const found = deps.findPlace(slugify(words));
  if (found?.kind === 'place') return new URLSearchParams({ hvor: found.place.slug });
  if (found?.kind === 'moved') return new URLSearchParams({ hvor: found.slug });
  return new URLSearchParams({ hvor: words });
}
