import type { Metadata } from 'next';
import { oneEach, whoIsIn } from '#app/who-asks.ts';
import { Comparison } from '#components/desk/comparison.tsx';
import { DeskForm } from '#components/desk/desk-form.tsx';
import { DeskPage } from '#components/desk/desk-page.tsx';
import { EntryLine } from '#components/desk/entry-line.tsx';
import { PastCard } from '#components/desk/past-card.tsx';
import { Button } from '#components/ui/button.tsx';
import { Fold } from '#components/ui/fold.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { today } from '#lib/hours/clock.ts';
import { dateWords } from '#lib/hours/date-words.ts';
import { momentWords } from '#lib/hours/moment-words.ts';
import { changesIn } from '#lib/listings/changes.ts';
import { problemsOf, readDraft, seenIn } from '#lib/listings/drafts.ts';
import { ownClaim } from '#lib/listings/hands/own-claim.ts';
import { ownEdits } from '#lib/listings/hands/own-edits.ts';
import { claimFields, ownEntry, ownFields } from '#lib/listings/hands/practitioner.ts';
import { workFields } from '#lib/listings/hands/work.ts';
import { markOf } from '#lib/listings/tasks/task.ts';
import { refusals } from '#lib/listings/tasks/why-not-undo.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Min egen side', robots: { index: false } };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const form = '/min-klinik/mig';

const done: Readonly<Record<string, string>> = {
  gemt: 'Det er gemt.',
  sendt: 'Tak. Vi slår dig op og svarer på mail.',
  tilfoejet: 'Du står nu på klinikkens side. Vi har skrevet til dem, der passer den.',
  forladt: 'Du står ikke længere på klinikkens side.',
  fortrudt: 'Rettelsen er fortrudt.',
  glemt: 'Du står ikke længere på nogen side.',
};

/** 'Fra 5. januar 2026 til 1. juni 2026'. */
const periodWords = (from: string | null, until: string | null): string => {
  const words = [from && `fra ${dateWords(from)}`, until && `til ${dateWords(until)}`]
    .filter(Boolean)
    .join(' ');
  return words ? words.charAt(0).toUpperCase() + words.slice(1) : 'Du har ikke skrevet, hvornår du begyndte.';
};

/** A practitioner's own entry, as it stands on the pages of the clinics where they work. */
export default async function OwnEntryPage({ searchParams }: Props) {
  const asked = await oneEach(searchParams);
  const { db, person } = await whoIsIn();
  const [own, edits, draft] = await Promise.all([
    ownEntry(db, person.id),
    ownEdits(db, person),
    readDraft(db, { form, accountId: person.id }, asked.kladde),
  ]);
  const claim = own ? null : await ownClaim(db, person.id);
  const said = Object.keys(done).find((key) => asked[key]);
  /** What was typed in one of the page's forms, and is not saved. */
  const draftOf = (svar: string) => (draft?.svar === svar ? draft : null);
  const kept = draftOf('gem');
  /** What one of the forms below shows of it. */
  const shown = own ? (kept ?? draftOf('arbejde')) : draftOf('bed');
  const hiddenOf = (svar: string) => ({
    svar,
    ...(draftOf(svar) && asked.kladde && { kladde: asked.kladde }),
  });
  return (
    <DeskPage
      title="Min egen side som fysioterapeut"
      email={person.email}
      back={{ href: '/min-klinik', label: 'Mine klinikker' }}
      lead={
        own
          ? 'Det, der står om dig på klinikkernes sider.'
          : 'Her kan du selv passe det, der står om dig på klinikkernes sider: navn, titel, sprog, og hvor du arbejder. Først slår vi dit autorisations-ID op.'
      }
    >
      {said && <Notice kind="done" live title={done[said]} />}
      {shown && !asked.imens && problemsOf(shown).length === 0 && (
        <Notice kind="news" title="Her er det, du skrev. Det er ikke gemt endnu." />
      )}
      {asked.afvist && (
        <Notice kind="care" live title={asked.afvist === 'regel' ? refusals.regel : refusals.siden} />
      )}
      {claim?.state === 'open' && !said && (
        <Notice kind="news" title="Vi er ved at slå dig op. Du får svar på mail." />
      )}
      {claim?.state === 'refused' && (
        <Notice kind="care" title="Vi kunne ikke godkende, at siden er din">
          <p>{claim.reason}</p>
        </Notice>
      )}
      {!own && claim?.state !== 'open' && (
        <DeskForm
          action={`${form}/gem`}
          fields={claimFields}
          values={draftOf('bed') ?? {}}
          problems={problemsOf(draftOf('bed'))}
          hidden={hiddenOf('bed')}
          submit="Bed om at passe min side"
          refusal="Det er ikke sendt endnu"
        />
      )}
      {own && (
        <>
          {asked.imens && kept && (
            <Notice kind="care" live title="Der er rettet noget her, mens du skrev.">
              <p>Intet er gemt endnu. Se, hvad der står nu, og gem igen, hvis dit skal gælde i stedet.</p>
              <Comparison
                changes={changesIn(ownFields(own.work), own.values, { ...own.values, ...kept })}
                fromLabel="Står der nu"
                toLabel="Du skrev"
              />
            </Notice>
          )}
          <DeskForm
            action={`${form}/gem`}
            fields={ownFields(own.work)}
            values={{ ...own.values, ...kept }}
            problems={problemsOf(kept)}
            hidden={{ ...hiddenOf('gem'), set: kept && !asked.imens ? seenIn(kept) : markOf(own.values) }}
            submit="Gem"
          />
          <h2 className="mt-10 mb-3 text-section">Her arbejder du</h2>
          {own.work.length === 0 && <p>Du står ikke på nogen kliniks side endnu.</p>}
          <ul className="grid max-w-2xl gap-3">
            {own.work.map(({ id, name, from, until }) => (
              <EntryLine key={id} name={name} address={periodWords(from, until)}>
                {(until === null || until > today()) && (
                  <form action={`${form}/gem`} method="post">
                    <Button kind="quiet" name="svar" value={`forlad-${id}`}>
                      Jeg er her ikke mere
                    </Button>
                  </form>
                )}
              </EntryLine>
            ))}
          </ul>
          <h2 className="mt-10 mb-3 text-section">Tilføj et sted, du arbejder</h2>
          <DeskForm
            action={`${form}/gem`}
            fields={workFields}
            values={draftOf('arbejde') ?? {}}
            problems={problemsOf(draftOf('arbejde'))}
            hidden={hiddenOf('arbejde')}
            submit="Tilføj"
          />
          {edits.length > 0 && <h2 className="mt-10 mb-3 text-section">Dine seneste rettelser</h2>}
          <ol className="grid max-w-2xl gap-3">
            {edits.map((edit) => (
              <PastCard
                key={edit.id}
                what={momentWords(edit.at)}
                changes={edit.changes}
                whyNot={edit.canUndo ? null : 'Der står noget andet nu. Ret det i formularen ovenfor.'}
              >
                <form action={`${form}/gem`} method="post">
                  <Button kind="quiet" name="svar" value={`fortryd-${edit.id}`}>
                    Fortryd
                  </Button>
                </form>
              </PastCard>
            ))}
          </ol>
          <div className="mt-10">
            <Fold summary="Vil du ikke stå her?">
              <p className="max-w-2xl">
                Så fjerner vi dit navn fra alle klinikkers sider og sletter det, der står om dig, med det
                samme. Det kan ikke fortrydes. Vi gemmer kun en kode, som ingen kan læse. Med den siger vi
                nej, hvis en klinik skriver dit autorisations-ID igen, eller dit navn, hvor du har stået. Vil
                du stå her igen, skal du selv bede om det. Din konto bliver. Den sletter du under »Mine
                klinikker«.
              </p>
              <form action={`${form}/gem`} method="post" className="mt-3">
                <Button kind="danger" name="svar" value="glem">
                  Fjern mig
                </Button>
              </form>
            </Fold>
          </div>
        </>
      )}
    </DeskPage>
  );
}
