import type { Metadata } from 'next';
import { oneEach, whoIsIn } from '#app/who-asks.ts';
import { DeskPage } from '#components/desk/desk-page.tsx';
import { OlderLinks } from '#components/desk/older-links.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { momentWords } from '#lib/hours/moment-words.ts';
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
  const before = foer && /^\d{1,15}$/.test(foer) ? Number(foer) : null;
  const { rows, older } = await latestEvents(db, before);
  return (
    <DeskPage
      title="Hændelser"
      email={person.email}
      back={{ href: '/moderation', label: 'Moderation' }}
      lead="Alt, der sker med klinikkerne, det nyeste først. Tryk på en klinik for at se, hvad der blev rettet."
    >
      {rows.length === 0 && (
        <EmptyState title={before === null ? 'Der er ikke sket noget endnu' : 'Der er ikke mere'}>
          <p>
            {before === null
              ? 'Hent klinikker fra en liste, så står det her.'
              : 'Det ældste, der er sket, står på siden før.'}
          </p>
        </EmptyState>
      )}
      <ol className="max-w-3xl">
        {rows.map(({ id, at, what, who, slug, name }) => (
          <li key={id} className="border-b border-line py-3">
            <p>
              <span className="font-semibold">{what}</span>
              {slug && (
                <>
                  : <a href={`/min-klinik/${slug}/historik`}>{name}</a>
                </>
              )}
            </p>
            <p className="text-small break-words text-muted">
              {who},{' '}
              <time className="whitespace-nowrap" dateTime={at.toISOString()}>
                {momentWords(at)}
              </time>
            </p>
          </li>
        ))}
      </ol>
      <OlderLinks here="/moderation/haendelser" isFirst={before === null} older={older} />
    </DeskPage>
  );
}
