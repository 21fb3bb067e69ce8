import type { FacetCount } from '#lib/directory/facet-counts.ts';

/**
 * The filters as one GET form: it works without script, and the address it makes is made canonical.
 * On a phone it folds; on a wide screen it always stands open beside the list.
 */
export function Filters({
  action,
  facets,
  hidden,
  open,
}: {
  action: string;
  facets: readonly FacetCount[];
  /** Chosen values that have no control of their own here. */
  hidden: readonly (readonly [string, string])[];
  open: boolean;
}) {
  const flags = facets.filter(({ kind }) => kind === 'flag');
  const choices = facets.filter(({ kind, options }) => kind === 'choice' && options.length > 1);
  return (
    <details className="filters no-print card" open={open}>
      <summary className="flex min-h-11 items-center text-lg font-semibold">Filtre</summary>
      <form action={action} method="get">
        <h2 className="sr-only">Filtre</h2>
        {hidden.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
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
              {!facet.options.some(({ chosen }) => chosen) && <option value="">Alle</option>}
              {facet.options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label} ({option.count})
                </option>
              ))}
              {facet.key === 'ventetid' && facet.options.some(({ chosen }) => chosen) && <option value="">Alle</option>}
            </select>
          </div>
        ))}
        <fieldset className="mt-4">
          <legend className="font-semibold">Klinikken</legend>
          {flags.map((facet) =>
            facet.options.map((option) => (
              <div key={facet.key} className="flex min-h-11 items-center gap-3">
                <input
                  id={`filter-${facet.key}`}
                  type="checkbox"
                  name={facet.key}
                  value={option.value}
                  defaultChecked={option.chosen}
                  aria-describedby={facet.unstated > 0 ? `filter-${facet.key}-uoplyst` : undefined}
                  className="size-6 shrink-0 accent-accent"
                />
                <div>
                  <label htmlFor={`filter-${facet.key}`} className="block leading-tight">
                    {facet.label} <span className="text-muted">({option.count})</span>
                  </label>
                  {facet.unstated > 0 && (
                    <p id={`filter-${facet.key}-uoplyst`} className="text-sm leading-tight text-muted">
                      {facet.unstated} har ikke oplyst det
                    </p>
                  )}
                </div>
              </div>
            )),
          )}
        </fieldset>
        <button type="submit" className="button mt-4 w-full">
          Vis klinikker
        </button>
      </form>
    </details>
  );
}
