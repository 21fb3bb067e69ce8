/** The cells of one row, each held to the length of its column; a column that is not there is blank. */
import { z } from 'zod';
import type { ColumnKey } from './csv-columns.ts';
import { shortText } from './row-text.ts';
import { isGarbled } from './text-encoding.ts';

const optional = (longest: number) => shortText(longest).default('');

const row = z.object({
  id: optional(100),
  navn: shortText(200).pipe(z.string().min(1, 'is missing')),
  virksomhed: optional(200),
  cvr: optional(40),
  p_nummer: optional(40),
  branche: optional(200),
  adresse: optional(160),
  vejnavn: optional(120),
  husnummer: optional(20),
  etage: optional(20),
  doer: optional(40),
  postnummer: optional(20),
  by: optional(80),
  land: optional(40),
  bredde: optional(40),
  laengde: optional(40),
  utm_oest: optional(40),
  utm_nord: optional(40),
  telefon: optional(100),
  email: optional(254),
  hjemmeside: optional(500),
  booking: optional(500),
  specialer: optional(2000),
  ydernummer: optional(40),
  yderspeciale: optional(40),
  ydernummer_fra: optional(40),
  ydernummer_til: optional(40),
  koerestol: optional(40),
  hjemmebesoeg: optional(40),
  online: optional(40),
  holdtraening: optional(40),
  boern: optional(40),
  nye_patienter: optional(40),
  aabningstider: optional(300),
  mandag: optional(200),
  tirsdag: optional(200),
  onsdag: optional(200),
  torsdag: optional(200),
  fredag: optional(200),
  loerdag: optional(200),
  soendag: optional(200),
  ventetid_henvisning: optional(40),
  ventetid_henvisning_dato: optional(40),
  ventetid_egenbetaling: optional(40),
  ventetid_egenbetaling_dato: optional(40),
  sprog: optional(300),
  forsikring: optional(300),
  pris_foerste: optional(40),
  pris_opfoelgende: optional(40),
  pris_hold: optional(40),
  pris_hjemme: optional(40),
  pris_online: optional(40),
  pris_dato: optional(40),
  bekraeftet: optional(40),
  ophoert: optional(40),
}) satisfies z.ZodType<Record<ColumnKey, string>>;
export type CsvRow = z.output<typeof row>;
export type Cells = Readonly<Partial<Record<ColumnKey, string>>>;

/** A row whose letters are whole and whose cells fit; else the reason, which names the column. */
export function readCells(cells: Cells): { ok: true; said: CsvRow } | { ok: false; reason: string } {
  const spoiled = spoiledCell(cells);
  if (spoiled) return { ok: false, reason: spoiled };
  const parsed = row.safeParse(cells);
  if (parsed.success) return { ok: true, said: parsed.data };
  const [issue] = parsed.error.issues;
  const column = String(issue?.path[0]);
  return { ok: false, reason: `${column} ${cells.navn === undefined ? 'is missing' : issue?.message}` };
}

/** What has gone wrong with a row's letters, or null. */
function spoiledCell(cells: Cells): string | null {
  for (const [key, cell] of Object.entries(cells)) {
    const start = cell.slice(0, 5_000);
    if (start.includes('\0')) return `${key} holds a zero byte`;
    if (start.includes('\ufffd')) return `${key} holds bytes that are not UTF-8`;
    if (isGarbled(start)) return `${key} was read in the wrong encoding once ("${start.slice(0, 40)}")`;
  }
  return null;
}
