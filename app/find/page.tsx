import type { Metadata } from 'next';
import { Breadcrumb } from '#components/ui/breadcrumb.tsx';
import { SearchForm } from '#components/ui/search-form.tsx';
import { today } from '#lib/hours/clock.ts';
import { type Choice, findWords } from '#lib/http/find-words.ts';
import { realDeps } from '#lib/http/real-deps.ts';
import { municipality } from '#lib/places/municipalities.ts';
import type { Place } from '#lib/places/place.ts';
import { regionOf } from '#lib/places/regions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Søg', robots: { index: false, follow: true } };

type Query = Promise<{ hvad?: string | string[]; hvor?: string | string[] }>;
const first = (value: string | string[] | undefined) =>
  ((Array.isArray(value) ? value[0] : value) ?? '').trim().slice(0, 200);

/** Words with one clear meaning never come here: the proxy has sent them on. */
export default async function Find({ searchParams }: { searchParams: Query }) {
  const query = await searchParams;
  const [what, where] = [first(query.hvad), first(query.hvor)];
  const meaning = await findWords(what, where, await realDeps());
  const choices = meaning.kind === 'choice' || meaning.kind === 'nothing' ? meaning.choices : [];
  const clinics = meaning.kind === 'choice' ? meaning.clinics : [];
  const unknown = meaning.kind === 'nothing' ? notUnderstood(what, where, choices) : null;
  const asked = unknown ?? [what, where].filter(Boolean).join(', ');
  const nothing = meaning.kind === 'nothing';
  return (
    <div className="mx-auto max-w-3xl">
      <Breadcrumb
        crumbs={[
          { href: '/', label: 'Forside' },
          { href: '/find', label: 'Søg' },
        ]}
      />
      <h1 className="text-3xl sm:text-4xl">{nothing ? `Vi fandt ikke “${asked}”` : 'Hvad mener du?'}</h1>
      <p className="mt-3 text-lg">
        {nothing
          ? 'Prøv et andet ord. Du kan skrive en dansk by, et postnummer, en kommune eller en lidelse.'
          : `“${asked}” kan betyde flere ting. Vælg her:`}
      </p>
      {nothing && choices.length > 0 && <h2 className="mt-6 text-xl">Det forstod vi</h2>}
      <ul className="mt-4 grid gap-3">
        {choices.map((choice) => (
          <li key={hrefOf(choice)} className="card">
            <a href={hrefOf(choice)} className="text-lg font-semibold">
              {labelOf(choice)}
            </a>
            <p className="text-muted">
              {[choice.corrected ? 'Mente du det?' : null, choice.place && whereabouts(choice.place)]
                .filter(Boolean)
                .join(' ')}
            </p>
          </li>
        ))}
        {clinics.map(({ slug, name }) => (
          <li key={slug} className="card">
            <a href={`/klinik/${slug}`} className="text-lg font-semibold">
              {name}
            </a>
            <p className="text-muted">Klinik</p>
          </li>
        ))}
      </ul>
      <div className="mt-8">
        <SearchForm what={what} where={where} />
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

/** Of two fields the one that means nothing to us; null when neither does, or only one was filled. */
function notUnderstood(what: string, where: string, [understood]: readonly Choice[]): string | null {
  if (!what || !where || !understood) return null;
  return understood.place ? what : where;
}

function hrefOf({ term, place }: Choice): string {
  return `/find/fysioterapeut/${place?.slug ?? 'danmark'}${term ? `/${term.slug}` : ''}`;
}

function labelOf({ term, place }: Choice): string {
  return [term?.name, place?.name].filter(Boolean).join(' – ') || 'Hele Danmark';
}

const kinds: Readonly<Record<Place['kind'], string>> = {
  country: 'Land',
  online: 'Online',
  region: 'Region',
  municipality: 'Kommune',
  city: 'By',
  town: 'By',
  district: 'Postdistrikt',
  quarter: 'Bydel',
  island: 'Ø',
};

/** 'By i Guldborgsund Kommune, Region Sjælland': what tells places of one name apart. */
function whereabouts(place: Place): string {
  const code = place.municipalityCodes[0];
  if (!code || place.kind === 'region' || place.kind === 'country') return kinds[place.kind];
  const region = regionOf(code, today()).name;
  const inMunicipality = place.kind === 'municipality' ? '' : ` i ${municipality(code)?.name ?? ''},`;
  return `${kinds[place.kind]}${inMunicipality} ${region}`;
}
