/** The 98 municipalities. Which region one belongs to depends on the day: see regions.ts. */
import type { Point } from './place.ts';
import { slugify } from './slug.ts';

export interface Municipality {
  /** Official code, four digits: '0751'. */
  code: string;
  /** Short name: 'Aarhus', 'København', 'Bornholm'. */
  shortName: string;
  /** As it calls itself: 'Aarhus Kommune', 'Københavns Kommune', 'Bornholms Regionskommune'. */
  name: string;
  /** Short name and `-kommune`: 'bornholm-kommune'. */
  slug: string;
  /** About the middle of its land. */
  point: Point;
}

/** Those that do not call themselves their short name and 'Kommune'. */
const ownName: Record<string, string> = {
  '0101': 'Københavns Kommune',
  '0400': 'Bornholms Regionskommune',
};

/** code | short name | latitude | longitude */
const rows = `
0101|København|55.687|12.550
0147|Frederiksberg|55.680|12.525
0151|Ballerup|55.732|12.365
0153|Brøndby|55.645|12.410
0155|Dragør|55.590|12.640
0157|Gentofte|55.755|12.550
0159|Gladsaxe|55.745|12.480
0161|Glostrup|55.675|12.395
0163|Herlev|55.733|12.430
0165|Albertslund|55.670|12.345
0167|Hvidovre|55.640|12.470
0169|Høje-Taastrup|55.665|12.245
0173|Lyngby-Taarbæk|55.785|12.505
0175|Rødovre|55.685|12.450
0183|Ishøj|55.620|12.315
0185|Tårnby|55.615|12.610
0187|Vallensbæk|55.630|12.380
0190|Furesø|55.795|12.370
0201|Allerød|55.860|12.330
0210|Fredensborg|55.955|12.450
0217|Helsingør|56.035|12.530
0219|Hillerød|55.925|12.250
0223|Hørsholm|55.885|12.490
0230|Rudersdal|55.835|12.490
0240|Egedal|55.765|12.210
0250|Frederikssund|55.820|12.010
0253|Greve|55.590|12.245
0259|Køge|55.445|12.110
0260|Halsnæs|55.975|11.985
0265|Roskilde|55.625|12.080
0269|Solrød|55.540|12.175
0270|Gribskov|56.060|12.225
0306|Odsherred|55.870|11.560
0316|Holbæk|55.655|11.640
0320|Faxe|55.280|12.070
0326|Kalundborg|55.640|11.230
0329|Ringsted|55.455|11.800
0330|Slagelse|55.340|11.340
0336|Stevns|55.335|12.310
0340|Sorø|55.475|11.550
0350|Lejre|55.615|11.920
0360|Lolland|54.790|11.300
0370|Næstved|55.250|11.740
0376|Guldborgsund|54.780|11.840
0390|Vordingborg|55.035|12.040
0400|Bornholm|55.135|14.915
0410|Middelfart|55.470|9.890
0420|Assens|55.290|10.060
0430|Faaborg-Midtfyn|55.210|10.420
0440|Kerteminde|55.440|10.630
0450|Nyborg|55.295|10.710
0461|Odense|55.390|10.390
0479|Svendborg|55.090|10.600
0480|Nordfyns|55.510|10.230
0482|Langeland|54.900|10.750
0492|Ærø|54.880|10.380
0510|Haderslev|55.265|9.360
0530|Billund|55.730|8.990
0540|Sønderborg|54.960|9.800
0550|Tønder|55.050|8.910
0561|Esbjerg|55.420|8.620
0563|Fanø|55.415|8.415
0573|Varde|55.660|8.470
0575|Vejen|55.475|9.050
0580|Aabenraa|54.980|9.340
0607|Fredericia|55.560|9.700
0615|Horsens|55.900|9.780
0621|Kolding|55.460|9.450
0630|Vejle|55.730|9.420
0657|Herning|56.150|8.880
0661|Holstebro|56.345|8.480
0665|Lemvig|56.500|8.270
0671|Struer|56.510|8.580
0706|Syddjurs|56.320|10.560
0707|Norddjurs|56.450|10.620
0710|Favrskov|56.320|9.960
0727|Odder|55.950|10.130
0730|Randers|56.490|10.050
0740|Silkeborg|56.190|9.560
0741|Samsø|55.860|10.600
0746|Skanderborg|56.090|9.860
0751|Aarhus|56.170|10.150
0756|Ikast-Brande|56.040|9.220
0760|Ringkøbing-Skjern|56.020|8.420
0766|Hedensted|55.790|9.700
0773|Morsø|56.800|8.730
0779|Skive|56.640|9.020
0787|Thisted|56.960|8.640
0791|Viborg|56.440|9.390
0810|Brønderslev|57.220|10.120
0813|Frederikshavn|57.450|10.450
0820|Vesthimmerlands|56.820|9.370
0825|Læsø|57.265|11.010
0840|Rebild|56.830|9.870
0846|Mariagerfjord|56.680|9.960
0849|Jammerbugt|57.140|9.550
0851|Aalborg|57.030|9.980
0860|Hjørring|57.450|10.020
`;

function readRow(row: string): Municipality {
  const [code = '', shortName = '', lat, lon] = row.split('|');
  return {
    code,
    shortName,
    name: ownName[code] ?? `${shortName} Kommune`,
    slug: `${slugify(shortName)}-kommune`,
    point: { lat: Number(lat), lon: Number(lon) },
  };
}

/** All municipalities, in the order of their codes. */
export const municipalities: readonly Municipality[] = rows.trim().split('\n').map(readRow);

const byCode = new Map(municipalities.map((municipality) => [municipality.code, municipality]));

/** The municipality of an official four-digit code, or null. */
export function municipality(code: string): Municipality | null {
  return byCode.get(code) ?? null;
}
