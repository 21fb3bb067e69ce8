export interface FormError {
  /** The id of the field, which is its name unless it was given another. */
  field: string;
  /** The same sentence as stands at the field. */
  text: string;
}

/**
 * All that is wrong with what was sent, above the form. It takes the focus when the page arrives, so that it is
 * heard and seen first; each line leads to its field. Nothing at all when nothing is wrong.
 */
export function ErrorSummary({
  errors,
  title = 'Der er noget, der skal rettes',
  takesFocus = true,
}: {
  errors: readonly FormError[];
  title?: string;
  /** False only where it is shown as an example. */
  takesFocus?: boolean;
}) {
  if (errors.length === 0) return null;
  return (
    <div
      role="alert"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: the page was asked for by sending the form; this is its answer
      autoFocus={takesFocus}
      aria-labelledby="fejl-titel"
      className="error-summary"
    >
      <h2 id="fejl-titel">{title}</h2>
      <ul>
        {errors.map(({ field, text }) => (
          <li key={`${field} ${text}`}>
            <a href={`#${field}`}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
