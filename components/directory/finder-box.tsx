import { Combobox } from '#components/ui/combobox.tsx';
import { clinicCount } from '#components/ui/count.ts';

/** The road from an article to the clinics: one field, or a region with its number of clinics. */
export interface RegionCount {
  href: string;
  name: string;
  count: number;
}

export function FinderBox({
  what,
  isDeclared,
  whatWords,
  where,
  regions,
}: {
  /** What the clinics should treat, in running text: 'iskias'. */
  what: string;
  /** Whether any clinic says that it treats this. */
  isDeclared: boolean;
  /** The words handed to the search: the condition's slug, or '' for all clinics. */
  whatWords: string;
  where: string;
  regions: readonly RegionCount[];
}) {
  return (
    <section aria-labelledby="find-fysioterapeut" className="no-print card bg-accent-soft">
      <h2 id="find-fysioterapeut" className="text-section">
        {isDeclared ? `Find en fysioterapeut, der behandler ${what}` : 'Find en fysioterapeut'}
      </h2>
      {!isDeclared && (
        <p className="mt-1">Ingen klinikker har oplyst, om de behandler {what}. Ring og spørg.</p>
      )}
      <form action="/find" method="get" className="mt-3 flex flex-wrap items-end gap-3">
        {whatWords && <input type="hidden" name="hvad" value={whatWords} />}
        <div className="min-w-56 flex-1">
          <Combobox
            src="/api/v1/places"
            id="hvor"
            name="hvor"
            label="By, postnummer eller kommune"
            value={where}
          />
        </div>
        <button type="submit" className="button">
          Find klinikker
        </button>
      </form>
      <p className="mt-4 font-semibold">Eller vælg din region:</p>
      <RegionLinks regions={regions} />
    </section>
  );
}

/** Each region as a link with the number of clinics there. */
export function RegionLinks({ regions }: { regions: readonly RegionCount[] }) {
  return (
    <ul className="mt-1 max-w-xl">
      {regions.map((region) => (
        <li
          key={region.href}
          className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 border-b border-line"
        >
          <a href={region.href} className="inline-flex min-h-11 items-center">
            {region.name}
          </a>
          <span className="text-muted">{clinicCount(region.count)}</span>
        </li>
      ))}
    </ul>
  );
}
