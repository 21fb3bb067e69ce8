import type { Metadata } from 'next';
import { Breadcrumb } from '#components/ui/breadcrumb.tsx';
import { SearchForm } from '#components/ui/search-form.tsx';
import { realDeps } from '#lib/http/real-deps.ts';
import { isCounty } from '#lib/places/counties.ts';
import { type Choice, findWords, type PlainMeaning } from '#lib/understanding/find-words.ts';
import { labelOf } from './choice-words.ts';
import { Choices, choicesOf, type Listed } from './choices.tsx';
import { DangerFirst } from './danger-first.tsx';
import { Described, DescribedChoices, guess } from './described-choices.tsx';
import { FirstResults } from './first-results.tsx';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Søg', robots: { index: false, follow: true } };

type Query = Promise<{ hvad?: string | string[]; hvor?: string | string[] }>;
const first = (value: string | string[] | undefined) =>
  ((Array.isArray(value) ? value[0] : value) ?? '').trim().slice(0, 200);

interface Typed {
  what: string;
  where: string;
}

/** Words with one clear meaning and without a danger sign never come here: the proxy has sent them on. */
export default async function Find({ searchParams }: { searchParams: Query }) {
  const query = await searchParams;
  const typed = { what: first(query.hvad), where: first(query.hvor) };
  const meaning = await findWords(typed.what, typed.where, await realDeps());
  return (
    <div className="mx-auto max-w-3xl">
      <Breadcrumb
        crumbs={[
          { href: '/', label: 'Forside' },
          { href: '/find', label: 'Søg' },
        ]}
      />
      {meaning.kind === 'danger' ? (
        <>
          <h1 className="text-title">Det, du skrev, kan være et faresignal</h1>
          <DangerFirst danger={meaning.danger} otherwise={meaning.otherwise} />
          <Otherwise meaning={meaning.otherwise} />
        </>
      ) : (
        <Understood meaning={meaning} typed={typed} />
      )}
      <div className="mt-8">
        <SearchForm what={typed.what} where={typed.where} />
      </div>
      <ul className="mt-6">
        <li>
          <a href="/find/fysioterapeut/danmark" className="inline-flex min-h-11 items-center">
            Se klinikker i hele Danmark
          </a>
        </li>
        <li>
          <a href="/lidelser" className="inline-flex min-h-11 items-center">
            Se alle lidelser fra A til Å
          </a>
        </li>
      </ul>
    </div>
  );
}

function Understood({ meaning, typed }: { meaning: PlainMeaning; typed: Typed }) {
  const said = [typed.what, typed.where].filter(Boolean).join(', ');
  if (meaning.kind === 'nothing') return <Nothing meaning={meaning} typed={typed} />;
  if (meaning.kind === 'described') return <DescribedChoices {...meaning} said={said} />;
  if (meaning.kind !== 'choice') return <Choices {...choicesOf(meaning)} />;
  const [best, ...others] = meaning.choices;
  if (!best?.corrected) {
    return (
      <>
        <h1 className="text-title">Hvad mener du?</h1>
        <p className="mt-3 text-lead">»{said}« kan betyde flere ting. Vælg her:</p>
        <Choices {...choicesOf(meaning)} />
      </>
    );
  }
  if (best.unsure) return <Asked choices={meaning.choices} clinics={meaning.clinics} said={said} />;
  const literal = new URLSearchParams({
    hvad: `"${typed.what || typed.where}"`,
    hvor: typed.what && typed.where,
  });
  return (
    <>
      <h1 className="text-title">Viser resultater for {labelOf(best)}</h1>
      <p className="mt-3 text-lead">
        Du skrev »{said}«. <a href={`/find?${literal}`}>Søg i stedet efter »{said}«</a>
      </p>
      <FirstResults choice={best} />
      {others.length + meaning.clinics.length > 0 && (
        <>
          <h2 className="mt-8 text-section">Mente du noget andet?</h2>
          <Choices choices={others} clinics={meaning.clinics} />
        </>
      )}
    </>
  );
}

/** A guess too bold to show clinics for: the reader is only asked. */
function Asked({ choices, clinics, said }: Listed & { said: string }) {
  return (
    <>
      <h1 className="text-title">Vi fandt ikke »{said}«</h1>
      <h2 className="mt-6 text-section">Mente du et af disse?</h2>
      <Choices choices={choices.map((choice) => ({ ...choice, corrected: false }))} clinics={clinics} />
    </>
  );
}

/** For somebody whose words held a danger sign: what else they may mean, after it. */
function Otherwise({ meaning }: { meaning: PlainMeaning }) {
  const { choices, clinics } = choicesOf(meaning);
  if (choices.length + clinics.length === 0) return null;
  return (
    <section aria-labelledby="alligevel">
      <h2 id="alligevel" className="mt-8 text-section">
        Passer tegnene ikke på dig?
      </h2>
      {meaning.kind === 'described' ? (
        <>
          <p>{guess(new Set(meaning.choices.map(({ term }) => term?.slug)).size)}</p>
          <Described choices={meaning.choices} heading="h3" />
        </>
      ) : (
        <>
          <p>Så kan du gå videre her:</p>
          <Choices choices={choices} clinics={clinics} />
        </>
      )}
    </section>
  );
}

function Nothing({ meaning, typed }: { meaning: PlainMeaning & { kind: 'nothing' }; typed: Typed }) {
  const { choices, abroad } = meaning;
  const said = notUnderstood(typed, choices) ?? [typed.what, typed.where].filter(Boolean).join(', ');
  const asked = said.replace(/["“”]/g, '');
  const [best, ...others] = choices;
  return (
    <>
      <h1 className="text-title">Vi fandt ikke »{asked}«</h1>
      <p className="mt-3 text-lead">{adviceOn(asked, abroad)}</p>
      {best && (
        <h2 className="mt-6 text-section">Det forstod vi{others.length === 0 && `: ${labelOf(best)}`}</h2>
      )}
      {best && others.length === 0 ? (
        <FirstResults choice={best} />
      ) : (
        <Choices choices={choices} clinics={[]} />
      )}
    </>
  );
}

function adviceOn(asked: string, abroad: boolean): string {
  if (abroad) return 'Stedet ligger uden for Danmark. Vi kender kun klinikker i Danmark.';
  if (isCounty(asked))
    return 'Amterne blev nedlagt ved udgangen af 2006. Skriv en by, en kommune eller en region.';
  return 'Prøv et andet ord. Du kan skrive en dansk by, et postnummer, en kommune eller en lidelse.';
}

/** Of two fields the one that means nothing to us; null when neither does, or only one was filled. */
function notUnderstood({ what, where }: Typed, [understood]: readonly Choice[]): string | null {
  if (!what || !where || !understood) return null;
  return understood.place ? what : where;
}
