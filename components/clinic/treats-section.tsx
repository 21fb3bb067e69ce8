import type { ProfileWords } from '#lib/directory/profile-words.ts';

type Treated = ProfileWords['treats'][number];

/** What is stated that the clinic treats, and by whom; an approved title is told apart from an interest. */
export function TreatsSection({ treats, from }: { treats: ProfileWords['treats']; from: string | null }) {
  const approved = treats.filter((item) => item.approved !== null);
  const interests = treats.filter((item) => item.approved === null);
  return (
    <section aria-labelledby="behandler">
      <h2 id="behandler" className="text-section print:text-lead">
        Det behandler klinikken
      </h2>
      {treats.length === 0 && (
        <p className="mt-1 text-muted">Det er ikke oplyst, hvad klinikken behandler.</p>
      )}
      {approved.length > 0 && (
        <ul className="mt-3 grid gap-x-10 sm:grid-cols-2 print:grid-cols-2">
          {approved.map((item) => (
            <li key={item.slug} className="border-b border-line py-2 print:py-0.5">
              <span className="font-semibold">
                <Name item={item} />
              </span>
              <span className="block text-small text-muted">{item.approved}</span>
            </li>
          ))}
        </ul>
      )}
      {interests.length > 0 && (
        <>
          <h3 className="mt-3 font-semibold">Interesseområder</h3>
          <ul className="mt-2 flex flex-wrap gap-2">
            {interests.map((item) => (
              <li key={item.slug} className="tag">
                <Name item={item} />
              </li>
            ))}
          </ul>
          <p className="mt-2 max-w-prose text-small text-muted">
            {from} Et interesseområde er ikke det samme som en godkendt titel.
          </p>
        </>
      )}
    </section>
  );
}

function Name({ item }: { item: Treated }) {
  return item.article ? <a href={item.article}>{item.name}</a> : item.name;
}
