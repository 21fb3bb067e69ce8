import type { NamedClinic } from '#lib/understanding/clinic-names.ts';
import type { Choice, PlainMeaning } from '#lib/understanding/find-words.ts';
import { hrefOf, labelOf, whereabouts } from './choice-words.ts';

/** Ways to understand a search, and clinics of that name. */
export interface Listed {
  choices: readonly Choice[];
  clinics: readonly NamedClinic[];
}

/** What there is to choose from, whatever kind of meaning it is. */
export function choicesOf(meaning: PlainMeaning): Listed {
  switch (meaning.kind) {
    case 'choice':
      return meaning;
    case 'nothing':
    case 'described':
      return { choices: meaning.choices, clinics: [] };
    case 'clinic':
      return { choices: [], clinics: [{ slug: meaning.slug, name: 'Se klinikken' }] };
    case 'finder':
      return {
        choices: [{ term: meaning.term, place: meaning.place, corrected: false, unsure: false }],
        clinics: [],
      };
  }
}

export function Choices({ choices, clinics }: Listed) {
  return (
    <ul className="mt-4 grid gap-3">
      {choices.map((choice) => (
        <li key={hrefOf(choice)} className="card">
          <a href={hrefOf(choice)} className="text-lead font-semibold">
            {labelOf(choice)}
          </a>
          <p className="text-muted">
            {[choice.corrected ? 'Mente du det?' : null, choice.place && whereabouts(choice.place)]
              .filter(Boolean)
              .join(' ')}
          </p>
        </li>
      ))}
      {clinics.map(({ slug, name }) => (
        <li key={slug} className="card">
          <a href={`/klinik/${slug}`} className="text-lead font-semibold">
            {name}
          </a>
          <p className="text-muted">Klinik</p>
        </li>
      ))}
    </ul>
  );
}
