/** `/find?hvad=&hvor=`: a visitor's words become a finder address, a choice, or a page that helps on. */
import { longestValue } from '#lib/http/address.ts';
import type { Asked, Found } from '#lib/http/answer.ts';
import type { ResolveDeps } from '#lib/http/resolve-deps.ts';
import type { Place } from '#lib/places/place.ts';
import type { Term } from '#lib/specialties/vocabulary.ts';
import { findWords } from '#lib/understanding/find-words.ts';

export async function resolveFind({ params }: Asked, deps: ResolveDeps): Promise<Found> {
  const what = params.get('hvad')?.slice(0, longestValue) ?? '';
  const where = params.get('hvor')?.slice(0, longestValue) ?? '';
  const meaning = await findWords(what, where, deps);
  const here = params.size ? `/find?${params}` : '/find';
  switch (meaning.kind) {
    case 'danger':
    case 'choice':
    case 'described':
      return { kind: 'here', address: here };
    case 'nothing':
      return { kind: 'here', address: here, rewrite: here, status: 404 };
    case 'clinic':
      return { kind: 'redirect', status: 303, to: `/klinik/${meaning.slug}` };
    case 'finder':
      return {
        kind: 'redirect',
        status: 303,
        to: `${finderAddress(meaning, params, deps)}${meaning.corrected ? correctedMark : ''}`,
      };
  }
}

/** The results page says that a place's name was corrected where its address ends so (`components/directory/corrected-notice.tsx`). */
const correctedMark = '#rettet';

/** Every other parameter passes through; what the finder does not know falls away there. */
function finderAddress(
  meaning: { term: Term | null; place: Place | null },
  params: URLSearchParams,
  deps: ResolveDeps,
): string {
  const rest = new URLSearchParams([...params].filter(([name]) => name !== 'hvad' && name !== 'hvor'));
  const denmark = deps.findPlace('danmark');
  const place = meaning.place ?? (denmark?.kind === 'place' ? denmark.place : null);
  return place
    ? deps.finderAddress(place, meaning.term?.slug ?? null, rest).address
    : '/find/fysioterapeut/danmark';
}
