import type { ProfileWords } from '#lib/directory/profile-words.ts';

/** Those who work at the clinic now. Nothing at all when nobody is stated. */
export function PeopleList({ people }: { people: ProfileWords['people'] }) {
  if (people.length === 0) return null;
  return (
    <section aria-labelledby="mennesker">
      <h2 id="mennesker" className="text-section print:text-lead">
        Her møder du
      </h2>
      <ul className="mt-2 grid gap-x-6 sm:grid-cols-2 print:grid-cols-2">
        {people.map(({ name, title, details }) => (
          <li key={name} className="border-b border-line py-2 print:py-0.5">
            <span className="font-semibold">{name}</span>
            {title && <span className="block">{title}</span>}
            {details.map((detail) => (
              <span key={detail} className="block text-small text-muted">
                {detail}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
