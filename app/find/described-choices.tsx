import { listArticles } from '#lib/articles/articles.ts';
import type { DescribedChoice } from '#lib/understanding/find-words.ts';
import { hrefOf, labelOf } from './choice-words.ts';

/** Conditions that are like what somebody told in their own words: offered with an example of how each can feel, never asserted. */
export async function DescribedChoices({
  choices,
  said,
}: {
  choices: readonly DescribedChoice[];
  said: string;
}) {
  const articles = new Set((await listArticles()).map(({ slug }) => slug));
  return (
    <>
      <h1 className="text-title">Hvad ligner det mest?</h1>
      <p className="mt-3 text-lead">
        Du skrev »{said}«. Ordene passer bedst på {choices.length > 1 ? 'disse' : 'denne'}. Det er et gæt ud
        fra ordene og ingen diagnose.
      </p>
      <ul className="mt-4 grid gap-3">
        {choices.map((choice) => (
          <li key={hrefOf(choice)} className="card">
            <h2 className="text-lead font-semibold">{choice.term?.name}</h2>
            {choice.telling && <p className="text-muted">For eksempel: {choice.telling}.</p>}
            <p className="flex flex-wrap gap-x-6">
              <a href={hrefOf(choice)} className="inline-flex min-h-11 items-center">
                Find klinikker: {labelOf(choice)}
              </a>
              {choice.term && articles.has(choice.term.slug) && (
                <a href={`/lidelser/${choice.term.slug}`} className="inline-flex min-h-11 items-center">
                  Læs om {choice.term.name}
                </a>
              )}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
