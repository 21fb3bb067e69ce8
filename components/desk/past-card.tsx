import type { ReactNode } from 'react';
import type { Change } from '#lib/listings/changes.ts';

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

/** Longer than this, the two values stand under one another. */
const isLong = ({ from, to }: Change) => from.length + to.length > 70 || /\n/.test(from + to);

/** From and to, said to those who do not see the arrow. */
function FromTo({ change }: { change: Change }) {
  const stacked = isLong(change) ? 'block ' : '';
  return (
    <>
      <del className={`${stacked}whitespace-pre-line text-muted no-underline`}>
        <span className="sr-only">Før: </span>
        {change.from}
      </del>{' '}
      <span aria-hidden="true" className="text-muted">
        {stacked ? '↓' : '→'}
      </span>{' '}
      <ins className={`${stacked}whitespace-pre-line font-semibold no-underline`}>
        <span className="sr-only">Nu: </span>
        {change.to}
      </ins>
    </>
  );
}

/** One thing that happened: from, to, and its undo or the sentence that says why there is none. */
export function PastCard({ what, by, changes, whyNot, children }: Props) {
  const groups = [...Map.groupBy(changes, ({ about }) => about)];
  return (
    <li className="card sm:relative">
      <div className={whyNot === null ? 'sm:min-h-11 sm:pr-32' : undefined}>
        <p className="font-bold">{what}</p>
        {by && <p className="text-small text-muted">{by}</p>}
      </div>
      {groups.map(([about, those]) => (
        <div key={about ?? ''} className="mt-3">
          {about && <p className="font-semibold">{about}</p>}
          <dl className="grid gap-x-4 sm:grid-cols-[minmax(0,14rem)_minmax(0,1fr)]">
            {those.map((change) => (
              <div key={change.label + change.from + change.to} className="contents">
                <dt className="mt-2 text-muted sm:mt-1">{change.label}</dt>
                <dd className="sm:mt-1">
                  <FromTo change={change} />
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
      {whyNot === null ? (
        <div className="mt-3 sm:absolute sm:top-5 sm:right-5 sm:mt-0">{children}</div>
      ) : (
        <p className="mt-3 text-small text-muted">{whyNot}</p>
      )}
    </li>
  );
}
