import type { ReactNode } from 'react';
import type { Change } from '#lib/listings/tasks/plain-changes.ts';

interface Props {
  what: string;
  /** Who and when. */
  by?: ReactNode;
  changes: readonly Change[];
  /** Shown in place of the undo. */
  whyNot: string | null;
  /** The form that undoes it. */
  children: ReactNode;
}

/** One thing that happened: from, to, and its undo or the sentence that says why there is none. */
export const PastCard = ({ what, by, changes, whyNot, children }: Props) => (
  <li className="card">
    <p className="font-bold">{what}</p>
    {by && <p className="text-small text-muted">{by}</p>}
    {changes.length > 0 && (
      <ul className="mt-2">
        {changes.map(({ label, from, to }) => (
          <li key={label + from + to}>
            {label}: <del>{from || 'tomt'}</del> → <ins>{to || 'tomt'}</ins>
          </li>
        ))}
      </ul>
    )}
    {whyNot === null ? children : <p className="mt-2 text-small text-muted">{whyNot}</p>}
  </li>
);
