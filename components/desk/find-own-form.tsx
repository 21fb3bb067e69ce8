import { FieldView } from './field-view.tsx';

const fields = [
  { kind: 'text', name: 'navn', label: 'Klinikkens navn', longest: 120 },
  { kind: 'text', name: 'hvor', label: 'By eller postnummer', longest: 80 },
  { kind: 'text', name: 'cvr', label: 'Eller CVR-nummer', longest: 12, inputMode: 'numeric' },
] as const;

/** Looks for one's own entry: a plain GET form. */
export function FindOwnForm({
  typed,
  problem,
}: {
  typed: Readonly<Record<string, string | undefined>>;
  problem: { field: string; message: string } | null;
}) {
  return (
    <form action="/tilmeld/find" method="get" className="card grid max-w-2xl gap-6 [&>.field+.field]:mt-0">
      {fields.map((field) => (
        <FieldView
          key={field.name}
          field={field}
          value={typed[field.name] ?? ''}
          problem={problem?.field === field.name ? problem.message : null}
        />
      ))}
      <div>
        <button type="submit" className="button">
          Find klinikken
        </button>
      </div>
    </form>
  );
}
