import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { oneEach, whoIsIn } from '#app/who-asks.ts';
import { ApplicationCard } from '#components/desk/application-card.tsx';
import { DeskPage } from '#components/desk/desk-page.tsx';
import { FindAnythingForm } from '#components/desk/find-anything-form.tsx';
import { StaleCard } from '#components/desk/stale-card.tsx';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { today } from '#lib/hours/clock.ts';
import { problemsOf, readDraft } from '#lib/listings/drafts.ts';
import { waitingApplications } from '#lib/listings/joining/queue.ts';
import { failedLetters } from '#lib/listings/moderation/office.ts';
import { openReports } from '#lib/listings/moderation/reports.ts';
import { staleEntries } from '#lib/listings/moderation/stale.ts';
import { uninformedCount, withoutAddressCount } from '#lib/listings/out/inform.ts';
import { reportKinds } from '#lib/listings/report-error.ts';
import { vocabulary } from '#lib/specialties/vocabulary.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Moderation', robots: { index: false } };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const labels: Readonly<Record<string, string>> = reportKinds;

/** What waits for a decision, each with what is needed to make it. */
export default async function ModerationPage({ searchParams }: Props) {
  const { afgjort, kladde, lukket, breve } = await oneEach(searchParams);
  const { db, person } = await whoIsIn();
  const [waiting, reports, failed, stale, uninformed, unreachable, draft, words] = await Promise.all([
    waitingApplications(db),
    openReports(db),
    failedLetters(db),
    staleEntries(db, today()),
    uninformedCount(db),
    withoutAddressCount(db),
    readDraft(db, { form: '/moderation', accountId: person.id }, kladde),
    vocabulary(),
  ]);
  /** What was written for a case (`id`) or a clinic (`klinik`). */
  const verdictOn = (of: 'id' | 'klinik', id: number) =>
    draft && kladde && draft[of] === String(id)
      ? { values: draft, problems: problemsOf(draft), draft: kladde }
      : null;
  return (
    <DeskPage title="Moderation" email={person.email}>
      {afgjort && <Notice kind="done" live title="Det er afgjort, og brevet er på vej." />}
      {draft?.id && !waiting.some(({ id }) => draft.id === String(id)) && (
        <Notice kind="care" live title="Sagen er allerede afgjort." />
      )}
      {lukket && <Notice kind="done" live title="Meldingen er lukket." />}
      {breve && <Notice kind="done" live title="Det er gjort." />}
      <FindAnythingForm />
      <p className="mt-4 flex flex-wrap gap-3">
        <ButtonLink kind="quiet" href="/moderation/dubletter">
          Dubletter
        </ButtonLink>
        <ButtonLink kind="quiet" href="/moderation/haendelser">
          Hændelser
        </ButtonLink>
      </p>
      <Section title="Sager" count={waiting.length}>
        {waiting.map((each) => (
          <ApplicationCard
            key={each.id}
            waiting={each}
            verdict={verdictOn('id', each.id)}
            names={words.terms}
          />
        ))}
      </Section>
      <Section title="Meldte fejl" count={reports.length}>
        {reports.map(({ id, kind, message, name, slug, isKept }) => (
          <article key={id} className="card max-w-3xl">
            <h3 className="text-lead">
              <a href={`/klinik/${slug}`}>{name}</a>
            </h3>
            <p className="font-semibold">{labels[kind] ?? kind}</p>
            <p className="whitespace-pre-line">{message}</p>
            <form action="/moderation/fejl" method="post" className="mt-3 flex flex-wrap gap-3">
              <input type="hidden" name="id" value={id} />
              {isKept && (
                <Button name="svar" value="send">
                  Send til klinikken
                </Button>
              )}
              <Button kind="quiet" name="svar" value="luk">
                Luk
              </Button>
              <a href={`/min-klinik/${slug}`} className="inline-flex min-h-11 items-center">
                Ret klinikken
              </a>
            </form>
          </article>
        ))}
      </Section>
      <Section title="Breve, der ikke kom frem" count={failed.length}>
        {failed.map(({ id, recipient, subject, lastError, tries, givenUpAt }) => (
          <article key={id} className="card max-w-3xl">
            <h3 className="text-lead">{subject}</h3>
            <p>
              Til {recipient}. {tries} forsøg. {givenUpAt ? 'Opgivet.' : 'Prøves igen af sig selv.'}
            </p>
            <p className="text-muted">{lastError}</p>
            <form action="/moderation/brev" method="post" className="mt-3 flex flex-wrap gap-3">
              <input type="hidden" name="id" value={id} />
              <Button name="svar" value="igen">
                Prøv igen
              </Button>
              <Button kind="quiet" name="svar" value="glem">
                Glem brevet
              </Button>
            </form>
          </article>
        ))}
      </Section>
      <Section title="Ikke bekræftet i 90 dage" count={stale.length}>
        {stale.map((each) => (
          <StaleCard key={each.id} entry={each} verdict={verdictOn('klinik', each.id)} />
        ))}
      </Section>
      <Section title="Klinikker fra lister, der ikke har fået brevet om, at de står her" count={uninformed}>
        <form action="/moderation/brev" method="post">
          <p className="mb-3 max-w-2xl">
            Er klinikken en enkelt persons, skal personen have besked inden en måned
            (databeskyttelsesforordningens artikel 14). Højst 200 breve ad gangen.
          </p>
          <Button name="svar" value="informer" kind="quiet">
            Send brevene
          </Button>
        </form>
      </Section>
      {unreachable > 0 && (
        <p className="mt-4 max-w-2xl">
          {unreachable} klinikker fra lister har ingen mailadresse. Er en af dem en enkelt persons, så fortæl
          personen det på en anden måde.
        </p>
      )}
    </DeskPage>
  );
}

function Section({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  return (
    <section className="mt-10">
      <h2 className="mb-3 text-section">
        {title} ({count})
      </h2>
      {count === 0 ? <p>Ingen.</p> : <div className="grid gap-4">{children}</div>}
    </section>
  );
}
