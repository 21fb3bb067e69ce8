import type { Metadata } from 'next';
import { whoAsks } from '#app/who-asks.ts';
import { DeskPage } from '#components/desk/desk-page.tsx';
import { FindOwnForm } from '#components/desk/find-own-form.tsx';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = {
  title: 'Tilmeld din klinik',
  description:
    'Det koster ikke noget at stå på listen. Find klinikken, vis, at den er din, og hold den rigtig.',
};

/** What it costs, what it takes, how the order is made: then the search for one's own entry. */
export default async function JoinPage() {
  const { person } = await whoAsks();
  return (
    <DeskPage
      title="Tilmeld din klinik"
      email={person?.email ?? null}
      lead="Patienter finder jer her, når de søger en fysioterapeut i nærheden. Det er gratis, og ingen kan købe en bedre plads."
    >
      <p className="mb-8">
        {person ? (
          <a href="/min-klinik">Gå til dine klinikker</a>
        ) : (
          <>
            Passer du allerede en klinik her? <a href="/log-ind">Log ind</a>
          </>
        )}
      </p>
      <div className="grid gap-8 wide:grid-cols-[3fr_2fr]">
        <section>
          <h2 className="text-section">Find klinikken på listen</h2>
          <p className="mt-2 mb-4 max-w-2xl">
            Måske står I her allerede. Så overtager du siden. Ellers opretter du den.
          </p>
          <FindOwnForm typed={{}} problem={null} />
        </section>
        <aside aria-label="Kort fortalt" className="grid content-start gap-6">
          <Point title="Hvad koster det?">
            Ingenting. Der er ingen betaling, ingen prøvetid og ingen annoncer.
          </Point>
          <Point title="Hvad kræver det?">
            En mailadresse til at logge ind med, klinikkens CVR-nummer og et autorisations-ID. Regn med 15
            minutter. Hvert kvartal beder vi jer bekræfte, at det hele stadig passer.
          </Point>
          <Point title="Hvem kommer først?">
            Afstanden bestemmer sammen med, hvad I behandler, og om siden er bekræftet.{' '}
            <a href="/saadan-rangerer-vi">Se hele regnestykket.</a>
          </Point>
          <Point title="Vil I ikke stå her?">
            <a href="/tilmeld/indsigelse">Bed os om at fjerne klinikken.</a> Du skal ikke oprette dig først.
          </Point>
        </aside>
      </div>
    </DeskPage>
  );
}

function Point({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section>
      <h2 className="text-lead">{title}</h2>
      <p className="mt-1">{children}</p>
    </section>
  );
}
