import type { ClinicProfile } from '#lib/directory/clinic.ts';
import type { ProfileWords } from '#lib/directory/profile-words.ts';

const row = 'inline-flex min-h-11 items-center print:min-h-0';

/** Where the clinic is and how to reach it: address, telephone, booking, plain links to a map and transport. */
export function ContactCard({ clinic, words }: { clinic: ClinicProfile; words: ProfileWords }) {
  const isDemo = clinic.source === 'demo';
  const hasContact = clinic.phone || clinic.email || clinic.website || clinic.bookingUrl;
  return (
    <section className="card print:p-3" aria-labelledby="kontakt">
      <h2 id="kontakt" className="text-lead print:text-base">
        Kontakt og vej
      </h2>
      <address className="mt-2 not-italic">
        {words.addressLines.length > 0 ? (
          words.addressLines.map((line) => (
            <span key={line} className="block">
              {line}
            </span>
          ))
        ) : (
          <span className="text-muted">Adresse ikke oplyst</span>
        )}
      </address>
      {hasContact ? (
        <ul className="mt-2">
          {clinic.phone && (
            <li>
              <a href={`tel:${clinic.phone.replace(/[^+\d]/g, '')}`} data-counts="phone" className={row}>
                Ring {clinic.phone}
              </a>
            </li>
          )}
          {clinic.bookingUrl && (
            <li className="no-print">
              <a href={clinic.bookingUrl} rel="noopener nofollow" data-counts="booking" className={row}>
                Bestil tid på klinikkens side
              </a>
            </li>
          )}
          {clinic.email && (
            <li>
              <a href={`mailto:${clinic.email}`} data-counts="mail" className={row}>
                Skriv til {clinic.email}
              </a>
            </li>
          )}
          {clinic.website && (
            <li>
              <a href={clinic.website} rel="noopener nofollow" data-counts="site" className={row}>
                {hostOf(clinic.website)}
              </a>
            </li>
          )}
        </ul>
      ) : (
        <p className="mt-2 text-muted">
          {isDemo ? 'Et opdigtet eksempel har ingen kontakt.' : 'Telefon, mail og hjemmeside er ikke oplyst.'}
        </p>
      )}
      {!isDemo && (
        <ul className="no-print mt-2 border-t border-line pt-2">
          {words.ways.map(({ label, href }) => (
            <li key={href}>
              <a href={href} rel="noopener noreferrer" className={row}>
                {label}
              </a>
            </li>
          ))}
          <li>
            <a href={`/klinik/${clinic.slug}/vcard`} className={row}>
              Gem i dine kontakter (vCard)
            </a>
          </li>
        </ul>
      )}
    </section>
  );
}

/** 'www.eksempel.dk': a reader sees where the link goes, also on paper. */
function hostOf(website: string): string {
  return URL.canParse(website) ? new URL(website).host : website;
}
