import type { Metadata } from 'next';
import { oneEach, whoIsIn } from '#app/who-asks.ts';
import { ApplicationCard } from '#components/desk/application-card.tsx';
import { DeskPage } from '#components/desk/desk-page.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { waitingApplications } from '#lib/listings/joining/queue.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Moderation', robots: { index: false } };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** What waits for a decision, each with what is needed to make it. */
export default async function ModerationPage({ searchParams }: Props) {
  const { afgjort, mangler } = await oneEach(searchParams);
  const { db, person } = await whoIsIn();
  const waiting = await waitingApplications(db);
  return (
    <DeskPage title="Moderation" email={person.email}>
      {afgjort && <Notice kind="done" live title="Det er afgjort, og brevet er på vej." />}
      <h2 className="mb-3 text-xl">Sager ({waiting.length})</h2>
      {waiting.length === 0 && <p>Der er ingen sager.</p>}
      <div className="grid gap-4">
        {waiting.map((each) => (
          <ApplicationCard key={each.id} waiting={each} isMissing={mangler === String(each.id)} />
        ))}
      </div>
    </DeskPage>
  );
}
