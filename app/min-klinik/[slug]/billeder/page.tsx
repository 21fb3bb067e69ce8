import type { Metadata } from 'next';
import { clinicDesk, deskOf } from '#app/min-klinik/[slug]/clinic-desk.ts';
import { oneEach } from '#app/who-asks.ts';
import { DeskPage } from '#components/desk/desk-page.tsx';
import { FieldView } from '#components/desk/field-view.tsx';
import { Button } from '#components/ui/button.tsx';
import { ErrorSummary } from '#components/ui/error-summary.tsx';
import { FieldFrame } from '#components/ui/field-frame.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { problemsOf, readDraft } from '#lib/listings/drafts.ts';
import { mostPhotos, picturesOf } from '#lib/media/pictures.ts';
import { pictureDays } from '#lib/media/removed-pictures.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Billeder', robots: { index: false } };

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const kindField = {
  kind: 'choice',
  name: 'slags',
  label: 'Hvad er det?',
  options: [
    ['photo', 'Et foto af klinikken'],
    ['logo', 'Klinikkens logo'],
  ],
} as const;
const altField = {
  kind: 'text',
  name: 'alt',
  label: 'Hvad viser billedet?',
  hint: 'En kort sætning. Den læses højt for dem, der ikke kan se billedet.',
  longest: 200,
} as const;

/** The pictures there are, each with its way out, and the form for one more. */
export default async function PicturesPage({ params, searchParams }: Props) {
  const { gjort, kladde } = await oneEach(searchParams);
  const { db, person, access } = await clinicDesk(params);
  const form = `/min-klinik/${access.slug}/billeder`;
  const [pictures, draft] = await Promise.all([
    picturesOf(db, access.clinicId),
    readDraft(db, { form, accountId: person.id }, kladde),
  ]);
  const problems = problemsOf(draft);
  const problemOf = (name: string) => problems.find(({ field }) => field === name)?.message ?? null;
  return (
    <DeskPage
      title="Billeder"
      email={person.email}
      back={deskOf(access)}
      lead={`Et logo og op til ${mostPhotos} fotos af stedet. Ingen patienter på billederne uden deres ja. Et fjernet billede kan du hente tilbage i ${pictureDays} dage under historikken.`}
    >
      {gjort && <Notice kind="done" live title="Det er gjort." />}
      <ErrorSummary
        title="Billedet er ikke gemt"
        errors={problems.flatMap(({ field, message }) => (field ? [{ field, text: message }] : []))}
      />
      <ul className="mb-8 grid max-w-3xl gap-4 sm:grid-cols-2">
        {pictures.map(({ id, alt, width, height }) => (
          <li key={id} className="card">
            <picture>
              <source srcSet={`/media/${id}-640.avif`} type="image/avif" />
              <img
                src={`/media/${id}-640.webp`}
                alt={alt}
                width={width}
                height={height}
                className="h-auto w-full"
              />
            </picture>
            <p className="mt-2">{alt}</p>
            <form action={`${form}/gem`} method="post" encType="multipart/form-data" className="mt-2">
              <input type="hidden" name="fjern" value={id} />
              <Button kind="quiet">Fjern</Button>
            </form>
          </li>
        ))}
      </ul>
      <form
        action={`${form}/gem`}
        method="post"
        encType="multipart/form-data"
        noValidate
        className="grid max-w-3xl gap-6 [&>.field+.field]:mt-0"
      >
        <FieldFrame
          field={{
            name: 'billede',
            label: 'Vælg et billede',
            hint: 'JPEG, PNG, WebP eller AVIF, højst 10 MB. Vi fjerner sted og tidspunkt fra filen.',
            error: problemOf('billede'),
          }}
        >
          <input
            id="billede"
            name="billede"
            type="file"
            accept="image/jpeg,image/png,image/webp,image/avif"
            aria-describedby="billede-hint"
            className="input"
          />
        </FieldFrame>
        <FieldView field={altField} value={draft?.alt ?? ''} problem={problemOf('alt')} />
        <FieldView field={kindField} value={draft?.slags ?? 'photo'} problem={null} />
        <div>
          <Button>Gem billedet</Button>
        </div>
      </form>
    </DeskPage>
  );
}
