const links = [
  ['/saadan-rangerer-vi', 'Sådan rangerer vi'],
  ['/om', 'Om portalen'],
  ['/privatliv', 'Privatliv'],
  ['/tilgaengelighed', 'Tilgængelighed'],
  ['/aabne-data', 'Åbne data'],
] as const;

/** The foot of every page. `attributions` are the sources whose licences ask to be named. */
export function SiteFooter({ name, attributions }: { name: string; attributions: readonly string[] }) {
  return (
    <footer className="no-print mt-16 border-t border-line bg-sunken">
      <div className="mx-auto max-w-6xl px-4 py-8">
        <nav aria-label="Om siden">
          <ul className="flex flex-wrap gap-x-6">
            {links.map(([href, label]) => (
              <li key={href}>
                <a href={href} className="inline-flex min-h-11 items-center">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <p className="mt-4 max-w-2xl text-[0.95rem] text-muted">
          {name} giver viden og viser klinikker. Siden kan ikke stille en diagnose. Er du i tvivl, så kontakt
          din egen læge. Ved livsfare: ring <a href="tel:112">112</a>.
        </p>
        {attributions.length > 0 && <p className="mt-2 text-sm text-muted">{attributions.join(' · ')}</p>}
      </div>
    </footer>
  );
}
