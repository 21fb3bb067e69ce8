import type { Metadata } from 'next';
import { clinicDesk, deskOf } from '#app/min-klinik/[slug]/clinic-desk.ts';
import { oneEach } from '#app/who-asks.ts';
import { DeskPage } from '#components/desk/desk-page.tsx';
import { OlderLinks } from '#components/desk/older-links.tsx';
import { PastCard } from '#components/desk/past-card.tsx';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { mayDecide } from '#lib/accounts/access.ts';
import { momentWords } from '#lib/hours/moment-words.ts';
import { historyOf } from '#lib/listings/tasks/history.ts';
import { refusals } from '#lib/listings/tasks/why-not-undo.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Historik', robots: { index: false } };

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Everything that happened to the entry, newest first, each change with its undo, or why there is none. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const { fortrudt, afvist, foer } = await oneEach(searchParams);
  const { db, person, access, context } = await clinicDesk(params);
  const before = foer && /^\d{1,15}$/.test(foer) ? Number(foer) : null;
  const reader = { clinicId: access.clinicId, mayDecide: mayDecide(access) };
  const { past, older } = await historyOf(db, reader, context, before);
  const refusal = afvist && (Object.entries(refusals).find(([why]) => why === afvist)?.[1] ?? refusals.ikke);
  const here = `/min-klinik/${access.slug}/historik`;
  return (
    <DeskPage
      title="Hvad er der rettet?"
      email={person.email}
      back={deskOf(access)}
      lead="Alt, der er sket med klinikkens side, det nyeste først. Du kan fortryde en rettelse, så længe ingen har rettet det samme siden."
    >
      {fortrudt && <Notice kind="done" live title="Ændringen er fortrudt." />}
      {refusal && <Notice kind="care" live title={refusal} />}
      {past.length === 0 && (
        <EmptyState title={before === null ? 'Der er ikke sket noget endnu' : 'Der er ikke mere'}>
          <p>
            {before === null ? 'Ret noget, så står det her.' : 'Det ældste, der er sket, står på siden før.'}
          </p>
        </EmptyState>
      )}
      <ol className="grid max-w-3xl gap-3">
        {past.map((each) => (
          <PastCard
            key={each.id}
            what={each.what}
            by={
              <>
                {each.who},{' '}
                <time className="whitespace-nowrap" dateTime={each.at.toISOString()}>
                  {momentWords(each.at)}
                </time>
              </>
            }
            changes={each.changes}
            whyNot={each.whyNot}
          >
            <form action={`${here}/fortryd`} method="post">
              <input type="hidden" name="haendelse" value={each.id} />
              <Button kind="quiet">Fortryd</Button>
            </form>
          </PastCard>
        ))}
      </ol>
      <OlderLinks here={here} isFirst={before === null} older={older} />
    </DeskPage>
  );
}
