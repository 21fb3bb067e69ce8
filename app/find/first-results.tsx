import { ButtonLink } from '#components/ui/button.tsx';
import { clinicCount } from '#components/ui/count.ts';
import { connect } from '#lib/db/connection.ts';
import { startQuery } from '#lib/directory/directory-query.ts';
import { search } from '#lib/directory/search.ts';
import { now, today } from '#lib/hours/clock.ts';
import { findPlace } from '#lib/places/find.ts';
import type { Choice } from '#lib/understanding/find-words.ts';
import { hrefOf } from './choice-words.ts';

const shown = 5;

/** The first clinics of what we take the words to mean, with the way to all of them. */
export async function FirstResults({ choice }: { choice: Choice }) {
  const denmark = findPlace('danmark', today());
  const place = choice.place ?? (denmark?.kind === 'place' ? denmark.place : null);
  if (!place) return null;
  const query = startQuery(place, choice.term?.slug ?? null);
  const { rows, total } = await search(await connect(), query, today(), now());
  return (
    <>
      <ul className="mt-4 grid gap-3">
        {rows.slice(0, shown).map(({ id, slug, name, postalCode, postalName }) => (
          <li key={id} className="card">
            <a href={`/klinik/${slug}`} className="text-lead font-semibold">
              {name}
            </a>
            <p className="text-muted">{[postalCode, postalName].filter(Boolean).join(' ')}</p>
          </li>
        ))}
      </ul>
      <p className="mt-4">
        <ButtonLink href={hrefOf(choice)}>
          {total > 0 ? `Se ${clinicCount(total)}` : 'Se de nærmeste klinikker'}
        </ButtonLink>
      </p>
    </>
  );
}
