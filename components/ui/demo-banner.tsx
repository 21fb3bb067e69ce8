/** Stands on every page while the directory holds invented clinics. */
export function DemoBanner() {
  return (
    <aside
      aria-label="Demonstration"
      className="border-b border-line bg-today-soft px-4 py-2 text-center text-small"
    >
      <strong>Demonstration:</strong> klinikkerne på siden er opdigtede eksempler. Du kan ikke bestille tid
      hos dem.
    </aside>
  );
}
