import { countWords } from '#components/ui/count.ts';
import type { Description } from '#lib/directory/describe.ts';
import type { FacetCount } from '#lib/directory/facet-counts.ts';
import { FilterCheckbox } from './filter-checkbox.tsx';

type Option = Pick<FacetCount['options'][number], 'value' | 'label' | 'count' | 'chosen'>;

/** What the form needs to know of a facet. */
interface ShownFacet extends Pick<FacetCount, 'key' | 'label' | 'kind' | 'unstated'> {
  options: readonly Option[];
}

/**
 * The filters as one GET form: it works without script, and the address it makes is made canonical.
 * On a phone it folds; on a wide screen it always stands open beside the list.
 */
export function Filters({
  action,
  facets,
  described: { radii, showsUnstated, hidden },
  chosenCount,
}: {
  action: string;
  facets: readonly ShownFacet[];
  described: Pick<Description, 'radii' | 'showsUnstated' | 'hidden'>;
  /** How many filters are chosen: on a phone the folded form says so. */
  chosenCount: number;
}) {
  const flags = facets.filter(({ kind }) => kind === 'flag');
  // Where there is no clinic at all, none of them leads anywhere.
  const hasFlags = flags.some(
    ({ options, unstated }) => unstated > 0 || options.some(({ count, chosen }) => count > 0 || chosen),
  );
  // A choice that would empty the list, because nobody has stated it yet, is not offered.
  const offered = facets.filter(({ options }) => options.some(({ count, chosen }) => count > 0 || chosen));
  const choices = offered.filter(({ kind }) => kind === 'choice');
  const several = offered.filter(({ kind }) => kind === 'several');
  return (
    <details className="phone-fold no-print card py-2">
      <summary>Filtre{chosenCount > 0 && ` (${chosenCount} valgt)`}</summary>
      <form action={action} method="get">
        <h2 className="text-lead">Filtre</h2>
        {hidden.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {radii.length > 0 && (
          <div className="mt-3">
            <label htmlFor="filter-radius" className="mb-1 block font-semibold">
              Afstand
            </label>
            <select
              id="filter-radius"
              name="radius"
              defaultValue={radii.find(({ current }) => current)?.value}
              className="input"
            >
              {radii.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </div>
        )}
        {choices.map((facet) => (
          <div key={facet.key} className="mt-3">
            <label htmlFor={`filter-${facet.key}`} className="mb-1 block font-semibold">
              {facet.label}
            </label>
            <select
              id={`filter-${facet.key}`}
              name={facet.key}
              defaultValue={facet.options.find(({ chosen }) => chosen)?.value ?? ''}
              className="input"
            >
              <option value="">Alle</option>
              {facet.options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label} ({countWords(option.count)})
                </option>
              ))}
            </select>
          </div>
        ))}
        {hasFlags && (
          <fieldset className="mt-4">
            <legend className="font-semibold">Klinikken</legend>
            {flags.map((facet) =>
              facet.options.map((option) => (
                <FilterCheckbox
                  key={facet.key}
                  name={facet.key}
                  {...option}
                  label={facet.label}
                  unstated={facet.unstated}
                />
              )),
            )}
          </fieldset>
        )}
        {several.map((facet) => (
          <fieldset key={facet.key} className="mt-4">
            <legend className="font-semibold">{facet.label}</legend>
            {facet.options.map((option) => (
              <FilterCheckbox key={option.value} name={facet.key} {...option} />
            ))}
            {facet.unstated > 0 && (
              <p className="text-small text-muted">{countWords(facet.unstated)} har ikke oplyst det</p>
            )}
          </fieldset>
        ))}
        {showsUnstated !== null && (
          <div className="mt-2 flex min-h-11 items-center gap-3 border-t border-line pt-2">
            <input
              id="filter-uoplyst"
              type="checkbox"
              name="uoplyst"
              value="1"
              defaultChecked={showsUnstated}
              className="size-6 shrink-0 accent-accent"
            />
            <label htmlFor="filter-uoplyst" className="leading-tight">
              Vis også klinikker, der ikke har oplyst det
            </label>
          </div>
        )}
        <button type="submit" className="button mt-4 w-full">
          Vis klinikker
        </button>
      </form>
    </details>
  );
}
