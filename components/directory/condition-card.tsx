/** One article to read: its name, what it answers, how long it takes. The whole card can be pressed. */
export function ConditionCard({
  href,
  title,
  text,
  minutes,
}: {
  href: string;
  title: string;
  text: string | null;
  /** To read it; null when it is not known. */
  minutes: number | null;
}) {
  return (
    <article className="card card-whole h-full">
      <h3 className="text-lead">
        <a href={href}>{title}</a>
      </h3>
      {text && <p className="mt-1">{text}</p>}
      {minutes !== null && (
        <p className="mt-2 text-small text-muted">
          {minutes} {minutes === 1 ? 'minuts' : 'minutters'} læsning
        </p>
      )}
    </article>
  );
}
