import type { ProfileWords } from '#lib/directory/profile-words.ts';

/** What is stated that the clinic treats, and by whom; an approved title is told apart from an interest. */
export function TreatsSection({ treats, from }: { treats: ProfileWords['treats']; from: string | null }) {
  return (
    <section aria-labelledby="behandler">
      <h2 id="behandler" className="text-2xl print:text-lg">
        Det behandler klinikken
      </h2>
      {treats.length > 0 ? (
        <>
          <p className="mt-1 max-w-prose text-muted">
            {from} Et interesseområde er ikke det samme som en godkendt titel.
          </p>
          <ul className="mt-3 grid gap-x-6 sm:grid-cols-2 print:grid-cols-2">
            {treats.map((item) => (
              <li key={item.slug} className="border-b border-line py-2 print:py-0.5">
                {item.article ? <a href={item.article}>{item.name}</a> : item.name}
                <span className="block text-[0.9375em] text-muted">{item.approved ?? 'Interesseområde'}</span>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="mt-1 text-muted">Det er ikke oplyst, hvad klinikken behandler.</p>
      )}
    </section>
  );
}
