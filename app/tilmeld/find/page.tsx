import type { Metadata } from 'next';
import { oneEach, whoAsks } from '#app/who-asks.ts';
import { DeskPage } from '#components/desk/desk-page.tsx';
import { addressLine, EntryLine } from '#components/desk/entry-line.tsx';
import { FindOwnForm } from '#components/desk/find-own-form.tsx';
import { today } from '#lib/hours/clock.ts';
import { findOwn } from '#lib/listings/joining/find-own.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Find din klinik', robots: { index: false } };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The entries that may be one's own, and the way on when none is. */
export default async function FindOwnPage({ searchParams }: Props) {
  const asked = await oneEach(searchParams);
  const { db, person } = await whoAsks();
  const typed = (name: string) => (asked[name] ?? '').trim().slice(0, 120);
  const found = await findOwn(db, { name: typed('navn'), where: typed('hvor'), cvr: typed('cvr') }, today());
  const anew = `/tilmeld/ny?${new URLSearchParams({ navn: typed('navn'), cvr: typed('cvr') })}`;
  return (
    <DeskPage
      title="Er det en af disse?"
      email={person?.email ?? null}
      back={{ href: '/tilmeld', label: 'Tilmeld din klinik' }}
    >
      {found.kind === 'entries' && (
        <ul className="grid max-w-3xl gap-3">
          {found.entries.map((entry) => (
            <EntryLine
              key={entry.slug}
              name={entry.name}
              address={addressLine(entry)}
              href={`/klinik/${entry.slug}`}
              notes={
                entry.isDemo
                  ? ['Opdigtet eksempel. Det kan ingen overtage.']
                  : entry.isKept
                    ? ['Nogen passer den allerede. Bed dem invitere dig.']
                    : []
              }
            >
              {!entry.isDemo && !entry.isKept && (
                <a href={`/tilmeld/overtag/${entry.slug}`} className="button">
                  Det er vores
                </a>
              )}
            </EntryLine>
          ))}
          {found.entries.length === 0 && <li>Vi fandt ingen klinik med det navn eller nummer.</li>}
          {found.isCut && <li>Der er flere. Skriv mere af navnet, eller skriv et postnummer.</li>}
        </ul>
      )}
      {found.kind === 'entries' && (
        <p className="mt-6">
          <a href={anew} className="button button-quiet">
            Ingen af dem: Opret klinikken
          </a>
        </p>
      )}
      <h2 className="mt-10 mb-4 text-section">Søg igen</h2>
      <FindOwnForm
        typed={asked}
        problem={found.kind === 'refused' ? { field: found.field, message: found.reason } : null}
      />
    </DeskPage>
  );
}
