/** A clinic, for machines: only what it or a register stated, no rating, nothing guessed. */
import type { Interval } from '#lib/hours/week.ts';
import type { Point } from '#lib/places/place.ts';
import { absolute } from './absolute.ts';
import type { Thing } from './json-ld.ts';

/** What is read of the clinic. */
export interface DescribedClinic {
  slug: string;
  name: string;
  street: string | null;
  postalCode: string | null;
  postalName: string | null;
  /** `null` when the position is only the middle of a town. */
  point: Point | null;
  phone: string | null;
  email: string | null;
  website: string | null;
  description: string | null;
  hours: readonly Interval[];
  /** Stated yes: step-free access, and the like; `true` or `false` only when stated. */
  wheelchair: boolean | null;
}

export function physiotherapy(clinic: DescribedClinic) {
  const url = absolute(`/klinik/${clinic.slug}`);
  const hours = clinic.hours.flatMap(openingHours);
  return {
    '@context': 'https://schema.org',
    '@type': 'Physiotherapy',
    '@id': url,
    url,
    name: clinic.name,
    ...(clinic.description && { description: clinic.description }),
    ...((clinic.street || clinic.postalCode) && { address: postalAddress(clinic) }),
    ...(clinic.point && {
      geo: { '@type': 'GeoCoordinates', latitude: clinic.point.lat, longitude: clinic.point.lon },
    }),
    ...(clinic.phone && { telephone: clinic.phone }),
    ...(clinic.email && { email: clinic.email }),
    ...(clinic.website && { sameAs: clinic.website }),
    ...(hours.length > 0 && { openingHoursSpecification: hours }),
    ...(clinic.wheelchair !== null && {
      amenityFeature: {
        '@type': 'LocationFeatureSpecification',
        name: 'Adgang med kørestol',
        value: clinic.wheelchair,
      },
    }),
  } satisfies Thing<'Physiotherapy'>;
}

function postalAddress({ street, postalCode, postalName }: DescribedClinic) {
  return {
    '@type': 'PostalAddress',
    ...(street && { streetAddress: street }),
    ...(postalCode && { postalCode }),
    ...(postalName && { addressLocality: postalName }),
    addressCountry: 'DK',
  };
}

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

function openingHours({ weekday, opens, closes }: Interval) {
  const dayOfWeek = days[weekday - 1];
  if (!dayOfWeek || opens === null || closes === null) return [];
  return [
    {
      '@type': 'OpeningHoursSpecification',
      dayOfWeek: `https://schema.org/${dayOfWeek}`,
      opens: clock(opens),
      // 24:00 is the end of the day; schema.org's Time ends at 23:59.
      closes: clock(Math.min(closes, 24 * 60 - 1)),
    },
  ];
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
