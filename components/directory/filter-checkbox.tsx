import { countWords } from '#components/ui/count.ts';

/** One box of the filter form: its words, what it would leave, and who has not said. */
export function FilterCheckbox({
  name,
  value,
  label,
  count,
  chosen,
  unstated = 0,
}: {
  name: string;
  value: string;
  label: string;
  count: number;
  chosen: boolean;
  /** Clinics that have not stated it. */
  unstated?: number;
}) {
  const id = `filter-${name}-${value}`;
  return (
    <div className="choice">
      <input
        id={id}
        type="checkbox"
        name={name}
        value={value}
        defaultChecked={chosen}
        aria-describedby={unstated > 0 ? `${id}-uoplyst` : undefined}
      />
      <label htmlFor={id}>
        {label} <span className="text-muted">({countWords(count)})</span>
      </label>
      {unstated > 0 && (
        <p id={`${id}-uoplyst`} className="choice-hint">
          {countWords(unstated)} har ikke oplyst det
        </p>
      )}
    </div>
  );
}
