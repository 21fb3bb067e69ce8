import type { Metadata } from 'next';
import { oneEach, whoIsIn } from '#app/who-asks.ts';
import { DeskPage } from '#components/desk/desk-page.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { momentWords } from '#lib/hours/moment-words.ts';
import { actorWords, eventWords } from '#lib/listings/event-words.ts';
import { latestEvents } from '#lib/listings/moderation/office.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Hændelser', robots: { index: false } };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** What happened in the directory, newest first. */
export default async function EventsPage({ searchParams }: Props) {
  const { foer } = await oneEach(searchParams);
  const { db, person } = await whoIsIn();
  const rows = await latestEvents(db, foer && /^\d{1,15}$/.test(foer) ? Number(foer) : null);
  return (
    <DeskPage title="Hændelser" email={person.email} back={{ href: '/moderation', label: 'Moderation' }}>
      <DataTable
        caption="Det nyeste øverst"
        head="Hvornår"
        columns={[
          { key: 'kind', label: 'Hvad' },
          { key: 'name', label: 'Klinik' },
          { key: 'actor', label: 'Hvem' },
        ]}
        rows={rows.map(({ id, at, kind, actor, email, slug, name }) => ({
          key: String(id),
          head: <time dateTime={at.toISOString()}>{momentWords(at)}</time>,
          cells: {
            kind: eventWords(kind),
            actor: email ?? actorWords(actor),
            name: slug ? <a href={`/min-klinik/${slug}/historik`}>{name}</a> : '',
          },
        }))}
      />
      {rows.length === 100 && (
        <p className="mt-4">
          <a href={`/moderation/haendelser?foer=${rows.at(-1)?.id}`}>Ældre</a>
        </p>
      )}
    </DeskPage>
  );
}
