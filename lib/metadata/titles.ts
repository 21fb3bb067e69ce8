/** What finder pages are called, the same in the heading, the title, the breadcrumb and the sharing image. */
import { placeOfPostalCode } from '#lib/places/find.ts';
import type { Place } from '#lib/places/place.ts';

type Named = Pick<Place, 'name' | 'preposition' | 'kind'>;

/** 'i Aarhus', 'på Bornholm', 'online', 'i hele Danmark'. */
export function wherePhrase(place: Named): string {
  if (place.kind === 'online') return 'online';
  if (place.kind === 'country') return 'i hele Danmark';
  return `${place.preposition} ${place.name}`;
}

/** 'Fysioterapeuter i Aarhus'; with a condition 'Iskias: fysioterapeuter i Aarhus'. */
export function finderTitle(place: Named, term: { name: string } | null): string {
  const where = `Fysioterapeuter ${wherePhrase(place)}`;
  return term ? `${term.name}: ${lowerFirst(where)}` : where;
}

interface TitledClinic {
  name: string;
  postalCode: string | null;
  postalName: string | null;
}

/** 'Havnens Fysioterapi: fysioterapi på Samsø'; where nobody has said the place, without one. */
export function clinicTitle({ name, postalCode, postalName }: TitledClinic): string {
  const place = postalCode ? placeOfPostalCode(postalCode) : null;
  const where = place ? ` ${wherePhrase(place)}` : postalName ? ` i ${postalName}` : '';
  return `${name}: fysioterapi${where}`;
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
