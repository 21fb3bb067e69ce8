import type { Metadata } from 'next';
import { clinicDesk } from '#app/min-klinik/[slug]/clinic-desk.ts';
import { oneEach } from '#app/who-asks.ts';
import { DeskPage } from '#components/desk/desk-page.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { dateWords } from '#lib/hours/date-words.ts';
import { listingOf } from '#lib/listings/listing-state.ts';
import { tasks } from '#lib/listings/tasks/tasks.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Min klinik', robots: { index: false } };

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const done: Readonly<Record<string, string>> = {
  oprettet: 'Klinikken er oprettet. Skriv resten nu; vi svarer på mail, når den er godkendt.',
  overtaget: 'Klinikken er din at passe. Begynd med at se, om det hele er rigtigt.',
  bekraeftet: 'Tak. Det hele er bekræftet i dag.',
  gemt: 'Det er gemt.',
  sendt: 'Den er sendt igen. Vi svarer på mail.',
};

/** What is not a fact about the clinic. */
const others = [
  ['billeder', 'Logo og billeder'],
  ['tal', 'Se, hvor tit klinikken bliver vist, åbnet og ringet til'],
  ['titler', 'Godkendte titler'],
  ['historik', 'Se, hvad der er rettet, og fortryd'],
  ['adgang', 'Hvem passer klinikken?'],
  ['synlighed', 'Skjul, hent eller slet'],
] as const;

/** One clinic: is it right, what can be done. */
export default async function ClinicDeskPage({ params, searchParams }: Props) {
  const asked = await oneEach(searchParams);
  const { db, person, access, context } = await clinicDesk(params);
  const listing = await listingOf(db, access.clinicId, context.date);
  const here = `/min-klinik/${access.slug}`;
  const said = Object.keys(done).find((key) => asked[key]);
  return (
    <DeskPage
      title={access.name}
      email={person.email}
      back={{ href: '/min-klinik', label: 'Mine klinikker' }}
    >
      {said && <Notice kind="done" live title={done[said]} />}
      {listing.state === 'submitted' && (
        <Notice kind="news" title="Vi er ved at se på klinikken.">
          <p>Patienter kan ikke se den endnu.</p>
        </Notice>
      )}
      {listing.state === 'draft' && (
        <Notice kind="care" title="Klinikken er ikke godkendt endnu.">
          {listing.refusal && <p>{listing.refusal}</p>}
          <form action={`${here}/send-igen/gem`} method="post" className="mt-3">
            <button type="submit" className="button">
              Send den igen
            </button>
          </form>
        </Notice>
      )}
      <section className="card max-w-3xl">
        <h2 className="text-section">Passer det hele stadig?</h2>
        <p className="mt-1">
          {listing.confirmedOn
            ? `Sidst bekræftet ${dateWords(listing.confirmedOn)}.${listing.isUnconfirmed ? ' Det er over 90 dage siden.' : ''}`
            : 'Ingen har bekræftet det endnu.'}{' '}
          {listing.isUnconfirmed
            ? 'Derfor står der »ikke bekræftet« på siden, og klinikken regnes for at ligge 2 km længere væk.'
            : `Vi spørger igen efter 90 dage.`}
        </p>
        <form action={`${here}/bekraeft/gem`} method="post" className="mt-3 flex flex-wrap gap-3">
          <button type="submit" className="button">
            Ja, det hele passer
          </button>
          <a href={`${here}/forhaandsvisning`} className="button button-quiet">
            Se det, som patienter ser det
          </a>
        </form>
      </section>
      <h2 className="mt-8 mb-3 text-section">Ret det, der ikke passer</h2>
      <ul className="grid max-w-3xl gap-3 sm:grid-cols-2">
        {tasks.map(({ slug, title }) => (
          <li key={slug}>
            <a
              href={`${here}/${slug}`}
              className="card flex min-h-11 items-center font-semibold no-underline"
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
      <h2 className="mt-8 mb-3 text-section">Andet</h2>
      <ul className="max-w-3xl">
        {others.map(([path, label]) => (
          <li key={path}>
            <a href={`${here}/${path}`} className="inline-flex min-h-11 items-center">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </DeskPage>
  );
}
