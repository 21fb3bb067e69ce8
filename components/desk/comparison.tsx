import type { Change } from '#lib/listings/changes.ts';

/** The fields in which two states of a form differ, side by side. */
export function Comparison({
  changes,
  fromLabel,
  toLabel,
}: {
  changes: readonly Change[];
  fromLabel: string;
  toLabel: string;
}) {
  if (changes.length === 0) return null;
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
        {changes.map(({ about, label, from, to }) => (
          <tr key={`${about} ${label} ${from} ${to}`} className="border-t border-line align-top">
            <th scope="row" className="py-1 pr-4 font-semibold">
              {about && <span className="block text-small text-muted">{about}</span>}
              {label}
            </th>
            <td className="py-1 pr-4 whitespace-pre-line">{from}</td>
            <td className="py-1 whitespace-pre-line">{to}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
