/** The one search: what and where. A plain GET form to `/find`, which finds the canonical address. */
export function SearchForm({
  what = '',
  where = '',
  id = 'soeg',
}: {
  what?: string;
  where?: string;
  id?: string;
}) {
  return (
    <form action="/find" method="get" className="card grid items-end gap-4 sm:grid-cols-[1fr_1fr_auto]">
      <div>
        <label htmlFor={`${id}-hvad`} className="mb-1 block font-semibold">
          Lidelse, kropsdel eller klinik
        </label>
        <input
          id={`${id}-hvad`}
          name="hvad"
          type="search"
          defaultValue={what}
          autoComplete="off"
          maxLength={200}
          aria-describedby={`${id}-hvad-hint`}
          className="input"
        />
        <p id={`${id}-hvad-hint`} className="mt-1 text-sm text-muted">
          Fx iskias eller knæ
        </p>
      </div>
      <div>
        <label htmlFor={`${id}-hvor`} className="mb-1 block font-semibold">
          Hvor?
        </label>
        <input
          id={`${id}-hvor`}
          name="hvor"
          type="search"
          defaultValue={where}
          autoComplete="off"
          maxLength={200}
          aria-describedby={`${id}-hvor-hint`}
          className="input"
        />
        <p id={`${id}-hvor-hint`} className="mt-1 text-sm text-muted">
          By, postnummer, kommune eller region
        </p>
      </div>
      <button type="submit" className="button sm:mb-[1.65rem]">
        Find klinikker
      </button>
    </form>
  );
}
