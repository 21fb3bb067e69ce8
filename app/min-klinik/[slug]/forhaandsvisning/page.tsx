import type { Metadata } from 'next';
import { clinicDesk, deskOf } from '#app/min-klinik/[slug]/clinic-desk.ts';
import { ClinicProfileView } from '#components/clinic/clinic-profile.tsx';
import { PictureStrip } from '#components/clinic/picture-strip.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { listArticles } from '#lib/articles/articles.ts';
import { findClinic } from '#lib/directory/clinic.ts';
import { readParts } from '#lib/directory/profile-parts.ts';
import { describeProfile } from '#lib/directory/profile-words.ts';
import { now } from '#lib/hours/clock.ts';
import { longestMessage } from '#lib/listings/report-error.ts';
import { photosOf } from '#lib/media/pictures.ts';
import { wherePhrase } from '#lib/metadata/titles.ts';
import { placeOfPostalCode } from '#lib/places/find.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Forhåndsvisning', robots: { index: false } };

/** The entry as patients see it, or will. */
export default async function PreviewPage({ params }: { params: Promise<{ slug: string }> }) {
  const { db, access, context } = await clinicDesk(params);
  const answer = await findClinic(db, access.slug, context.date, { preview: true });
  if (answer?.kind !== 'clinic') throw new Error('The clinic went away while it was shown');
  const { clinic } = answer;
  const [parts, articles] = await Promise.all([readParts(db, clinic.id, context.date), listArticles()]);
  const place = clinic.postalCode ? placeOfPostalCode(clinic.postalCode) : null;
  const back = deskOf(access);
  return (
    <>
      <div className="mb-6">
        <Notice kind="news" title="Sådan ser patienter klinikken.">
          <p>
            <a href={back.href}>Tilbage til at rette</a>
          </p>
        </Notice>
      </div>
      <ClinicProfileView
        clinic={clinic}
        words={describeProfile(
          clinic,
          parts,
          context.words,
          new Set(articles.map(({ slug }) => slug)),
          context.date,
          now(),
        )}
        near={{
          href: `/find/fysioterapeut/${place?.slug ?? 'danmark'}`,
          where: place ? wherePhrase(place) : 'i hele Danmark',
        }}
        report={{ kinds: [], longest: longestMessage, isSent: false }}
        printedFrom=""
      />
      <PictureStrip pictures={await photosOf(db, clinic.id)} />
    </>
  );
}
