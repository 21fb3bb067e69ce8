import type { Metadata } from 'next';
import { clinicDesk, deskOf } from '#app/min-klinik/[slug]/clinic-desk.ts';
import { oneEach } from '#app/who-asks.ts';
import { DeskPage } from '#components/desk/desk-page.tsx';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { mayDecide } from '#lib/accounts/access.ts';
import { dateWords } from '#lib/hours/date-words.ts';
import { listingOf } from '#lib/listings/listing-state.ts';
import { graceDays } from '#lib/listings/out/visibility.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Skjul, hent eller slet', robots: { index: false } };

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The ways out: hide, take everything along, delete. */
export default async function VisibilityPage({ params, searchParams }: Props) {
  const { gjort } = await oneEach(searchParams);
  const { db, person, access, context } = await clinicDesk(params);
  const listing = await listingOf(db, access.clinicId, context.date);
  const here = `/min-klinik/${access.slug}`;
  const decides = mayDecide(access);
  const wish = (svar: string, words: string, kind: 'quiet' | 'danger' = 'quiet') => (
    <form action={`${here}/synlighed/gem`} method="post" className="mt-3">
      <Button kind={kind} name="svar" value={svar}>
        {words}
      </Button>
    </form>
  );
  return (
    <DeskPage title="Skjul, hent eller slet" email={person.email} back={deskOf(access)}>
      {gjort && <Notice kind="done" live title="Det er gjort." />}
      {listing.deleteOn && (
        <Notice kind="care" title={`Klinikken slettes ${dateWords(listing.deleteOn)}.`}>
          {decides && wish('keep', 'Behold klinikken')}
        </Notice>
      )}
      <div className="grid max-w-2xl gap-6">
        <section className="card">
          <h2 className="text-section">Hent alt</h2>
          <p className="mt-1">Alt, hvad vi har om klinikken og din konto, i en fil (JSON).</p>
          <p className="mt-3">
            <ButtonLink kind="quiet" href={`${here}/eksport`}>
              Hent filen
            </ButtonLink>
          </p>
        </section>
        {decides && (listing.state === 'listed' || listing.state === 'hidden') && (
          <section className="card">
            <h2 className="text-section">
              {listing.state === 'listed' ? 'Skjul klinikken' : 'Vis klinikken'}
            </h2>
            <p className="mt-1">
              {listing.state === 'listed'
                ? 'Patienter kan ikke se den, og du kan vise den igen, når du vil.'
                : 'Klinikken er skjult for patienter.'}
            </p>
            {listing.state === 'listed' ? wish('hide', 'Skjul') : wish('show', 'Vis igen')}
          </section>
        )}
        {decides && !listing.deleteOn && (
          <section className="card">
            <h2 className="text-section">Slet klinikken</h2>
            <p className="mt-1">
              Den er skjult med det samme og slettet om {graceDays} dage. Indtil da kan du fortryde. Bagefter
              kan ingen hente den tilbage.
            </p>
            {wish('delete', 'Slet klinikken', 'danger')}
          </section>
        )}
      </div>
    </DeskPage>
  );
}
