/** What a row says of the clinic's contract with its region. */
import { regionOf } from '#lib/places/regions.ts';
import type { StatedContract } from './clinic-entry.ts';
import { readDate } from './csv-cells.ts';
import type { CsvRow } from './csv-row.ts';

type Span = Pick<StatedContract, 'from' | 'until'>;

const nextDay = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/**
 * From when and until when a row's contract holds; what is not stated is absent. With dates that cannot be understood
 * nobody knows whether it holds: null, with the warning that it is left out.
 */
export function readContractSpan(said: CsvRow, warn: (warning: string) => void): Span | null {
  const [from, last] = [said.ydernummer_fra, said.ydernummer_til].map((cell) => cell && readDate(cell));
  const isRead = from !== null && last !== null && !(from && last && from > last);
  if (isRead) return { ...(from && { from }), ...(last && { until: nextDay(last) }) };
  warn('ydernummer_fra and ydernummer_til are not two days, the first one first: ydernummer left out');
  return null;
}

/** One contract for each speciality, with the region that the municipality lies in on that day. */
export function readContracts(
  ydernummer: string,
  span: Span,
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
  return [...new Set(specialities)].map((speciality) => ({ ydernummer, speciality, region, ...span }));
}
