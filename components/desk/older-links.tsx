/** Steps back through a log that grows at the front. */
export function OlderLinks({
  here,
  isFirst,
  older,
}: {
  /** The address of the newest page. */
  here: string;
  isFirst: boolean;
  /** What the next page begins before; null: this is the last. */
  older: number | null;
}) {
  if (isFirst && older === null) return null;
  return (
    <nav aria-label="Sider" className="mt-6 flex max-w-3xl flex-wrap justify-between gap-4">
      {isFirst ? (
        <span />
      ) : (
        <a href={here} className="button button-quiet">
          Til det nyeste
        </a>
      )}
      {older !== null && (
        <a rel="next" href={`${here}?foer=${older}`} className="button button-quiet">
          Vis ældre
        </a>
      )}
    </nav>
  );
}
