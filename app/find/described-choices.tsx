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
        Du skrev »{said}«. Det minder om det, andre fortæller om {choices.length > 1 ? 'disse' : 'denne'}.
        Hvad det er, kan kun en, der undersøger dig, sige.
      </p>
      <ul className="mt-4 grid gap-3">
        {choices.map((choice) => (
          <li key={hrefOf(choice)} className="card">
            <a href={hrefOf(choice)} className="text-lead font-semibold">
              {labelOf(choice)}
            </a>
            {choice.telling && <p>Kan for eksempel være: {choice.telling}</p>}
            {choice.term && articles.has(choice.term.slug) && (
              <a href={`/lidelser/${choice.term.slug}`} className="inline-flex min-h-11 items-center">
                Læs om {choice.term.name}
              </a>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
