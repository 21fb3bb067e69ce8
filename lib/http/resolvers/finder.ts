/** `/find/fysioterapeut/{sted}[/{speciale}]`; `/find` itself is in `find.ts`. */
import { type Asked, type Found, type Missing, missing } from '#lib/http/answer.ts';
import type { ResolveDeps } from '#lib/http/resolve-deps.ts';
import type { Place } from '#lib/places/place.ts';
import { slugify } from '#lib/places/slug.ts';
import { resolveFind } from './find.ts';

export async function resolveFinder(asked: Asked, deps: ResolveDeps): Promise<Found> {
  const [, profession, where = 'danmark', what, ...rest] = asked.segments;
  if (profession === undefined) return resolveFind(asked, deps);
  if (rest.length || slugify(profession) !== 'fysioterapeut') return missing('page');

  const term = what === undefined ? null : termOf(what, deps);
  const place = placeOf(where, deps);
  if (place === 'future') {
    const path = ['/find/fysioterapeut', slugify(where), ...(typeof term === 'string' ? [term] : [])];
    return { kind: 'here', address: path.join('/') };
  }
  if ('what' in place) return place;
  if (term !== null && typeof term !== 'string') {
    return { ...term, back: deps.finderAddress(place, null, new URLSearchParams()).address };
  }

  const { address, page } = deps.finderAddress(place, term, asked.params);
  if (page > 1 && page > (await deps.pagesOf(place, term, asked.params))) {
    const first = new URLSearchParams(asked.params);
    first.delete('side');
    return { ...missing('beyond'), back: deps.finderAddress(place, term, first).address };
  }
  return { kind: 'here', address };
}

function placeOf(word: string, deps: ResolveDeps): Place | 'future' | Missing {
  let slug = slugify(word);
  // A former name may lead to a place that has moved since.
  for (let moves = 0; slug && moves < 4; moves++) {
    const found = deps.findPlace(slug);
    if (!found) break;
    if (found.kind === 'place') return found.place;
    if (found.kind === 'future') return 'future';
    slug = found.slug;
  }
  return missing('place', word);
}

/** The term's slug, also for a synonym of it when it can mean nothing else. */
function termOf(word: string, deps: ResolveDeps): string | Missing {
  const slug = slugify(word);
  const known = deps.term(slug);
  if (known) return known.slug;
  const certain = deps
    .searchTerms(word.replaceAll('-', ' '))
    .filter(({ complete, reason }) => complete && reason !== 'corrected');
  const [only] = certain;
  return only && certain.length === 1 ? only.term.slug : missing('specialty', word);
}
