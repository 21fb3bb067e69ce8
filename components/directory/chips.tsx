export interface Chip {
  label: string;
  /** The address without it. */
  removeHref: string;
}

/** What is chosen now; each can be taken off. */
export function Chips({ chips, clearHref }: { chips: readonly Chip[]; clearHref: string }) {
  if (chips.length === 0) return null;
  return (
    <ul aria-label="Valgte filtre" className="no-print chips mt-4">
      {chips.map((chip) => (
        <li key={chip.label}>
          <a href={chip.removeHref} className="chip chip-on">
            <span className="sr-only">Fjern filter: </span>
            {chip.label}
            <span aria-hidden="true">✕</span>
          </a>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <a href={clearHref} className="way px-2">
            Fjern alle filtre
          </a>
        </li>
      )}
    </ul>
  );
}
