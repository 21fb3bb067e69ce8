/** What a row says of the clinic's contract with its region. */
import { regionOf } from '#lib/places/regions.ts';
import type { StatedContract } from './clinic-entry.ts';
import type { CsvRow } from './csv-row.ts';

/** One contract for each speciality, with the region that the municipality lies in on that day. */
export function readContracts(
  ydernummer: string,
  { yderspeciale }: CsvRow,
  municipalityCode: string,
  date: string,
  warn: (warning: string) => void,
): StatedContract[] {
  const region = regionOf(municipalityCode, date).slug;
  const specialities = (yderspeciale || '51').split(/[;|,/ ]+/).flatMap((code) => {
    if (code === '51' || code === '62') return [code === '51' ? (51 as const) : (62 as const)];
    warn(`yderspeciale "${code}" is neither 51 nor 62: left out`);
    return [];
  });
  return [...new Set(specialities)].map((speciality) => ({ ydernummer, speciality, region }));
}
