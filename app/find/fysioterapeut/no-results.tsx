import type { ReactElement } from 'react';
import { ClinicItem } from '#components/directory/clinic-item.tsx';
import { WaysOn } from '#components/directory/ways-on.tsx';
import { connect } from '#lib/db/connection.ts';
import { describeCard } from '#lib/directory/card-words.ts';
import { countFor, nearest, type WayOn, widerRadii, withoutEach } from '#lib/directory/counts.ts';
import { type DirectoryQuery, writeQuery } from '#lib/directory/query.ts';
import { inRunningText } from '#lib/directory/running-text.ts';
import { shoreOf } from '#lib/directory/water.ts';
import { now, today } from '#lib/hours/clock.ts';
import { wherePhrase } from '#lib/metadata/titles.ts';
import type { Asked } from './finder.ts';

const shown = 3;

/** An empty list is never the end: wider, with a filter less, without the condition, and the nearest anyway. */
export async function noResults({ query, term, parent }: Asked): Promise<ReactElement> {
  const [db, date, moment] = [await connect(), today(), now()];
  const { place } = query;
  const point = query.near ?? place.point;
  const from = point && { point, shore: shoreOf(query) };
  const [wider, freed, all, declaring] = await Promise.all([
    widerRadii(db, query, moment),
    withoutEach(db, query, moment),
    term ? countFor(db, place, null) : 0,
    from ? nearest(db, from, query.specialty, shown, date) : [],
  ]);
  // Nobody near says that they treat this: then any clinic, for a physiotherapist can tell who does.
  const closest = declaring.length === 0 && from ? await nearest(db, from, null, shown, date) : declaring;
  const everybody = {
    label: `Alle klinikker ${wherePhrase(place)}`,
    href: `/find/fysioterapeut/${place.slug}`,
    count: all,
  };
  const hasWays = linked(wider).length > 0 || linked(freed).length > 0 || (term !== null && all > 0);
  return (
    <>
      {hasWays && <h2 className="text-section">Det kan du gøre nu</h2>}
      <WaysOn title="Se længere væk" ways={linked(wider)} />
      <WaysOn title="Fjern et filter" ways={linked(freed)} />
      {term && all > 0 && (
        <WaysOn
          title={`Se alle, også dem, der ikke har oplyst ${inRunningText(term.name)}`}
          ways={[everybody]}
        />
      )}
      {closest.length > 0 && (
        <>
          <h2 className={hasWays ? 'mt-6 mb-3 text-section' : 'mb-3 text-section'}>De nærmeste klinikker</h2>
          <div className="grid gap-4">
            {closest.map((card) => (
              <ClinicItem key={card.id} card={card} words={describeCard(card, term, parent, date, moment)} />
            ))}
          </div>
        </>
      )}
    </>
  );
}

/** Below a thin list: how many more there are further away. */
export async function widerRadiiLinks(query: DirectoryQuery): Promise<ReactElement> {
  return <WaysOn title="Se længere væk" ways={linked(await widerRadii(await connect(), query, now()))} />;
}

const linked = (ways: readonly WayOn[]) =>
  ways.filter(({ count }) => count > 0).map((way) => ({ ...way, href: writeQuery(way.query) }));
