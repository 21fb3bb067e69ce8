const links = [
  ['/pris', 'Hvad koster fysioterapi?'],
  ['/saadan-rangerer-vi', 'Sådan rangerer vi'],
  ['/om', 'Om portalen'],
  ['/privatliv', 'Privatliv'],
  ['/tilgaengelighed', 'Tilgængelighed'],
  ['/om#kontakt', 'Kontakt'],
  ['/aabne-data', 'Åbne data'],
  ['/tilmeld', 'For klinikker'],
] as const;

/** The foot of every page. `attributions` are the sources whose licences ask to be named. */
export function SiteFooter({ name, attributions }: { name: string; attributions: readonly string[] }) {
  return (
    <footer className="site-footer deferred no-print [--guessed-length:24rem] lg:[--guessed-length:11rem]">
      <div className="page grid gap-x-16 gap-y-6 lg:grid-cols-[minmax(0,1fr)_auto]">
        <div className="max-w-2xl">
          <p className="text-lead font-semibold">Er det akut?</p>
          <p className="mt-1">
            Ved livsfare: ring <a href="tel:112">112</a>. Er du i tvivl, så kontakt din egen læge. {name}{' '}
            giver viden og viser klinikker. Siden kan ikke stille en diagnose.
          </p>
          {attributions.length > 0 && (
            <p className="mt-4 text-small text-muted">{attributions.join(' · ')}</p>
          )}
        </div>
        <nav aria-label="Om siden">
          <ul className="grid grid-cols-[auto_auto] gap-x-10">
            {links.map(([href, label]) => (
              <li key={href}>
                <a href={href} className="way">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
