import type { ReactNode } from 'react';

/** A clinic in a list at a desk: name, address, and what can be done with it. */
export function EntryLine({
  name,
  address,
  href,
  notes = [],
  children,
}: {
  name: string;
  address: string;
  href?: string;
  /** Small print under the address. */
  notes?: readonly string[];
  children?: ReactNode;
}) {
  return (
    <li className="card flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        <p className="font-bold">{href ? <a href={href}>{name}</a> : name}</p>
        <p className="text-muted">{address}</p>
        {notes.map((note) => (
          <p key={note} className="text-small">
            {note}
          </p>
        ))}
      </div>
      {children}
    </li>
  );
}

/** Street, code and town on one line. */
export const addressLine = (entry: {
  street: string | null;
  postalCode: string | null;
  postalName: string | null;
}): string =>
  [entry.street, [entry.postalCode, entry.postalName].filter(Boolean).join(' ')].filter(Boolean).join(', ');
