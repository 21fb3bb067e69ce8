import type { Metadata } from 'next';
import { clinicDesk, deskOf } from '#app/min-klinik/[slug]/clinic-desk.ts';
import { oneEach } from '#app/who-asks.ts';
import { DeskPage } from '#components/desk/desk-page.tsx';
import { PastCard } from '#components/desk/past-card.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { mayDecide } from '#lib/accounts/access.ts';
import { momentWords } from '#lib/hours/moment-words.ts';
import { historyOf } from '#lib/listings/tasks/history.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Historik', robots: { index: false } };

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const refusals: Readonly<Record<string, string>> = {
  siden: 'Nogen har rettet det samme siden. Ret det i formularen i stedet.',
  ikke: 'Den ændring kan ikke fortrydes.',
  ejer: 'Kun klinikkens ejer kan ændre en rolle.',
  plads: 'Der er ikke plads til billedet. Fjern et andet først.',
};

/** Everything that happened to the entry, newest first, each change with its undo, or why there is none. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const { fortrudt, afvist, foer } = await oneEach(searchParams);
  const { db, person, access, context } = await clinicDesk(params);
  const before = foer && /^\d{1,15}$/.test(foer) ? Number(foer) : null;
  const past = await historyOf(
    db,
    { clinicId: access.clinicId, mayDecide: mayDecide(access) },
    context,
    before,
  );
  const here = `/min-klinik/${access.slug}/historik`;
  return (
    <DeskPage title="Hvad er der rettet?" email={person.email} back={deskOf(access)}>
      {fortrudt && <Notice kind="done" live title="Ændringen er fortrudt." />}
      {afvist && <Notice kind="care" live title={refusals[afvist] ?? refusals.ikke} />}
      <ol className="grid max-w-3xl gap-3">
        {past.map((each) => (
          <PastCard
            key={each.id}
            what={each.what}
            by={
              <>
                {each.who}, <time dateTime={each.at.toISOString()}>{momentWords(each.at)}</time>
              </>
            }
            changes={each.changes}
            whyNot={each.whyNot}
          >
            <form action={`${here}/fortryd`} method="post" className="mt-3">
              <input type="hidden" name="haendelse" value={each.id} />
              <button type="submit" className="button button-quiet">
                Fortryd
              </button>
            </form>
          </PastCard>
        ))}
      </ol>
      {past.length === 30 && (
        <p className="mt-4">
          <a href={`${here}?foer=${past.at(-1)?.id}`}>Ældre</a>
        </p>
      )}
    </DeskPage>
  );
}
