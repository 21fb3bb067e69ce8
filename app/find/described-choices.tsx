import { DangerCard } from '#components/prose/danger-card.tsx';
import { listArticles } from '#lib/articles/articles.ts';
import { inRunningText } from '#lib/directory/running-text.ts';
import { dangerOfAll } from '#lib/specialties/danger.ts';
import { dangerOf, vocabulary } from '#lib/specialties/vocabulary.ts';
import type { DescribedChoice } from '#lib/understanding/find-words.ts';
import { hrefOf, labelOf, whereabouts } from './choice-words.ts';
import { linesOf } from './danger-first.tsx';

/** What somebody told in their own words: when to get help with anything like it first, then the conditions it is like. */
export async function DescribedChoices({
  choices,
  said,
  abroad,
}: {
  choices: readonly DescribedChoice[];
  said: string;
  abroad: boolean;
}) {
  const words = await vocabulary();
  const slugs = new Set(choices.flatMap(({ term }) => term?.slug ?? []));
  const danger = dangerOfAll([...slugs].flatMap((slug) => dangerOf(words, slug) ?? []));
  return (
    <>
      <h1 className="text-title">Hvad ligner det mest?</h1>
      <p className="mt-3 text-lead">
        Du skrev »{said}«. {guess(slugs.size)}
      </p>
      {abroad && <p className="mt-3">Stedet ligger uden for Danmark. Vi kender kun klinikker i Danmark.</p>}
      {danger && (
        <div className="mt-6">
          <DangerCard
            danger={danger}
            title="Se først efter faresignaler"
            lines={linesOf(choices[0]?.place ?? null)}
            compact
          />
        </div>
      )}
      <Described choices={choices} />
    </>
  );
}

/** The words above what is offered. */
export const guess = (count: number) =>
  `Ordene passer bedst på ${count > 1 ? 'disse lidelser' : 'denne lidelse'}. Det er et gæt ud fra ordene og ingen diagnose.`;

/** The conditions, each with an example of how it can feel: offered, never asserted. */
export async function Described({
  choices,
  heading: Heading = 'h2',
}: {
  choices: readonly DescribedChoice[];
  heading?: 'h2' | 'h3';
}) {
  const articles = new Set((await listArticles()).map(({ slug }) => slug));
  const severalPlaces = new Set(choices.map(({ place }) => place?.slug)).size > 1;
  return (
    <ul className="mt-6 grid gap-3">
      {choices.map((choice) => (
        <li key={hrefOf(choice)} className="card">
          <Heading className="text-lead font-semibold">{choice.term?.name}</Heading>
          {choice.telling && <p className="text-muted">For eksempel: »{choice.telling}«</p>}
          {choice.place && (choice.corrected || severalPlaces) && (
            <p className="text-muted">
              {choice.corrected && `Du mente vist ${choice.place.name}. `}
              {whereabouts(choice.place)}
            </p>
          )}
          <p className="flex flex-wrap gap-x-6">
            <a href={hrefOf(choice)} className="inline-flex min-h-11 items-center">
              Find klinikker: {labelOf(choice)}
            </a>
            {choice.term && articles.has(choice.term.slug) && (
              <a href={`/lidelser/${choice.term.slug}`} className="inline-flex min-h-11 items-center">
                Læs om {inRunningText(choice.term.name)}
              </a>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
