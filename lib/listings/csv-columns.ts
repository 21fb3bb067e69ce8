/** The columns of the sheet a clinic chain fills in. docs/import-csv.md says the same in Danish words. */
import { slugify } from '#lib/places/slug.ts';
import { ListRefusal } from './list-refusal.ts';

/**
 * Each column's key, its place in the template, and other headings that mean it: Danish everyday words, and those of
 * Google's business export, the business register (CVR), its wrapper cvrapi.dk and the health register (SOR).
 * Case, blanks and punctuation do not count.
 */
const columns = {
  id: ['nr', 'nummer', 'klinik id', 'store code', 'butikskode', 'sor id', 'ref'],
  navn: ['klinik', 'kliniknavn', 'name', 'business name', 'virksomhedsnavn', 'entity name', 'clinic'],
  virksomhed: ['firma', 'selskab', 'kaede', 'company', 'juridisk navn', 'health institution entity name'],
  cvr: ['cvr nr', 'cvr nummer', 'vat', 'vat number'],
  p_nummer: ['p nr', 'pnummer', 'pnr', 'pno', 'produktionsenhed', 'p number'],
  branche: [
    'branchekode',
    'primary category',
    'primaer kategori',
    'entity type name',
    'industrycode',
    'industrydesc',
  ],
  adresse: ['gade', 'vej', 'vejnavn og nr', 'address', 'street address', 'address line 1', 'adresselinje 1'],
  vejnavn: ['street', 'visiting address street name'],
  husnummer: ['husnr', 'husnummer fra', 'house number', 'visiting address street building id'],
  etage: ['sal', 'floor', 'visiting address floor id'],
  doer: ['side', 'sidedoer', 'visiting address suite id', 'address line 2', 'adresselinje 2'],
  postnummer: [
    'postnr',
    'post nr',
    'zip',
    'zipcode',
    'zip code',
    'postal code',
    'postcode',
    'visiting address post code id',
  ],
  by: ['bynavn', 'postdistrikt', 'city', 'town', 'locality', 'visiting address district name'],
  land: ['country', 'country region', 'landekode', 'land region'],
  bredde: ['breddegrad', 'lat', 'latitude'],
  laengde: ['laengdegrad', 'lon', 'lng', 'long', 'longitude'],
  utm_oest: ['visiting address coord etrs89z32 e measure', 'utm e'],
  utm_nord: ['visiting address coord etrs89z32 n measure', 'utm n'],
  telefon: [
    'tlf',
    'tlf nr',
    'telefonnummer',
    'phone',
    'primary phone',
    'primaert telefonnummer',
    'virtual address telephone number',
  ],
  email: ['e mail', 'mail', 'mailadresse', 'virtual address email address'],
  hjemmeside: ['web', 'www', 'website', 'url', 'webadresse', 'virtual address website'],
  booking: ['online booking', 'tidsbestilling', 'bestil tid', 'booking url', 'booking link'],
  specialer: ['speciale', 'behandler', 'lidelser', 'specialties', 'specialities'],
  ydernummer: ['yder nr', 'yder nummer', 'ydernr'],
  yderspeciale: ['speciale nr', 'hvd spec kode'],
  ydernummer_fra: ['ydernummer gaelder fra'],
  ydernummer_til: ['ydernummer gaelder til'],
  koerestol: ['koerestolsadgang', 'handicap', 'handicapvenlig', 'wheelchair', 'wheelchair accessible'],
  hjemmebesoeg: ['hjemmebehandling', 'udkoerende', 'home visits'],
  online: ['videokonsultation', 'video', 'online konsultation'],
  holdtraening: ['hold', 'group classes'],
  boern: ['behandler boern', 'children'],
  nye_patienter: ['nye', 'tager nye patienter', 'new patients'],
  aabningstider: ['aabent', 'opening hours', 'hours'],
  mandag: ['man', 'monday', 'monday hours', 'aabningstider mandag', 'mandag aabningstider'],
  tirsdag: ['tirs', 'tuesday', 'tuesday hours', 'aabningstider tirsdag', 'tirsdag aabningstider'],
  onsdag: ['ons', 'wednesday', 'wednesday hours', 'aabningstider onsdag', 'onsdag aabningstider'],
  torsdag: ['tors', 'thursday', 'thursday hours', 'aabningstider torsdag', 'torsdag aabningstider'],
  fredag: ['fre', 'friday', 'friday hours', 'aabningstider fredag', 'fredag aabningstider'],
  loerdag: ['loer', 'saturday', 'saturday hours', 'aabningstider loerdag', 'loerdag aabningstider'],
  soendag: ['soen', 'sunday', 'sunday hours', 'aabningstider soendag', 'soendag aabningstider'],
  ventetid_henvisning: ['ventetid med henvisning', 'ventetid tilskud'],
  ventetid_henvisning_dato: ['ventetid henvisning oplyst'],
  ventetid_egenbetaling: ['ventetid uden henvisning', 'ventetid selvbetaler'],
  ventetid_egenbetaling_dato: ['ventetid egenbetaling oplyst'],
  sprog: ['taler', 'languages', 'language'],
  forsikring: ['forsikringer', 'sundhedsforsikring', 'insurers', 'insurance'],
  pris_foerste: ['pris', 'pris foerste besoeg', 'foerste konsultation', 'pris foerstegang'],
  pris_opfoelgende: ['pris opfoelgning', 'opfoelgende konsultation', 'pris opfoelgende besoeg'],
  pris_hold: ['pris holdtraening'],
  pris_hjemme: ['pris hjemmebesoeg'],
  pris_online: ['pris video'],
  pris_dato: ['priser oplyst', 'pris oplyst'],
  bekraeftet: ['bekraeftet dato', 'sidst bekraeftet', 'oplyst dato', 'confirmed'],
  ophoert: ['ophoert dato', 'lukket dato', 'to date', 'enddate'],
} as const;

export type ColumnKey = keyof typeof columns;

/** Every column, in the order of the template. */
export const columnKeys = Object.keys(columns).filter((key): key is ColumnKey => Object.hasOwn(columns, key));

const plain = (heading: string) => slugify(heading).replaceAll('-', '');
const meanings: ReadonlyMap<string, ColumnKey> = new Map(
  columnKeys.flatMap((key) => [key, ...columns[key]].map((heading) => [plain(heading), key] as const)),
);

/** Where each column stands in a row, and the headings that nobody knows. */
export interface Layout {
  at: ReadonlyMap<ColumnKey, number>;
  unused: string[];
}

/**
 * Understands the first row of a sheet.
 * @param map foreign headings with the column each stands for; they go before what a heading means by itself
 * @throws ListRefusal when a column that is needed is missing, or two headings mean the same
 */
export function readLayout(headings: readonly string[], map: ReadonlyMap<string, ColumnKey>): Layout {
  const mapped = new Map([...map].map(([heading, key]) => [plain(heading), key]));
  const taken = new Set(mapped.values());
  const at = new Map<ColumnKey, number>();
  const unused: string[] = [];
  for (const [heading] of map)
    if (!headings.some((each) => plain(each) === plain(heading)))
      throw new ListRefusal(`it has no column "${heading}" (it has: ${shown(headings)})`);
  for (const [i, heading] of headings.entries()) {
    const name = plain(heading);
    const meant = mapped.get(name) ?? meanings.get(name);
    // A column that was mapped by hand is not also found under its own name.
    const key = meant && taken.has(meant) && !mapped.has(name) ? undefined : meant;
    if (key === undefined) {
      if (heading.trim()) unused.push(heading.trim());
      continue;
    }
    const other = at.get(key);
    if (other !== undefined)
      throw new ListRefusal(
        `its columns "${headings[other]}" and "${heading}" both mean ${key}: say which with --map "${heading}=${key}"`,
      );
    at.set(key, i);
  }
  const missing = missingIn(at);
  if (missing)
    throw new ListRefusal(
      `its first row has no column for ${missing} (it has: ${shown(headings)}); say which it is with --map "Their heading=${missing.split(' ')[0]}"`,
    );
  return { at, unused };
}

function missingIn(at: ReadonlyMap<ColumnKey, number>): string | null {
  if (!at.has('navn')) return 'navn';
  if (!at.has('id') && !at.has('p_nummer')) return 'id (or p_nummer)';
  const hasPoint = (at.has('bredde') && at.has('laengde')) || (at.has('utm_oest') && at.has('utm_nord'));
  return at.has('postnummer') || hasPoint ? null : 'postnummer (or bredde and laengde)';
}

const shown = (headings: readonly string[]) => {
  const all = headings.map((heading) => heading.trim().slice(0, 40)).filter(Boolean);
  return `${all.slice(0, 12).join(', ')}${all.length > 12 ? ' …' : ''}`;
};

/** Whether a text is one of our columns. */
export const isColumn = (text: string): text is ColumnKey => Object.hasOwn(columns, text);

/** An empty sheet: the byte order mark and semicolons that a Danish Excel expects. */
export const template = (): string =>
  `\ufeff${columnKeys.filter((key) => !foreignOnly.has(key)).join(';')}\r\n`;

/** Read when a register's own export has them; nobody needs to fill them in. */
const foreignOnly: ReadonlySet<ColumnKey> = new Set([
  'vejnavn',
  'husnummer',
  'etage',
  'doer',
  'branche',
  'land',
  'utm_oest',
  'utm_nord',
  'ophoert',
]);
