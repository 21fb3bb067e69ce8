/** Smaller places inside this one. */
export function PlaceLinks({
  title,
  places,
}: {
  title: string;
  places: readonly { href: string; name: string }[];
}) {
  return (
    <section aria-labelledby="steder">
      <h2 id="steder" className="text-section">
        {title}
      </h2>
      <ul className="mt-1 columns-2 gap-6">
        {places.map(({ href, name }) => (
          <li key={href}>
            <a href={href} className="inline-flex min-h-9 items-center">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
