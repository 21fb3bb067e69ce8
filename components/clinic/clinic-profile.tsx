import { DemoTag } from '#components/directory/clinic-item.tsx';
import type { ClinicProfile } from '#lib/directory/clinic.ts';
import type { ProfileWords } from '#lib/directory/profile-words.ts';

/** A clinic's own page: how to reach it, when, how soon, what it treats, and what it has not said. */
export function ClinicProfileView({
  clinic,
  words,
  nearHref,
  nearName,
}: {
  clinic: ClinicProfile;
  words: ProfileWords;
  nearHref: string;
  nearName: string;
}) {
  const demo = clinic.source === 'demo';
  return (
    <article>
      <h1 className="text-3xl sm:text-4xl">{clinic.name}</h1>
      {demo && <DemoTag />}
      <p className="mt-2 text-lg font-semibold">{words.open}</p>
      <div className="mt-6 grid gap-8 lg:grid-cols-[1fr_22rem]">
        <div className="grid content-start gap-8 lg:order-first">
          {clinic.description && <p>{clinic.description}</p>}
          <section aria-labelledby="behandler">
            <h2 id="behandler" className="text-2xl">
              Det behandler klinikken
            </h2>
            {words.treats.length > 0 ? (
              <>
                <p className="mt-1 text-muted">
                  Klinikken har selv oplyst listen. Et interesseområde er ikke det samme som en godkendt
                  titel.
                </p>
                <ul className="mt-3 grid gap-x-6 sm:grid-cols-2">
                  {words.treats.map((item) => (
                    <li key={item.slug} className="border-b border-line py-2">
                      {item.article ? <a href={item.article}>{item.name}</a> : item.name}
                      <span className="block text-[0.95rem] text-muted">
                        {item.approved ?? 'Interesseområde'}
                      </span>
                    </li>
                  ))}
                </ul>
              </>
            ) : (
              <p className="mt-1 text-muted">Klinikken har ikke oplyst, hvad den behandler.</p>
            )}
          </section>
          <section aria-labelledby="fakta">
            <h2 id="fakta" className="text-2xl">
              Godt at vide
            </h2>
            <dl className="mt-3">
              {words.facts.map((fact) => (
                <div
                  key={fact.label}
                  className="flex flex-wrap justify-between gap-x-4 border-b border-line py-2"
                >
                  <dt>{fact.label}</dt>
                  <dd className={fact.answer === 'Ikke oplyst' ? 'text-muted' : 'font-semibold'}>
                    {fact.answer}
                    {fact.on && <span className="font-normal text-muted"> (oplyst {fact.on})</span>}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        </div>
        <aside aria-label="Kontakt og tider" className="order-first grid content-start gap-4 lg:order-none">
          <section className="card" aria-labelledby="kontakt">
            <h2 id="kontakt" className="text-xl">
              Kontakt
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
            <ul className="mt-2">
              {clinic.phone && (
                <li>
                  <a
                    href={`tel:${clinic.phone.replace(/[^+\d]/g, '')}`}
                    className="inline-flex min-h-11 items-center"
                  >
                    Ring {clinic.phone}
                  </a>
                </li>
              )}
              {clinic.bookingUrl && (
                <li>
                  <a
                    href={clinic.bookingUrl}
                    rel="noopener nofollow"
                    className="inline-flex min-h-11 items-center"
                  >
                    Bestil tid
                  </a>
                </li>
              )}
              {clinic.website && (
                <li>
                  <a
                    href={clinic.website}
                    rel="noopener nofollow"
                    className="inline-flex min-h-11 items-center"
                  >
                    Klinikkens hjemmeside
                  </a>
                </li>
              )}
              {clinic.email && (
                <li>
                  <a href={`mailto:${clinic.email}`} className="inline-flex min-h-11 items-center">
                    Skriv til {clinic.email}
                  </a>
                </li>
              )}
              {words.mapHref && !demo && (
                <li>
                  <a
                    href={words.mapHref}
                    rel="noopener noreferrer"
                    className="inline-flex min-h-11 items-center"
                  >
                    Se stedet på OpenStreetMap
                  </a>
                </li>
              )}
            </ul>
            {!clinic.phone && !clinic.email && !clinic.website && (
              <p className="mt-2 text-muted">
                {demo ? 'Et opdigtet eksempel har ingen kontakt.' : 'Kontakt ikke oplyst.'}
              </p>
            )}
          </section>
          <section className="card" aria-labelledby="tider">
            <h2 id="tider" className="text-xl">
              Åbningstider
            </h2>
            {words.week.length > 0 ? (
              <dl className="mt-2">
                {words.week.map(({ days, hours }) => (
                  <div key={days} className="flex justify-between gap-4">
                    <dt>{days}</dt>
                    <dd>{hours}</dd>
                  </div>
                ))}
              </dl>
            ) : (
              <p className="mt-2 text-muted">Ikke oplyst</p>
            )}
          </section>
          <section className="card" aria-labelledby="ventetid">
            <h2 id="ventetid" className="text-xl">
              Ventetid
            </h2>
            {words.waits.length > 0 ? (
              <ul className="mt-2">
                {words.waits.map((wait) => (
                  <li key={wait}>{wait}</li>
                ))}
              </ul>
            ) : (
              <p className="mt-2 text-muted">Ikke oplyst</p>
            )}
          </section>
        </aside>
      </div>
      <p className="mt-8 text-[0.95rem] text-muted">
        {words.confirmed} {clinic.attribution}
      </p>
      <p className="no-print mt-4">
        <a href={nearHref} className="button button-quiet">
          Se andre klinikker i nærheden ({nearName})
        </a>
      </p>
    </article>
  );
}
