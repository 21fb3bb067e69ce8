import { light, type Palette } from '#lib/metadata/palette.ts';

/** What each colour is for, in the order of the palette. */
const meanings: Readonly<Record<keyof Palette, string>> = {
  paper: 'sidens bund',
  surface: 'kort og felter',
  sunken: 'sidens fod',
  ink: 'det, man læser',
  muted: 'det, man læser bagefter',
  line: 'streger mellem ting',
  edge: 'kanten om felter',
  accent: 'det, man kan trykke på',
  'accent-strong': 'det samme under musen',
  'accent-soft': 'det valgte, det rolige',
  'on-accent': 'ord på accentfarven',
  amber: 'varme, uden betydning',
  focus: 'ringen om det, tastaturet er ved',
  error: 'fejl i det, man har skrevet',
  danger: 'faresignal: ring nu',
  'danger-soft': 'bunden under det',
  today: 'faresignal: ring i dag',
  'today-soft': 'bunden under det',
  days: 'faresignal: inden for få dage',
  'days-soft': 'bunden under det',
};

/** The tokens that every part is made of. */
export function Foundations() {
  return (
    <>
      <section aria-labelledby="farver" className="mt-10">
        <h2 id="farver" className="text-section">
          Farver
        </h2>
        <p className="mt-2 max-w-prose">
          Et roligt underlag, én accent, og rødt kun ved fare. Lys og mørk bruger de samme navne.
        </p>
        <ul className="mt-4 grid gap-x-6 gap-y-2 sm:grid-cols-2 lg:grid-cols-4">
          {Object.keys(light).map((name) => (
            <li key={name} className="flex items-center gap-3 text-small">
              <span
                className="size-10 shrink-0 rounded-(--radius-control) border border-edge"
                style={{ background: `var(--color-${name})` }}
              />
              <span>
                <code>{name}</code>
                <br />
                <span className="text-muted">{meanings[name as keyof Palette]}</span>
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="skrift" className="mt-14 border-t border-line pt-6">
        <h2 id="skrift" className="text-section">
          Skrift
        </h2>
        <p className="mt-2 max-w-prose">
          Figtree i fem størrelser. Størrelserne følger vinduet og læserens egen tekststørrelse.
        </p>
        <p className="mt-4 text-display font-extrabold tracking-tight">Forsidens ord</p>
        <p className="mt-2 text-title font-extrabold tracking-tight">Sidens titel</p>
        <p className="mt-2 text-section font-bold">Et afsnits overskrift</p>
        <p className="mt-2 text-lead">Det første, man læser under titlen.</p>
        <p className="mt-2">Brødtekst: 17 pixel, 1,6 i linjeafstand og højst 42 rem bred.</p>
        <p className="mt-2 text-small text-muted">Små ord om kilder, datoer og felter.</p>
      </section>
    </>
  );
}
