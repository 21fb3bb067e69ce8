/** Says that something on the page is wrong: a plain form, folded away. */
export function ReportForm({
  slug,
  kinds,
  longest,
}: {
  slug: string;
  /** [value, label], in the order of the form. */
  kinds: readonly (readonly [string, string])[];
  /** Characters a message may have. */
  longest: number;
}) {
  return (
    <details id="meld-fejl" className="no-print mt-4">
      <summary className="inline-flex min-h-11 items-center text-accent underline underline-offset-4">
        Er der en fejl på siden?
      </summary>
      <form action={`/klinik/${slug}/fejl`} method="post" className="card mt-2 max-w-2xl">
        <fieldset>
          <legend className="font-semibold">Hvad er forkert?</legend>
          <div className="mt-1 grid sm:grid-cols-2">
            {kinds.map(([value, label]) => (
              <label key={value} className="flex min-h-11 items-center gap-3">
                <input
                  type="radio"
                  name="kind"
                  value={value}
                  required
                  className="size-5 shrink-0 accent-accent"
                />
                {label}
              </label>
            ))}
          </div>
        </fieldset>
        <label htmlFor="besked" className="mt-4 block font-semibold">
          Hvad skal der stå?
        </label>
        <p id="besked-hint" className="text-[0.9375em] text-muted">
          Skriv ikke om dit helbred, og skriv ikke dit navn eller telefonnummer. Højst {longest} tegn.
        </p>
        <textarea
          id="besked"
          name="message"
          rows={4}
          required
          maxLength={longest}
          aria-describedby="besked-hint"
          className="input mt-2"
        />
        <button type="submit" className="button mt-4">
          Send beskeden
        </button>
        <p className="mt-3 text-[0.9375em] text-muted">
          Vi gemmer kun beskeden, ikke hvem du er. Derfor kan vi ikke svare dig.
        </p>
      </form>
    </details>
  );
}
