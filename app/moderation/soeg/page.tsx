import type { Metadata } from 'next';
import { oneEach, whoIsIn } from '#app/who-asks.ts';
import { DeskPage } from '#components/desk/desk-page.tsx';
import { addressLine, EntryLine } from '#components/desk/entry-line.tsx';
import { FindAnythingForm } from '#components/desk/find-anything-form.tsx';
import { findAnything } from '#lib/listings/moderation/office.ts';
import { sourceWords, stateWords } from '#lib/listings/state-words.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Søg', robots: { index: false } };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Clinics in any state, by name or by who keeps them; each leads to its desk. */
export default async function SearchPage({ searchParams }: Props) {
  const { q = '' } = await oneEach(searchParams);
  const { db, person } = await whoIsIn();
  const found = await findAnything(db, q.slice(0, 200));
  return (
    <DeskPage
      title="Søg i alle klinikker"
      email={person.email}
      back={{ href: '/moderation', label: 'Moderation' }}
    >
      <div className="mb-8">
        <FindAnythingForm typed={q.slice(0, 200)} />
      </div>
      <ul className="grid max-w-3xl gap-3">
        {found.map((each) => (
          <EntryLine
            key={`${each.id} ${each.owner}`}
            name={each.name}
            address={addressLine(each)}
            href={`/min-klinik/${each.slug}`}
            notes={[
              `${stateWords[each.state]}. Fra ${sourceWords(each.source)}. Passes af ${each.owner ?? 'ingen'}.`,
            ]}
          />
        ))}
      </ul>
      {q && found.length === 0 && <p>Vi fandt ingen.</p>}
    </DeskPage>
  );
}
