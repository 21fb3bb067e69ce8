/**
 * Places that are more or less than one postal district: whole cities, quarters, islands.
 * slug | kind | name | postal codes | latitude,longitude | people
 * No point: that of the town with the same slug.
 */
export const areaRows = `
koebenhavn|city|København|1050-1799,2100,2150,2200,2300,2400,2450,2500,2700,2720||660000
aarhus|city|Aarhus|8000,8200,8210,8220,8230,8240,8245,8250,8260,8270||300000
odense|city|Odense|5000,5200,5210,5220,5230,5240,5250,5260,5270||180000
aalborg|city|Aalborg|9000,9200,9210,9220||120000
frederiksberg|town|Frederiksberg|1800-1999,2000||105000
esbjerg|town|Esbjerg|6700,6705,6710,6715||72000
randers|town|Randers|8900,8920,8930,8940,8960||63000
vejle|town|Vejle|7100,7120||60000
noerrebro|quarter|Nørrebro|2200|55.695,12.550|78000
vesterbro|quarter|Vesterbro|1600-1799|55.668,12.548|40000
oesterbro|quarter|Østerbro|2100,2150|55.707,12.578|78000
christianshavn|quarter|Christianshavn|1400-1441|55.674,12.595|12000
islands-brygge|quarter|Islands Brygge|2300|55.662,12.578|13000
troejborg|quarter|Trøjborg|8200|56.169,10.212|9000
frederiksbjerg|quarter|Frederiksbjerg|8000|56.146,10.203|12000
nordvest|quarter|Nordvest|2400|55.706,12.537|50000
sydhavnen|quarter|Sydhavnen|2450|55.648,12.537|18000
vollsmose|quarter|Vollsmose|5240|55.409,10.430|8000
oerestad|quarter|Ørestad|2300|55.631,12.580|20000
amager|island|Amager|2300,2770,2791|55.630,12.620|200000
bornholm|island|Bornholm|3700-3790|55.135,14.915|39000
christiansoe|island|Christiansø|3760|55.320,15.187|90
moen|island|Møn|4780,4791,4792|54.985,12.320|9000
falster|island|Falster|4800,4840,4850,4863,4871-4874|54.810,11.940|42000
lolland|island|Lolland|4862,4880,4891-4895,4900-4941,4943,4951-4990|54.770,11.400|57000
fyn|island|Fyn|5000-5600,5610-5892|55.330,10.380|470000
taasinge|island|Tåsinge|5700|55.000,10.610|6100
thuroe|island|Thurø|5700||3500
langeland|island|Langeland|5900-5935,5953|54.930,10.770|12000
aeroe|island|Ærø|5960,5970,5985|54.880,10.380|6000
als|island|Als|6400-6470|54.990,9.900|50000
aaroe|island|Årø|6100|55.255,9.750|150
venoe|island|Venø|7600|56.545,8.610|190
mors|island|Mors|7900-7990|56.810,8.740|20000
egholm|island|Egholm|9000|57.066,9.866|50
sjaelland|island|Sjælland|1000-2299,2301-2769,2771-2790,2792-3699,4000-4241,4246-4304,4306-4591,4593-4779|55.500,11.850|2300000
hjarnoe|island|Hjarnø|7130|55.825,10.070|100
`;

/** Postal districts that are an island each. */
export const islandDistricts: ReadonlySet<string> = new Set(
  '4244 4245 4305 4592 4793 4942 4944 4945 5601 5602 5603 5943 5965 6210 6720 6792 7884 8305 8592 8789 8799 9940'.split(
    ' ',
  ),
);

/** Neither island nor quarter, and still 'på': 'på Frederiksberg'. */
export const saidWithOn: ReadonlySet<string> = new Set([
  'djursland',
  'frederiksberg',
  'frederiksberg-c',
  'lolland-falster',
  'reersoe',
  'sjaellands-odde',
  'sydals',
  'sydfyn',
  'sydsjaelland',
  'thyholm',
  'vestegnen',
]);

/** Quarters that are 'i'. */
export const saidWithIn: ReadonlySet<string> = new Set(['oerestad', 'nordvest', 'sydhavnen', 'vollsmose']);
