import { DemoTag } from '#components/directory/clinic-item.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { ClinicProfile } from '#lib/directory/clinic.ts';
import type { ProfileWords } from '#lib/directory/profile-words.ts';
import { BusinessSection } from './business-section.tsx';
import { ContactCard } from './contact-card.tsx';
import { FactGroups } from './fact-groups.tsx';
import { HoursCard } from './hours-card.tsx';
import { PeopleList } from './people-list.tsx';
import { PriceSection } from './price-section.tsx';
import { ReportForm } from './report-form.tsx';
import { StatedList } from './stated-list.tsx';
import { TreatsSection } from './treats-section.tsx';

export interface ReportWords {
  kinds: readonly (readonly [string, string])[];
  longest: number;
  /** A report of this visitor has just been kept. */
  isSent: boolean;
}

/** A clinic's own page: how soon, how to reach it, what it treats, what it costs, and what it has not said. */
export function ClinicProfileView({
  clinic,
  words,
  near,
  report,
  printedFrom,
}: {
  clinic: ClinicProfile;
  words: ProfileWords;
  /** `where`: 'i Aarhus N', 'på Fyn'. */
  near: { href: string; where: string };
  report: ReportWords;
  /** Where and when a sheet of paper was printed. */
  printedFrom: string;
}) {
  const isDemo = clinic.source === 'demo';
  return (
    <article className="print:text-[9.5pt] print:leading-snug">
      {report.isSent && (
        <div className="mb-6">
          <Notice kind="done" title="Tak. Din besked er sendt." live>
            <p>Vi retter siden, hvis du har ret.</p>
          </Notice>
        </div>
      )}
      <h1 className="text-title print:text-section">{clinic.name}</h1>
      {isDemo && (
        <div className="mt-2">
          <DemoTag />
        </div>
      )}
      <p className="mt-3 text-lead print:hidden">
        <span className={words.isOpen ? 'font-semibold text-accent' : 'font-semibold'}>{words.open}</span>
        {words.addressLines.length > 0 && (
          <span className="text-muted"> · {words.addressLines.join(', ')}</span>
        )}
      </p>
      <MainWays clinic={clinic} />
      <div className="mt-6 grid gap-8 lg:grid-cols-[minmax(0,1fr)_22rem] print:mt-3 print:grid-cols-[minmax(0,1fr)_15rem] print:gap-5">
        <aside
          aria-label="Ventetid, kontakt og tider"
          className="grid content-start gap-4 lg:order-last print:order-last print:gap-3"
        >
          <section className="card print:p-3" aria-labelledby="ventetid">
            <h2 id="ventetid" className="text-lead print:text-base">
              Ventetid til første besøg
            </h2>
            <StatedList lines={words.waits} />
          </section>
          <ContactCard clinic={clinic} words={words} />
          <HoursCard words={words} />
        </aside>
        <div className="grid min-w-0 content-start gap-9 print:gap-4">
          {clinic.description && <p className="max-w-prose">{clinic.description}</p>}
          <TreatsSection treats={words.treats} from={words.treatsFrom} />
          <PeopleList people={words.people} />
          <PriceSection words={words} />
          <section aria-labelledby="fakta">
            <h2 id="fakta" className="text-section print:text-lead">
              Godt at vide
            </h2>
            <FactGroups lines={words.facts} />
            {words.languages && <p className="mt-2">På klinikken taler de {words.languages}.</p>}
          </section>
          {words.business && <BusinessSection business={words.business} />}
        </div>
      </div>
      <footer className="mt-10 border-t border-line pt-4 print:mt-3">
        <p className="max-w-prose text-small text-muted">
          {words.confirmed} {clinic.attribution}
        </p>
        <p className="hidden text-small text-muted print:block">{printedFrom}</p>
        {isDemo ? (
          <p className="mt-2 max-w-prose text-small text-muted">
            Klinikken er et opdigtet eksempel, så der er ingen fejl at melde.
          </p>
        ) : (
          <>
            <ReportForm slug={clinic.slug} kinds={report.kinds} longest={report.longest} />
            <p className="no-print mt-2">
              Er det din klinik?{' '}
              <a href={`/tilmeld/overtag/${clinic.slug}`} rel="nofollow">
                Overtag siden
              </a>{' '}
              eller{' '}
              <a href={`/tilmeld/indsigelse?klinik=${clinic.slug}`} rel="nofollow">
                bed om at få den fjernet
              </a>
              .
            </p>
          </>
        )}
        <p className="no-print mt-4">
          <a href={near.href} className="button button-quiet">
            Se andre klinikker {near.where}
          </a>
        </p>
      </footer>
    </article>
  );
}

/** The two things most people come for, as buttons. */
function MainWays({ clinic: { phone, bookingUrl } }: { clinic: ClinicProfile }) {
  if (!phone && !bookingUrl) return null;
  return (
    <p className="no-print mt-4 flex flex-wrap gap-3">
      {bookingUrl && (
        <a href={bookingUrl} rel="noopener nofollow" data-counts="booking" className="button">
          Bestil tid
        </a>
      )}
      {phone && (
        <a
          href={`tel:${phone.replace(/[^+\d]/g, '')}`}
          data-counts="phone"
          className={bookingUrl ? 'button button-quiet' : 'button'}
        >
          Ring {phone}
        </a>
      )}
    </p>
  );
}
