/**
 * The land masses of Denmark where somebody lives, and how one comes there without a boat or with one:
 * slug | name | road or ferry | postal codes | circles: latitude,longitude,kilometres; …
 *
 * The first row that fits counts, so the wide ones stand last. A circle is for land that shares its postal code
 * with another: it covers the land and stops short of the opposite shore. Written for this project as facts.
 *
 * `road`: a bridge, a dam or a tunnel joins it to Jylland, Fyn and Sjælland, by whatever way round. Mandø has
 * only a track across the tidal flats, under water twice a day: it counts as `ferry`.
 * Vendsyssel and Thy, cut off by Limfjorden since 1825, have many bridges and count to Jylland.
 */
export const landMassRows = `
christiansoe|Christiansø|ferry||55.320,15.187,1.5
drejoe|Drejø|ferry||54.968,10.420,2.4
skaroe|Skarø|ferry||55.005,10.480,1.6
hjortoe|Hjortø|ferry||54.965,10.505,1.2
taasinge|Tåsinge|road||55.005,10.610,4.9
thuroe|Thurø|road||55.045,10.700,3.3
nekseloe|Nekselø|ferry||55.790,11.280,1.4
hesseloe|Hesselø|ferry||56.197,11.711,1.5
baagoe|Bågø|ferry||55.300,9.805,1.9
aaroe|Årø|ferry||55.255,9.750,2
hjarnoe|Hjarnø|ferry||55.825,10.070,1.9
venoe|Venø|ferry||56.545,8.610,4
egholm|Egholm|ferry||57.066,9.866,1.1
livoe|Livø|ferry||56.885,9.100,1.8
mandoe|Mandø|ferry||55.280,8.555,3
agersoe|Agersø|ferry|4244
omoe|Omø|ferry|4245
oroe|Orø|ferry|4305
sejeroe|Sejerø|ferry|4592
askoe|Askø|ferry|4942
fejoe|Fejø|ferry|4944
femoe|Femø|ferry|4945
lyoe|Lyø|ferry|5601
avernakoe|Avernakø|ferry|5602
bjoernoe|Bjørnø|ferry|5603
strynoe|Strynø|ferry|5943
birkholm|Birkholm|ferry|5965
aeroe|Ærø|ferry|5960,5970,5985
barsoe|Barsø|ferry|6210
fanoe|Fanø|ferry|6720
fur|Fur|ferry|7884
samsoe|Samsø|ferry|8305
anholt|Anholt|ferry|8592
endelave|Endelave|ferry|8789
tunoe|Tunø|ferry|8799
laesoe|Læsø|ferry|9940
bornholm|Bornholm|ferry|3700-3799
amager|Amager|road|2300,2770,2791
moen|Møn|road|4780,4791-4792
bogoe|Bogø|road|4793
falster|Falster|road|4800,4840,4850,4863,4871-4874
lolland|Lolland|road|4862,4880,4891-4941,4943,4951-4990
langeland|Langeland|road|5900-5942,5953
roemoe|Rømø|road|6792
mors|Mors|road|7900-7990
jylland|Jylland|road||54.911,9.736,2.8
als|Als|road|6400-6470
sjaelland|Sjælland|road|1000-2999,3000-3699,4000-4799
fyn|Fyn|road|5000-5899
jylland|Jylland|road|6000-9999
`;
