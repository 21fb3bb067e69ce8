/** A row of a sheet as a clinic, or the reason why it is none. */
import type { FactSlug } from '#lib/db/tables.ts';
import { opensEvenings, opensWeekends } from '#lib/hours/week.ts';
import type { Vocabulary } from '#lib/specialties/vocabulary.ts';
import type { ClinicEntry, StatedWait } from './clinic-entry.ts';
import { readCvr, readEmail, readPhone, readWebsite } from './contact.ts';
import {
  closedReason,
  type Read,
  readDay,
  readDegrees,
  readFact,
  readUtm,
  readWeeks,
  readYdernummer,
  unwrapped,
} from './csv-cells.ts';
import type { ColumnKey } from './csv-columns.ts';
import { readContractSpan, readContracts } from './csv-contracts.ts';
import { readExtras } from './csv-extras.ts';
import { readHours } from './csv-hours.ts';
import { type Cells, type CsvRow, readCells } from './csv-row.ts';
import { readTerms } from './csv-terms.ts';
import type { ListRow } from './import-list.ts';
import { locate, wishedSlug } from './locate.ts';

const factColumns: readonly (readonly [column: ColumnKey, fact: FactSlug])[] = [
  ['koerestol', 'wheelchair'],
  ['hjemmebesoeg', 'home_visits'],
  ['online', 'online'],
  ['holdtraening', 'group_classes'],
  ['boern', 'children'],
  ['nye_patienter', 'new_patients'],
];

/** Business codes of physiotherapy: DB07 (to 2024) and DB25. */
const physiotherapy = /fysioterap|physiotherap|physical therap|\b869020\b|\b869500\b/i;
const denmark = /^(dk|dnk|danmark|denmark|)$/i;
export interface SheetContext {
  /** 'csv', 'csv:NAME'. */
  source: string;
  /** Today, `YYYY-MM-DD`: what a fact is dated with when the row has no date of its own. */
  date: string;
  words: Vocabulary;
}

/** Reads the cells of one row, each under the key of its column; columns may be missing. */
export function readCsvClinic(cells: Cells, { source, date, words }: SheetContext): ListRow['read'] {
  const refuse = (reason: string) => ({ ok: false as const, reason });
  const whole = readCells(cells);
  if (!whole.ok) return whole;
  const { said } = whole;
  const pNumber = said.p_nummer.replace(/[\s.]/g, '');
  const hasPNumber = /^\d{10}$/.test(pNumber);
  if (!said.id && !hasPNumber)
    return refuse(pNumber ? `p_nummer "${pNumber.slice(0, 20)}" is not ten digits` : 'id is missing');
  if (!denmark.test(said.land)) return refuse(`not in Denmark (${said.land})`);
  if (said.branche && !physiotherapy.test(said.branche)) return refuse(`not physiotherapy (${said.branche})`);
  const closed = closedReason(said.ophoert, date);
  if (closed) return refuse(closed);

  const degrees = readDegrees(said.bredde, said.laengde);
  if (!degrees.ok) return degrees;
  const metres = degrees.point ? degrees : readUtm(said.utm_oest, said.utm_nord);
  if (!metres.ok) return metres;
  const postalCode = said.postnummer.replace(/^DK[- ]?/i, '').replace(/^(\d{4})\s.*$/, '$1') || null;
  const place = locate({ point: metres.point, postalCode, town: said.by || null }, date);
  if (!place.ok) return place;

  const { town, warnings: moved, ...located } = place.located;
  const warnings = [...moved];
  const warn = (warning: string | null) => {
    if (warning) warnings.push(warning);
  };
  const contact = (
    column: 'telefon' | 'email' | 'hjemmeside' | 'booking',
    read: (raw: string) => string | null,
  ) => {
    const value = read(said[column]);
    if (said[column] && value === null)
      warn(`${column} "${said[column].slice(0, 40)}" cannot be used: left out`);
    return value;
  };
  const read = <Value>(column: ColumnKey, { value, warning }: Read<Value>): Value | null => {
    warn(warning && `${column} ${warning}`);
    return value;
  };
  if (pNumber && !hasPNumber) warn(`p_nummer "${pNumber.slice(0, 20)}" is not ten digits: left out`);
  const { cvr, warning } = readCvr(said.cvr);
  warn(warning);
  const { slugs, unknown } = readTerms(said.specialer, words);
  if (unknown.length > 0) warn(`specialer: nobody knows ${unknown.slice(0, 5).join(', ')}: left out`);
  const confirmedOn = read('bekraeftet', readDay(said.bekraeftet, date));
  const wait = (column: 'ventetid_henvisning' | 'ventetid_egenbetaling'): StatedWait | null => {
    const weeks = read(column, readWeeks(said[column]));
    const on = read(`${column}_dato`, readDay(said[`${column}_dato`], date)) ?? confirmedOn;
    if (weeks !== null && on === null) warn(`${column} has no date: left out`);
    return weeks === null || on === null ? null : { weeks, on };
  };
  const hours = readHours(said, warn);
  const ydernummer = read('ydernummer', readYdernummer(said.ydernummer));
  const span = ydernummer === null ? null : readContractSpan(said, warn);
  const contracts =
    ydernummer === null || span === null
      ? []
      : readContracts(ydernummer, span, said, located.municipalityCode, date, warn);
  const facts: { fact: FactSlug; value: boolean }[] =
    span === null ? [] : [{ fact: 'contract', value: true }];
  for (const [column, fact] of factColumns) {
    const value = read(column, readFact(said[column]));
    if (value !== null) facts.push({ fact, value });
  }
  for (const [fact, value] of [
    ['evenings', opensEvenings(hours)],
    ['weekend', opensWeekends(hours)],
  ] as const)
    if (value !== null) facts.push({ fact, value });
  const entry: ClinicEntry = {
    slug: wishedSlug(said.navn, town),
    name: said.navn,
    source,
    sourceId: said.id ? unwrapped(said.id) : `p:${pNumber}`,
    street: streetOf(said),
    ...located,
    phone: contact('telefon', readPhone),
    email: contact('email', readEmail),
    website: contact('hjemmeside', readWebsite),
    bookingUrl: contact('booking', readWebsite),
    business: cvr ? { cvr, name: said.virksomhed || null } : null,
    pNumber: hasPNumber ? pNumber : null,
    contracts,
    ...readExtras(said, confirmedOn, date, warn),
    interests: slugs,
    facts: facts.map((fact) => ({ ...fact, confirmedOn: confirmedOn ?? date })),
    hours,
    waitSubsidised: wait('ventetid_henvisning'),
    waitPrivate: wait('ventetid_egenbetaling'),
    confirmedOn,
  };
  return { ok: true, entry, warnings };
}

function streetOf({ adresse, vejnavn, husnummer, etage, doer }: CsvRow): string | null {
  const house = [vejnavn, husnummer].filter(Boolean).join(' ');
  const door = [etage && (/^\d+$/.test(etage) ? `${etage}.` : etage), doer].filter(Boolean).join(' ');
  return [adresse || house, door].filter(Boolean).join(', ') || null;
}
