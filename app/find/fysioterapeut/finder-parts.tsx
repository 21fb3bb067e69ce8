import type { PageParts } from '#app/page-parts.ts';
import { isIndexable } from '#lib/metadata/indexable.ts';
import { finderTitle } from '#lib/metadata/titles.ts';
import { finderCard, futureCard } from '#lib/og/cards.ts';
import { answerFinder, type FinderParams, finderPath } from './finder.ts';
import { FutureRegion } from './future-region.tsx';
import { resultsContent } from './results-content.tsx';

/** readQuery → findPlace → search → describe (all in `answerFinder`) → render. */
export async function finderParts(address: FinderParams, params: URLSearchParams): Promise<PageParts> {
  const answer = await answerFinder(address, params);
  const { term } = answer;
  const path = finderPath(address.sted, term);
  if (answer.kind === 'future') {
    const title = `Fysioterapeuter i ${answer.region.name}`;
    return {
      head: {
        path,
        title,
        card: futureCard(answer.region),
        description: `${title}: regionen er ikke begyndt endnu.`,
        index: false,
      },
      content: () => <FutureRegion region={answer.region} term={term} />,
    };
  }
  const { query, results, described } = answer;
  const plain = finderTitle(query.place, term);
  return {
    head: {
      path,
      title: described.title,
      description: `${plain}: ventetid, afstand, adgang og åbningstider. Ingen betalte pladser.`,
      card: finderCard(query.place, term),
      index: params.size === 0 && isIndexable(query, results),
    },
    content: () => resultsContent(answer),
  };
}
