import type { Metadata } from 'next';
import { clinicDesk, deskOf } from '#app/min-klinik/[slug]/clinic-desk.ts';
import { oneEach } from '#app/who-asks.ts';
import { DeskForm } from '#components/desk/desk-form.tsx';
import { DeskPage } from '#components/desk/desk-page.tsx';
import { EntryLine } from '#components/desk/entry-line.tsx';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { mayDecide } from '#lib/accounts/access.ts';
import { problemsOf, readDraft } from '#lib/listings/drafts.ts';
import { invitationsTo, inviteFields } from '#lib/listings/hands/invitations.ts';
import { membersOf, roleNames } from '#lib/listings/hands/members.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Hvem passer klinikken?', robots: { index: false } };

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Who keeps the entry, who is invited; an owner decides, everybody may leave. */
export default async function AccessPage({ params, searchParams }: Props) {
  const { gjort, kladde } = await oneEach(searchParams);
  const { db, person, access } = await clinicDesk(params);
  const form = `/min-klinik/${access.slug}/adgang`;
  const decides = mayDecide(access);
  const [members, invited, draft] = await Promise.all([
    membersOf(db, access.clinicId),
    invitationsTo(db, access.clinicId),
    readDraft(db, { form, accountId: person.id }, kladde),
  ]);
  return (
    <DeskPage
      title="Hvem passer klinikken?"
      email={person.email}
      back={deskOf(access)}
      lead="En medhjælper kan rette det hele. En ejer kan også invitere, skjule og slette."
    >
      {gjort && <Notice kind="done" live title="Det er gjort." />}
      <ul className="grid max-w-3xl gap-3">
        {members.map(({ accountId, email, role }) => (
          <EntryLine key={accountId} name={email} address={roleNames[role]}>
            <form action={`${form}/gem`} method="post" className="flex flex-wrap gap-3">
              <input type="hidden" name="konto" value={accountId} />
              {decides && (
                <Button kind="quiet" name="svar" value={role === 'owner' ? 'editor' : 'owner'}>
                  {role === 'owner' ? 'Gør til medhjælper' : 'Gør til ejer'}
                </Button>
              )}
              {(decides || accountId === person.id) && (
                <Button kind="quiet" name="svar" value="fjern">
                  {accountId === person.id ? 'Hold op' : 'Fjern'}
                </Button>
              )}
            </form>
          </EntryLine>
        ))}
        {invited.map(({ id, email, role }) => (
          <EntryLine key={id} name={email} address={`Inviteret som ${roleNames[role].toLowerCase()}`}>
            {decides && (
              <form action={`${form}/gem`} method="post">
                <input type="hidden" name="invitation" value={id} />
                <Button kind="quiet" name="svar" value="tilbage">
                  Tag tilbage
                </Button>
              </form>
            )}
          </EntryLine>
        ))}
      </ul>
      {decides && (
        <>
          <h2 className="mt-10 mb-3 text-section">Inviter en</h2>
          <DeskForm
            action={`${form}/gem`}
            fields={inviteFields}
            values={draft ?? { rolle: 'editor' }}
            problems={problemsOf(draft)}
            hidden={{ svar: 'inviter', ...(draft && kladde && { kladde }) }}
            submit="Send invitationen"
            refusal="Det er ikke sendt endnu"
          />
        </>
      )}
      {!decides &&
        problemsOf(draft).map(({ message }) => <Notice key={message} kind="care" live title={message} />)}
    </DeskPage>
  );
}
