import { cache, type ReactElement } from 'react';
import type { PageParts } from '#app/page-parts.ts';
import { ClinicCounts } from '#components/clinic/clinic-counts.tsx';
import { ClinicProfileView } from '#components/clinic/clinic-profile.tsx';
import { PictureStrip } from '#components/clinic/picture-strip.tsx';
import { Breadcrumb } from '#components/ui/breadcrumb.tsx';
import { JsonLd } from '#components/ui/json-ld.tsx';
import { listArticles } from '#lib/articles/articles.ts';
import { connect } from '#lib/db/connection.ts';
import { type ClinicProfile, findClinic } from '#lib/directory/clinic.ts';
import { readParts } from '#lib/directory/profile-parts.ts';
import { describeProfile } from '#lib/directory/profile-words.ts';
import { now, today } from '#lib/hours/clock.ts';
import { dateWords } from '#lib/hours/date-words.ts';
import { longestMessage, reportKinds } from '#lib/listings/report-error.ts';
import { photosOf } from '#lib/media/pictures.ts';
import { absolute } from '#lib/metadata/absolute.ts';
import { breadcrumbList } from '#lib/metadata/breadcrumbs.ts';
import { serializeJsonLd } from '#lib/metadata/json-ld.ts';
import { physiotherapy } from '#lib/metadata/physiotherapy.ts';
import { clinicTitle, wherePhrase } from '#lib/metadata/titles.ts';
import { clinicCard } from '#lib/og/cards.ts';
import { placeOfPostalCode, trail } from '#lib/places/find.ts';
import { vocabulary } from '#lib/specialties/vocabulary.ts';

/**
 * The clinic the proxy has found to be listed; gone in between, the front answers with its 500 page. The head and the
 * page of one request ask once.
 */
const clinicAt = cache(async (slug: string) => {
  const answer = await findClinic(await connect(), slug, today());
  if (answer?.kind !== 'clinic') throw new Error(`The clinic ${slug} went away while it was asked for`);
  return answer.clinic;
});

/** @param reported what the address says of a report that was just sent: `1` when it is */
export async function clinicParts(slug: string, reported: string | null): Promise<PageParts> {
  const clinic = await clinicAt(slug);
  return {
    head: {
      path: `/klinik/${clinic.slug}`,
      title: clinicTitle(clinic),
      description: `Åbningstider, ventetid, adgang og hvad ${clinic.name} behandler, så langt det er oplyst.`,
      card: clinicCard(clinic),
      // The page after a report is the same page.
      index: reported === null,
    },
    content: () => profileContent(clinic, reported === '1'),
  };
}

async function profileContent(clinic: ClinicProfile, isSent: boolean): Promise<ReactElement> {
  const date = today();
  const [parts, words, articles, pictures] = await Promise.all([
    readParts(await connect(), clinic.id, date),
    vocabulary(),
    listArticles(),
    photosOf(await connect(), clinic.id),
  ]);
  const place = clinic.postalCode ? placeOfPostalCode(clinic.postalCode) : null;
  const crumbs = [
    { href: '/', label: 'Forside' },
    ...(place ? trail(place, date) : []).map(({ slug, name }) => ({
      href: `/find/fysioterapeut/${slug}`,
      label: name,
    })),
    { href: `/klinik/${clinic.slug}`, label: clinic.name },
  ];
  const wheelchair = clinic.facts.find(({ fact }) => fact === 'wheelchair')?.value ?? null;
  return (
    <>
      {/* To a machine an invented clinic would be a real one. */}
      {clinic.source !== 'demo' && (
        <JsonLd
          json={serializeJsonLd(
            physiotherapy({
              ...clinic,
              point: clinic.precision === 'town' ? null : clinic.point,
              wheelchair,
            }),
          )}
        />
      )}
      <JsonLd json={serializeJsonLd(breadcrumbList(crumbs))} />
      <Breadcrumb crumbs={crumbs} />
      <ClinicProfileView
        clinic={clinic}
        words={describeProfile(clinic, parts, words, new Set(articles.map(({ slug }) => slug)), date, now())}
        near={{
          href: `/find/fysioterapeut/${place?.slug ?? 'danmark'}`,
          where: place ? wherePhrase(place) : 'i hele Danmark',
        }}
        report={{
          kinds: Object.entries(reportKinds),
          longest: longestMessage,
          isSent,
        }}
        printedFrom={`Udskrevet ${dateWords(date)} fra ${absolute(`/klinik/${clinic.slug}`)}`}
      />
      <PictureStrip pictures={pictures} />
      <ClinicCounts clinic={clinic.slug} />
    </>
  );
}
