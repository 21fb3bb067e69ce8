/** What a row says of languages, insurers and prices. */
import { type InsurerSlug, insurerSlugs, type PriceKind } from '#lib/db/tables.ts';
import { slugify } from '#lib/places/slug.ts';
import { readAmount } from './amount.ts';
import type { ClinicEntry } from './clinic-entry.ts';
import { type Read, readDay } from './csv-cells.ts';
import type { CsvRow } from './csv-row.ts';
import { languageOptions } from './tasks/language-options.ts';

const wordsOf = (cell: string) =>
  cell
    .split(/[;|,]/)
    .map((word) => word.trim())
    .filter(Boolean);

/** Looks words up in a list; the ones it does not hold are named. */
function lookUp<Meaning>(
  cell: string,
  known: ReadonlyMap<string, Meaning>,
): { found: Meaning[]; warning: string | null } {
  const found = new Set<Meaning>();
  const unknown: string[] = [];
  for (const word of wordsOf(cell)) {
    const meaning = known.get(slugify(word));
    if (meaning === undefined) unknown.push(word.slice(0, 30));
    else found.add(meaning);
  }
  const warning = unknown.length > 0 ? `nobody knows ${unknown.slice(0, 5).join(', ')}: left out` : null;
  return { found: [...found], warning };
}

/** By Danish name and by code: 'engelsk', 'en'. */
const languages: ReadonlyMap<string, string> = new Map(
  languageOptions.flatMap(([code, name]) => [code, name].map((word) => [slugify(word), code] as const)),
);

/** Other names that people write; each insurer is known by its own slug as well. */
const insurerNames: Readonly<Record<InsurerSlug, readonly string[]>> = {
  danmark: ['Sygeforsikringen danmark', 'Sygeforsikring danmark'],
  falck: ['Falck Healthcare'],
  pfa: ['PFA Pension'],
  tryg: ['Tryg Forsikring'],
  skandia: [],
  topdanmark: [],
};
const insurers: ReadonlyMap<string, InsurerSlug> = new Map(
  insurerSlugs.flatMap((slug) => [slug, ...insurerNames[slug]].map((word) => [slugify(word), slug] as const)),
);

const priceColumns = [
  ['pris_foerste', 'first_visit'],
  ['pris_opfoelgende', 'follow_up'],
  ['pris_hold', 'group_class'],
  ['pris_hjemme', 'home_visit'],
  ['pris_online', 'online'],
] as const satisfies readonly (readonly [keyof CsvRow, PriceKind])[];

function readPrice(cell: string): Read<number> {
  const amount = cell === '' ? null : readAmount(cell);
  const isRead = cell === '' || amount !== null;
  return {
    value: amount,
    warning: isRead ? null : `"${cell.slice(0, 30)}" is not an amount in kroner: left out`,
  };
}

/**
 * Reads the cells that most sheets leave blank.
 * @param confirmedOn the day the whole row was confirmed, if it was
 * @param date today: what an insurer is dated with when nobody confirmed the row. A price without a day is left out.
 */
export function readExtras(
  said: CsvRow,
  confirmedOn: string | null,
  date: string,
  warn: (warning: string) => void,
): Pick<ClinicEntry, 'languages' | 'insurers' | 'prices'> {
  const read = <Value>(column: keyof CsvRow, { value, warning }: Read<Value>): Value | null => {
    if (warning) warn(`${column} ${warning}`);
    return value;
  };
  const spoken = lookUp(said.sprog, languages);
  if (spoken.warning) warn(`sprog: ${spoken.warning}`);
  const insured = lookUp(said.forsikring, insurers);
  if (insured.warning) warn(`forsikring: ${insured.warning}`);
  const statedOn = read('pris_dato', readDay(said.pris_dato, date)) ?? confirmedOn;
  const prices = priceColumns.flatMap(([column, kind]) => {
    const amount = read(column, readPrice(said[column]));
    if (amount !== null && statedOn === null) warn(`${column} has no date: left out`);
    return amount === null || statedOn === null ? [] : [{ kind, amount, statedOn }];
  });
  return {
    languages: spoken.found,
    insurers: insured.found.map((insurer) => ({ insurer, value: true, confirmedOn: confirmedOn ?? date })),
    prices,
  };
}
