/** The one search: what and where. A plain GET form to `/find`, which finds the canonical address. */
export function SearchForm({ what = '', where = '' }: { what?: string; where?: string }) {
  return (
    <form action="/find" method="get" className="card grid items-end gap-4 sm:grid-cols-[1fr_1fr_auto]">
      <Field name="hvad" label="Lidelse, kropsdel eller klinik" hint="Fx iskias eller knæ" value={what} />
      <Field name="hvor" label="Hvor?" hint="By, postnummer, kommune eller region" value={where} />
      <button type="submit" className="button sm:mb-[1.65rem]">
        Find klinikker
      </button>
    </form>
  );
}

function Field({ name, label, hint, value }: Record<'name' | 'label' | 'hint' | 'value', string>) {
  const id = `soeg-${name}`;
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-semibold">
        {label}
      </label>
      <input
        id={id}
        name={name}
        type="search"
        defaultValue={value}
        autoComplete="off"
        maxLength={200}
        aria-describedby={`${id}-hint`}
        className="input"
      />
      <p id={`${id}-hint`} className="mt-1 text-sm text-muted">
        {hint}
      </p>
    </div>
  );
}
