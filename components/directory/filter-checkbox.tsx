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
    <div className="flex min-h-11 items-center gap-3">
      <input
        id={id}
        type="checkbox"
        name={name}
        value={value}
        defaultChecked={chosen}
        aria-describedby={unstated > 0 ? `${id}-uoplyst` : undefined}
        className="size-6 shrink-0 accent-accent"
      />
      <div>
        <label htmlFor={id} className="block leading-tight">
          {label} <span className="text-muted">({countWords(count)})</span>
        </label>
        {unstated > 0 && (
          <p id={`${id}-uoplyst`} className="text-sm leading-tight text-muted">
            {countWords(unstated)} har ikke oplyst det
          </p>
        )}
      </div>
    </div>
  );
}
