/**
 * A sheet of clinics for measuring: not the demonstration, which search engines are asked to leave alone. It is only
 * ever imported into a directory that is thrown away afterwards.
 */

const columns = [
  'id',
  'navn',
  'adresse',
  'postnummer',
  'telefon',
  'hjemmeside',
  'specialer',
  'koerestol',
  'holdtraening',
  'nye_patienter',
  'aabningstider',
  'ventetid_egenbetaling',
  'bekraeftet',
];

/** More than one page of results. */
const count = 28;
const postalCodes = ['8000', '8200', '8210', '8220', '8230', '8240', '8260', '8270'];
const specialties = ['ryg; iskias', 'ryg', 'iskias; knae', 'skulder; nakke', 'ryg; skulder'];
const hours = ['Mo-Fr 08:00-16:00', 'Mo-Th 07:30-17:30; Fr 08:00-14:00; Sa,Su off', ''];

const pick = (list: readonly string[], at: number) => list[at % list.length] ?? '';

/** @param date of the confirmations, `YYYY-MM-DD` */
export function measuredSheet(date: string): string {
  const rows = Array.from({ length: count }, (_, at) => [
    `maalt-${at + 1}`,
    `Klinik ${at + 1} til måling`,
    `Målevej ${at + 1}`,
    pick(postalCodes, at),
    '12 34 56 78',
    'https://eksempel.example/',
    pick(specialties, at),
    pick(['ja', 'nej', ''], at),
    pick(['ja', ''], at),
    pick(['', 'ja'], at),
    pick(hours, at),
    pick(['1', '3', ''], at),
    date,
  ]);
  return [columns, ...rows].map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\n');
}
