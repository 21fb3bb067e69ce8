import type { Metadata } from 'next';
import { PriceForm } from '#components/directory/price-form.tsx';
import { WayToPayCard } from '#components/directory/way-to-pay.tsx';
import { Breadcrumb } from '#components/ui/breadcrumb.tsx';
import { questionsOn, readAnswers } from '#lib/costs/answers.ts';
import { writtenOn } from '#lib/costs/sources.ts';
import { type WayToPay, waysToPay } from '#lib/costs/ways-to-pay.ts';
import { today } from '#lib/hours/clock.ts';
import { dateWords } from '#lib/hours/date-words.ts';
import { pageMetadata } from '#lib/metadata/page.ts';

export const dynamic = 'force-dynamic';

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const title = 'Hvad koster fysioterapi?';

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return pageMetadata({
    path: '/pris',
    title,
    description:
      'Svar på fire spørgsmål, og se, hvem der betaler: det offentlige, en forsikring eller dig selv.',
    // Answers are one person's; the page is the same without them.
    index: Object.keys(await searchParams).length === 0,
  });
}

export default async function Page({ searchParams }: Props) {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(await searchParams)) {
    for (const each of [value ?? []].flat()) params.append(key, each);
  }
  const date = today();
  const answers = readAnswers(params, date);
  const isAnswered = Object.values(answers).some((answer) => answer !== null);
  const ways = waysToPay(answers, date);
  const groups = isAnswered
    ? [
        { heading: 'Det passer på dig', ways: ways.filter(({ fit }) => fit === 'fits') },
        { heading: 'Det kan også være en mulighed', ways: ways.filter(({ fit }) => fit === 'maybe') },
      ]
    : [{ heading: 'Sådan kan et besøg blive betalt', ways }];
  const finder = ({ filter }: WayToPay) =>
    filter && `/find/fysioterapeut/${answers.region ?? 'danmark'}?${filter}`;

  const form = <PriceForm questions={questionsOn(date)} answers={answers} />;
  const results = (
    <div>
      {groups
        .filter((group) => group.ways.length > 0)
        .map((group, index) => (
          <section key={group.heading} aria-label={group.heading} className={index > 0 ? 'mt-8' : undefined}>
            <h2 className="text-section">{group.heading}</h2>
            <ul className="mt-3 grid grid-cols-1 gap-4">
              {group.ways.map((way) => (
                <WayToPayCard key={way.key} way={way} href={finder(way)} />
              ))}
            </ul>
          </section>
        ))}
      <p className="mt-6 text-small text-muted">
        Skrevet {dateWords(writtenOn)} efter kilderne ved hvert punkt. Regler ændrer sig. Er du i tvivl, så
        spørg din læge eller klinikken.
      </p>
    </div>
  );

  return (
    <>
      <Breadcrumb
        crumbs={[
          { href: '/', label: 'Forside' },
          { href: '/pris', label: title },
        ]}
      />
      <h1 className="text-title">{title}</h1>
      <p className="mt-3 max-w-2xl text-lead">
        Svar på fire spørgsmål, og se, hvem der kan betale. Priserne bestemmer klinikken eller aftalen med
        regionen. De ændrer sig, så spørg klinikken, før du bestiller tid.
      </p>
      <div className="mt-6 grid gap-8 lg:grid-cols-[24rem_minmax(0,1fr)]">
        {isAnswered ? (
          <>
            {results}
            {/* On a phone the answer comes first; beside one another the questions stand to the left. */}
            <div className="lg:order-first">{form}</div>
          </>
        ) : (
          <>
            {form}
            {results}
          </>
        )}
      </div>
    </>
  );
}
