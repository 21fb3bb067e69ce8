/** Where the clinic is. */
import { eq } from 'drizzle-orm';
import { clinics } from '#lib/db/tables.ts';
import { toUtmKm } from '#lib/geography/utm.ts';
import type { Field, Values } from '#lib/listings/field.ts';
import { locate } from '#lib/listings/locate.ts';
import type { Point } from '#lib/places/place.ts';
import { stateAsOwner, type Task } from './task.ts';

const fields: readonly Field[] = [
  { kind: 'text', name: 'gade', label: 'Vej og nummer', longest: 120, autoComplete: 'street-address' },
  {
    kind: 'text',
    name: 'postnummer',
    label: 'Postnummer',
    longest: 4,
    inputMode: 'numeric',
    autoComplete: 'postal-code',
  },
  {
    kind: 'text',
    name: 'position',
    label: 'Position, hvis du kan',
    hint: 'To tal, fx 56,1570 10,2100. Find stedet i et kort, og kopier tallene. Uden dem måler vi afstanden fra midten af postnummeret.',
    longest: 40,
  },
];

/** Two numbers, with points or commas, as maps give them; null when there are none. */
export function readPosition(typed: string): Point | null {
  const [lat, lon, more] = typed.match(/\d{1,2}[.,]\d+/g) ?? [];
  if (lat === undefined || lon === undefined || more !== undefined) return null;
  return { lat: Number(lat.replace(',', '.')), lon: Number(lon.replace(',', '.')) };
}

const decimal = (n: number) => n.toFixed(5).replace('.', ',');

const place = (values: Values, date: string) =>
  locate(
    { point: readPosition(values.position ?? ''), postalCode: values.postnummer ?? '', town: null },
    date,
  );

export const where: Task = {
  slug: 'adresse',
  title: 'Adresse',
  lead: 'Afstanden til patienten bestemmer rækkefølgen. Derfor skal adressen passe.',
  fields: () => fields,
  async read(db, clinicId) {
    const [clinic] = await db.select().from(clinics).where(eq(clinics.id, clinicId));
    if (!clinic) throw new Error('No such clinic');
    return {
      gade: clinic.street ?? '',
      postnummer: clinic.postalCode ?? '',
      position: clinic.precision === 'address' ? `${decimal(clinic.lat)} ${decimal(clinic.lon)}` : '',
    };
  },
  check(_tx, _clinicId, values, { date }) {
    if (!values.gade) return [{ field: 'gade', message: 'Skriv vej og nummer.' }];
    if (!/^\d{4}$/.test(values.postnummer ?? ''))
      return [{ field: 'postnummer', message: 'Skriv postnummeret med fire cifre, fx 8000.' }];
    if (values.position && !readPosition(values.position))
      return [{ field: 'position', message: 'Skriv to tal, fx 56,1570 10,2100, eller lad feltet stå tomt.' }];
    if (place({ ...values, position: '' }, date).ok === false)
      return [{ field: 'postnummer', message: `Vi kender ikke postnummeret ${values.postnummer}.` }];
    if (!place(values, date).ok)
      return [
        {
          field: 'position',
          message: 'Positionen ligger langt fra postnummeret. Se efter, om tallene er rigtige.',
        },
      ];
    return [];
  },
  async write(tx, clinicId, values, { date }) {
    const found = place(values, date);
    if (!found.ok) throw new Error('Checked values have no place');
    const { point, precision, postalCode, postalName, municipalityCode } = found.located;
    const { x, y } = toUtmKm(point);
    await tx
      .update(clinics)
      .set({
        street: values.gade || null,
        postalCode,
        postalName,
        municipalityCode,
        lat: point.lat,
        lon: point.lon,
        position: { x, y },
        precision,
      })
      .where(eq(clinics.id, clinicId));
    await stateAsOwner(tx, clinicId, ['address']);
  },
};
