/** A row of a sheet as a clinic, or the reason why it is none. */
import { z } from 'zod';
import type { FactSlug } from '#lib/db/tables.ts';
import { opensEvenings, opensWeekends } from '#lib/hours/week.ts';
import { regionOf } from '#lib/places/regions.ts';
import type { Vocabulary } from '#lib/specialties/vocabulary.ts';
import type { ClinicEntry, StatedContract, StatedWait } from './clinic-entry.ts';
import { readCvr, readEmail, readPhone, readWebsite } from './contact.ts';
import {
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
import { readTerms } from './csv-terms.ts';
import type { ListRow } from './import-list.ts';
import { locate, wishedSlug } from './locate.ts';
import { shortText } from './row-text.ts';
import { readDays, readWeek } from './week-text.ts';

const optional = (longest: number) => shortText(longest).default('');

/** Keys are those of csv-columns.ts; a column that is not there is blank. */
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
  bekraeftet: optional(40),
  ophoert: optional(40),
}) satisfies z.ZodType<Record<ColumnKey, string>>;
type Row = z.output<typeof row>;

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
/** How UTF-8 looks when somebody has read it as Windows-1252 and saved it again. */
const garbled = /Ã[\u0080-\u00bf¦¸¥†˜…]|â€/;

export interface SheetContext {
  /** 'csv', 'csv:NAME'. */
  source: string;
  /** Today, `YYYY-MM-DD`: what a fact is dated with when the row has no date of its own. */
  date: string;
  words: Vocabulary;
}

/** Reads the cells of one row, each under the key of its column; columns may be missing. */
export function readCsvClinic(
  cells: Readonly<Partial<Record<ColumnKey, string>>>,
  { source, date, words }: SheetContext,
): ListRow['read'] {
  const refuse = (reason: string) => ({ ok: false as const, reason });
  const spoiled = spoiledCell(cells);
  if (spoiled) return refuse(spoiled);
  const parsed = row.safeParse(cells);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refuse(`${String(issue?.path[0])} ${cells.navn === undefined ? 'is missing' : issue?.message}`);
  }
  const said = parsed.data;
  const pNumber = said.p_nummer.replace(/[\s.]/g, '');
  const hasPNumber = /^\d{10}$/.test(pNumber);
  if (!said.id && !hasPNumber)
    return refuse(pNumber ? `p_nummer "${pNumber.slice(0, 20)}" is not ten digits` : 'id is missing');
  if (!denmark.test(said.land)) return refuse(`not in Denmark (${said.land})`);
  if (said.branche && !physiotherapy.test(said.branche)) return refuse(`not physiotherapy (${said.branche})`);
  if (said.ophoert && (readDay(said.ophoert, date).value ?? '9999') <= date)
    return refuse(`closed on ${said.ophoert}`);

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
  const contracts =
    ydernummer === null ? [] : readContracts(ydernummer, said, located.municipalityCode, date, warn);
  const facts: { fact: FactSlug; value: boolean }[] =
    ydernummer === null ? [] : [{ fact: 'contract', value: true }];
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
    business: cvr ? { cvr, name: said.virksomhed || said.navn } : null,
    pNumber: hasPNumber ? pNumber : null,
    contracts,
    interests: slugs,
    facts: facts.map((fact) => ({ ...fact, confirmedOn: confirmedOn ?? date })),
    hours,
    waitSubsidised: wait('ventetid_henvisning'),
    waitPrivate: wait('ventetid_egenbetaling'),
    confirmedOn,
  };
  return { ok: true, entry, warnings };
}

/** What has gone wrong with a row's letters, or null. */
function spoiledCell(cells: Readonly<Partial<Record<ColumnKey, string>>>): string | null {
  for (const [key, cell] of Object.entries(cells)) {
    const start = cell.slice(0, 5_000);
    if (start.includes('\0')) return `${key} holds a zero byte`;
    if (start.includes('\ufffd')) return `${key} holds bytes that are not UTF-8`;
    if (garbled.test(start)) return `${key} was read in the wrong encoding once ("${start.slice(0, 40)}")`;
  }
  return null;
}

function streetOf({ adresse, vejnavn, husnummer, etage, doer }: Row): string | null {
  const house = [vejnavn, husnummer].filter(Boolean).join(' ');
  const door = [etage && (/^\d+$/.test(etage) ? `${etage}.` : etage), doer].filter(Boolean).join(' ');
  return [adresse || house, door].filter(Boolean).join(', ') || null;
}

function readHours(said: Row, warn: (warning: string) => void): ClinicEntry['hours'] {
  const days = [
    said.mandag,
    said.tirsdag,
    said.onsdag,
    said.torsdag,
    said.fredag,
    said.loerdag,
    said.soendag,
  ];
  const names = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'loerdag', 'soendag'];
  if (days.some(Boolean)) {
    const { week, unread } = readDays(days);
    for (const weekday of unread)
      warn(`${names[weekday - 1]} "${days[weekday - 1]?.slice(0, 30)}" cannot be read: left out`);
    return week;
  }
  const week = readWeek(said.aabningstider);
  if (week === null && said.aabningstider)
    warn(`aabningstider "${said.aabningstider.slice(0, 40)}" cannot be read as an ordinary week: left out`);
  return week ?? [];
}

/** None while the region of that day has no official code yet: the fact that there is a contract stays. */
function readContracts(
  ydernummer: string,
  { yderspeciale }: Row,
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
