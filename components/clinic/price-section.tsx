import type { ProfileWords } from '#lib/directory/profile-words.ts';
import { StatedList } from './stated-list.tsx';

/** What a visit costs: whether the public pays a part, what the clinic said, and who can be asked. */
export function PriceSection({ words }: { words: ProfileWords }) {
  return (
    <section aria-labelledby="pris">
      <h2 id="pris" className="text-section print:text-lead">
        Pris og tilskud
      </h2>
      {words.contract.map((sentence) => (
        <p key={sentence} className="mt-2 max-w-prose">
          {sentence}
        </p>
      ))}
      <p className="mt-2 max-w-prose">
        Reglerne kan ændre sig og er ikke ens overalt. Se, hvad der gælder, under{' '}
        <a href="https://www.sundhed.dk/borger/guides/find-behandler/" rel="noopener">
          Find behandler på sundhed.dk
        </a>
        . <a href="/pris">Hvad koster det mig?</a>
      </p>
      {words.prices.length > 0 ? (
        <>
          <h3 className="mt-4 font-semibold">Oplyste priser</h3>
          <StatedList lines={words.prices} wide />
        </>
      ) : (
        <p className="mt-2 text-muted">Priserne er ikke oplyst.</p>
      )}
      {words.insurers.length > 0 && (
        <>
          <h3 className="mt-4 font-semibold">Forsikringer, klinikken samarbejder med</h3>
          <StatedList lines={words.insurers} wide />
        </>
      )}
    </section>
  );
}
