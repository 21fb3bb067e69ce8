import type { Field, Values } from '#lib/listings/field.ts';

type Single = Exclude<Field, { kind: 'group' }>;
const opened = (fields: readonly Field[]): Single[] =>
  fields.flatMap((field) => (field.kind === 'group' ? opened(field.fields) : [field]));

/** A value in the form's words: the labels of what is chosen. */
export function valueWords(field: Single, value: string): string {
  if (!value && field.kind !== 'choice') return 'tomt';
  if (field.kind === 'choice') return field.options.find(([option]) => option === value)?.[1] ?? value;
  if (field.kind !== 'checks') return value;
  const options = new Map(field.groups.flatMap(({ options: those }) => those));
  return value
    .split(',')
    .map((each) => options.get(each) ?? each)
    .join(', ');
}

/** The fields in which two states of a form differ, side by side. */
export function Comparison({
  fields,
  from,
  to,
  fromLabel,
  toLabel,
}: {
  fields: readonly Field[];
  from: Values;
  to: Values;
  fromLabel: string;
  toLabel: string;
}) {
  const differing = opened(fields).filter(({ name }) => (from[name] ?? '') !== (to[name] ?? ''));
  if (differing.length === 0) return null;
  return (
    <table className="mt-3 w-full text-left align-top">
      <thead>
        <tr>
          <th className="pr-4">Felt</th>
          <th className="pr-4">{fromLabel}</th>
          <th>{toLabel}</th>
        </tr>
      </thead>
      <tbody>
        {differing.map((field) => (
          <tr key={field.name} className="border-t border-line align-top">
            <th scope="row" className="py-1 pr-4 font-semibold">
              {field.label}
            </th>
            <td className="py-1 pr-4 whitespace-pre-line">{valueWords(field, from[field.name] ?? '')}</td>
            <td className="py-1 whitespace-pre-line">{valueWords(field, to[field.name] ?? '')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
