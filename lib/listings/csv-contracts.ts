/** What a row says of the clinic's contract with its region. */
import { regionOf } from '#lib/places/regions.ts';
import type { StatedContract } from './clinic-entry.ts';
import type { CsvRow } from './csv-row.ts';

/** None while the region of that day has no official code yet: the fact that there is a contract stays. */
export function readContracts(
  ydernummer: string,
  { yderspeciale }: CsvRow,
  municipalityCode: string,
  date: string,
  warn: (warning: string) => void,
): StatedContract[] {
  const regionCode = regionOf(municipalityCode, date).code;
  if (regionCode === null) return [];
  const specialities = (yderspeciale || '51').split(/[;|,/ ]+/).flatMap((code) => {
    if (code === '51' || code === '62') return [code === '51' ? (51 as const) : (62 as const)];
    warn(`yderspeciale "${code}" is neither 51 nor 62: left out`);
    return [];
  });
  return [...new Set(specialities)].map((speciality) => ({ ydernummer, speciality, regionCode }));
}
