import type { Metadata } from 'next';
import { SearchForm } from '#components/ui/search-form.tsx';
import { today } from '#lib/hours/clock.ts';
import { site } from '#lib/metadata/site.ts';
import { wherePhrase } from '#lib/metadata/titles.ts';
import { findPlace } from '#lib/places/find.ts';
import type { Place } from '#lib/places/place.ts';

export const dynamic = 'force-dynamic';
/** Without a title: with a 404 Next never asks this page for one, so the page writes it itself (`not-found.tsx`). */
export const metadata: Metadata = { title: { absolute: '' }, robots: { index: false } };

interface Words {
  title: string;
  text: string;
}

/** What is missing, in words a visitor understands; the proxy names it (docs/decisions/0003). */
const texts: Readonly<Record<string, Words>> = {
  article: {
    title: 'Den lidelse har vi ikke skrevet om',
    text: 'Vi har ingen artikel på adressen. Søg efter lidelsen her, eller se alle dem, vi har skrevet om.',
  },
  place: {
    title: 'Det sted kender vi ikke',
    text: 'Prøv navnet på en dansk by, et postnummer, en kommune eller en region.',
  },
  specialty: {
    title: 'Den lidelse eller det speciale kender vi ikke',
    text: 'Prøv et andet ord, eller se alle klinikker.',
  },
  clinic: {
    title: 'Den klinik findes ikke her',
    text: 'Måske er adressen skrevet forkert. Søg efter klinikkens navn eller by.',
  },
  gone: {
    title: 'Klinikken er ikke længere på listen',
    text: 'Klinikken har trukket sin side tilbage. Søg efter andre klinikker i nærheden.',
  },
  beyond: {
    title: 'Så mange sider er der ikke',
    text: 'Listen er blevet kortere, eller adressen er skrevet forkert. Begynd fra første side.',
  },
  page: {
    title: 'Siden findes ikke',
    text: 'Måske er adressen skrevet forkert, eller siden er flyttet.',
  },
};
const fallback: Words = { title: 'Siden findes ikke', text: 'Måske er adressen skrevet forkert.' };

type Query = Record<string, string | string[] | undefined>;
const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)?.slice(0, 80);

/** The place of a finder's address that the proxy has understood. */
function placeOf(address: string | undefined): Place | null {
  const slug = address ? /^\/find\/fysioterapeut\/([^/?]+)/.exec(address)?.[1] : undefined;
  const found = slug ? findPlace(slug, today()) : null;
  return found?.kind === 'place' ? found.place : null;
}

export default async function Missing({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const kind = one(query.hvad) ?? 'page';
  const words = texts[kind] ?? fallback;
  const asked = one(query.ord);
  const back = [query.tilbage].flat()[0];
  const place = placeOf(back);
  const where = place && place.kind !== 'country' ? place.name : '';
  return (
    <div className="mx-auto max-w-3xl pt-6">
      <title>{`${words.title} – ${site.name}`}</title>
      <h1 className="text-title">{words.title}</h1>
      {asked && <p className="mt-3 text-muted">Du bad om: »{asked}«.</p>}
      <p className="mt-3 text-lead">{words.text}</p>
      {back?.startsWith('/find/') && (
        <p className="mt-4">
          <a href={back} className="button">
            {kind === 'specialty' && place ? `Se alle klinikker ${wherePhrase(place)}` : 'Gå til første side'}
          </a>
        </p>
      )}
      <div className="mt-8">
        <SearchForm
          what={kind === 'specialty' || kind === 'article' ? asked : ''}
          where={kind === 'place' ? asked : where}
        />
      </div>
      <ul className="mt-8 grid gap-2">
        <li>
          <a href="/lidelser" className="way">
            Se alle lidelser fra A til Å
          </a>
        </li>
        <li>
          <a href="/find/fysioterapeut/danmark" className="way">
            Se klinikker i hele Danmark
          </a>
        </li>
        <li>
          <a href="/" className="way">
            Gå til forsiden
          </a>
        </li>
      </ul>
    </div>
  );
}
