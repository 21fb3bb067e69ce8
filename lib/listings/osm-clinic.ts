/** A thing from OpenStreetMap as a clinic, or the reason why it is none. */
import { z } from 'zod';
import type { FactSlug } from '#lib/db/tables.ts';
import { opensEvenings, opensWeekends } from '#lib/hours/week.ts';
import type { Vocabulary } from '#lib/specialties/vocabulary.ts';
import type { ClinicEntry } from './clinic-entry.ts';
import { readCvr, readPhone, readWebsite } from './contact.ts';
import type { ListRow } from './import-list.ts';
import { type Located, locate, wishedSlug } from './locate.ts';
import type { OsmThing } from './osm-file.ts';
import { statedDay, shortText as text } from './row-text.ts';
import { readWeek } from './week-text.ts';

const row = z.object({
  name: text(200).pipe(z.string().min(1, 'is missing')),
  'addr:street': text(120).optional(),
  'addr:place': text(120).optional(),
  'addr:housenumber': text(20).optional(),
  'addr:floor': text(20).optional(),
  'addr:postcode': text(10).optional(),
  'addr:city': text(80).optional(),
  'addr:country': text(20).optional(),
  phone: z.string().optional(),
  'contact:phone': z.string().optional(),
  website: z.string().optional(),
  'contact:website': z.string().optional(),
  opening_hours: z.string().optional(),
  wheelchair: z.string().optional(),
  check_date: z.string().optional(),
  operator: text(200).optional().catch(undefined),
  'ref:CVR': z.string().optional(),
  'healthcare:speciality': z.string().optional(),
});
type Row = z.output<typeof row>;

function isPhysiotherapist(tags: Record<string, string>): boolean {
  const values = `${tags.healthcare ?? ''};${tags['healthcare:speciality'] ?? ''}`.split(';');
  return values.some((value) => /^(physiotherap(ist|y))$/.test(value.trim()));
}

/** What OpenStreetMap's specialities plainly are in the vocabulary; the others say nothing about a condition. */
const specialties: ReadonlyMap<string, string> = new Map([
  ['sports_medicine', 'idraet'],
  ['sports', 'idraet'],
  ['neurology', 'neurologi'],
  ['gynaecology', 'graviditet-og-baekkenbund'],
  ['obstetrics', 'graviditet-og-baekkenbund'],
  ['hand', 'albue-og-haand'],
]);

/**
 * Reads a thing as a clinic.
 * @param day `YYYY-MM-DD`: when the facts were true at the latest, if the thing itself does not say
 */
export function readOsmClinic(thing: OsmThing, day: string, words: Vocabulary): ListRow['read'] {
  const refuse = (reason: string) => ({ ok: false as const, reason });
  const { id } = thing;
  if (!id) return refuse('no readable id (node/…, way/… or relation/…)');
  if (!isPhysiotherapist(thing.tags)) return refuse('not a physiotherapist');
  const read = row.safeParse(thing.tags);
  if (!read.success) {
    const [issue] = read.error.issues;
    const field = String(issue?.path[0] ?? 'row');
    return refuse(
      field === 'name' && thing.tags.name === undefined ? 'name is missing' : `${field} ${issue?.message}`,
    );
  }
  const tags = read.data;
  if (!thing.point) return refuse('no position');
  if (!/^(DK|)$/i.test(tags['addr:country'] ?? '')) return refuse('not in Denmark');
  const place = locate(
    {
      point: thing.point,
      postalCode: tags['addr:postcode']?.replace(/^DK[- ]?/i, '') || null,
      town: tags['addr:city'] || null,
    },
    day,
  );
  if (!place.ok) return place;
  const { cvr, warning } = readCvr(tags['ref:CVR'] ?? '');
  const unread = thing.tags.operator && !tags.operator ? 'operator cannot be used: left out' : null;
  return {
    ok: true,
    entry: entryOf(id, tags, {
      place: place.located,
      cvr,
      editedOn: statedDay(thing.editedOn, day) ?? day,
      day,
      words,
    }),
    warnings: [...place.located.warnings, warning, unread].filter((each) => each !== null),
  };
}

function entryOf(
  id: string,
  tags: Row,
  {
    place,
    cvr,
    editedOn,
    day,
    words,
  }: { place: Located; cvr: string | null; editedOn: string; day: string; words: Vocabulary },
): ClinicEntry {
  const hours = readWeek(tags.opening_hours ?? '') ?? [];
  const street = tags['addr:street'] ?? tags['addr:place'];
  const number = [tags['addr:housenumber'], tags['addr:floor'] && `${tags['addr:floor']}. sal`]
    .filter(Boolean)
    .join(', ');
  const confirmedOn = statedDay(tags.check_date, day);
  const { town, warnings: _, ...located } = place;
  return {
    slug: wishedSlug(tags.name, town),
    name: tags.name,
    source: 'osm',
    sourceId: id,
    street: street ? [street, number].filter(Boolean).join(' ') : null,
    ...located,
    phone: readPhone(tags.phone ?? tags['contact:phone'] ?? ''),
    website: readWebsite(tags.website ?? tags['contact:website'] ?? ''),
    business: cvr ? { cvr, name: tags.operator || null } : null,
    interests: specialtiesOf(tags['healthcare:speciality'] ?? '', words),
    facts: [
      ...stated('wheelchair', tags.wheelchair === 'yes' ? true : tags.wheelchair === 'no' ? false : null),
      ...stated('evenings', opensEvenings(hours)),
      ...stated('weekend', opensWeekends(hours)),
    ].map((fact) => ({ ...fact, confirmedOn: confirmedOn ?? editedOn })),
    hours,
    waitSubsidised: null,
    waitPrivate: null,
    confirmedOn,
  };
}

function specialtiesOf(value: string, words: Vocabulary): string[] {
  const slugs = value.split(';').flatMap((each) => specialties.get(each.trim()) ?? []);
  return [...new Set(slugs)].filter((slug) => words.terms.has(slug));
}

const stated = (fact: FactSlug, value: boolean | null) => (value === null ? [] : [{ fact, value }]);
