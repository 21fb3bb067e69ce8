import type { ProfileWords } from '#lib/directory/profile-words.ts';

/** Who is behind the clinic, and the other clinics of the same company. */
export function BusinessSection({ business }: { business: NonNullable<ProfileWords['business']> }) {
  return (
    <section aria-labelledby="virksomhed">
      <h2 id="virksomhed" className="text-section print:text-lead">
        Virksomheden bag
      </h2>
      <p className="mt-2 max-w-prose">Klinikken hører til {business.name}.</p>
      {business.others.length > 0 && (
        <div className="no-print">
          <h3 className="mt-4 font-semibold">Den har også</h3>
          <ul className="mt-1 columns-1 sm:columns-2">
            {business.others.map(({ href, label }) => (
              <li key={href} className="py-1">
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
