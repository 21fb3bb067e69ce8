import { ClinicCounts } from '#components/clinic/clinic-counts.tsx';
import { ClinicItem } from '#components/directory/clinic-item.tsx';
import { connect } from '#lib/db/connection.ts';
import { describeCard } from '#lib/directory/card-words.ts';
import { nearest } from '#lib/directory/counts.ts';
import { shoreOf } from '#lib/directory/water.ts';
import { now, today } from '#lib/hours/clock.ts';
import type { Place } from '#lib/places/place.ts';
import type { Term } from '#lib/specialties/vocabulary.ts';

const shown = 3;

interface Asked {
  /** What the reader wrote. */
  where: string;
  /** What it can mean; one: that place, several: the reader chooses, none: said to be unknown. */
  places: readonly Place[];
  /** Null when no clinic says that it treats this. */
  wanted: Term | null;
  parent: Term | null;
  /** The article's own path, for the choices. */
  path: string;
  finder: (slug: string) => string;
}

/** The clinics nearest to the place a reader asked for in an article; a place is never guessed. */
export async function nearReader({ where, places, wanted, parent, path, finder }: Asked) {
  const [place, ...others] = places;
  if (!place) {
    return (
      <p role="status" className="card mt-6">
        Vi kender ikke stedet »{where}«. Prøv en dansk by, et postnummer eller en kommune.
      </p>
    );
  }
  if (others.length > 0) {
    return (
      <section aria-labelledby="hvilket-sted" className="card mt-6">
        <h2 id="hvilket-sted" className="text-section">
          »{where}« er flere steder. Hvilket mener du?
        </h2>
        <ul className="mt-1">
          {places.map(({ slug, name }) => (
            <li key={slug}>
              <a href={`${path}?hvor=${slug}`} className="way">
                {name}
              </a>
            </li>
          ))}
        </ul>
      </section>
    );
  }
  const [date, moment] = [today(), now()];
  const near = place.point
    ? await nearest(
        await connect(),
        { point: place.point, shore: shoreOf({ place, near: null }) },
        wanted?.slug ?? null,
        shown,
        date,
      )
    : [];
  return (
    <section aria-labelledby="naermest" className="mt-6 grid gap-4">
      <h2 id="naermest" className="text-section">
        Nærmest {place.name}
      </h2>
      {near.map((card) => (
        <ClinicItem key={card.id} card={card} words={describeCard(card, wanted, parent, date, moment)} />
      ))}
      <p>
        <a href={finder(place.slug)} className="button">
          Se alle {place.preposition} {place.name}
        </a>
      </p>
      <ClinicCounts />
    </section>
  );
}
