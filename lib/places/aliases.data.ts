/**
 * Other names that people use for a place: slug | names.
 * Not needed here: spellings with and without æ ø å, the post's short forms ('Nykøbing F'), everyday
 * abbreviations of a word (spelling.ts), a municipality's short name.
 */
export const aliasRows = `
danmark|Hele Danmark, Hele landet, Landet, Overalt, DK, Denmark
online|Video, Videokonsultation, Online konsultation, På nettet, Digitalt
koebenhavn|Kbh, Copenhagen, Kjøbenhavn
koebenhavn-k|Indre By, København City, København C, Nørreport, Strøget, Latinerkvarteret, Nyboder, Kongens Nytorv
koebenhavn-v|Vesterport
vesterbro|Carlsberg, Carlsberg Byen, Kødbyen
christianshavn|Holmen, Refshaleøen, Christiania
nordvest|Nordvestkvarteret
koebenhavn-nv|Bispebjerg, Emdrup, Utterslev
sydhavnen|Sydhavn, Kongens Enghave, Sluseholmen, Teglholmen
oerestad|Ørestaden
islands-brygge|Bryggen
koebenhavn-s|Amagerbro, Sundbyerne, Sundby, Amager Øst, Amager Vest
koebenhavn-n|København Nord, Indre Nørrebro, Ydre Nørrebro
broenshoej|Husum, Bellahøj, Tingbjerg
frederiksberg|Frb
aarhus-c|Latinerkvarteret, Aarhus Ø, Aarhus Øst
aarhus-n|Skejby, Vejlby
brabrand|Gellerup
odense-nv|Tarup, Korup
odense-sv|Dalum
odense-s|Hjallese
aalborg|Hasseris, Vejgaard
aalborg-oest|Aalborg Ø
aalborg-sv|Skalborg
aalborg-soe|Gug, Visse
esbjerg-v|Hjerting
vejle-oest|Vejle Ø, Bredballe
risskov-oe|Risskov Øst
amager|Amagerland
fyn|Funen, Fyns Amt
bornholm|Bornholms Amt
greve|Greve Strand, Hundige
holte|Gammel Holte, Øverød
henne|Henne Strand
svejbaek|Sejs, Sejs-Svejbæk
koege|Kjøge
ringkoebing|Ringkjøbing
nykoebing-falster|Nykjøbing Falster
nykoebing-mors|Nykjøbing Mors
rudkoebing|Rudkjøbing
padborg|Bov
ry|Gammel Rye
odder|Hov
kalundborg|Rørby
faaborg-midtfyn-kommune|Midtfyn
frederikssund-kommune|Hornsherred
thisted-kommune|Thy
skive-kommune|Salling
kongens-lyngby|Lyngby
charlottenlund|Ordrup
klampenborg|Skovshoved
vaerloese|Hareskov, Hareskovby
alleroed|Lillerød
rungsted-kyst|Rungsted
helsingoer|Elsinore
smoerum|Smørumnedre, Smørumovre
tisvildeleje|Tisvilde
esboenderup|Kirke Esbønderup
broendby|Brøndbyvester, Brøndbyøster
hvalsoe|Kirke Hvalsø
faxe|Fakse
faxe-ladeplads|Fakse Ladeplads
lundby|Lundby Stationsby
nexoe|Neksø
allinge|Allinge-Sandvig, Sandvig
bogoe|Bogø
broby|Nørre Broby, Sønder Broby
bjert|Sønder Bjert
aulum|Avlum
bording|Bording Kirkeby, Bording Stationsby
bindslev|Nørre Bindslev
thyboroen|Tyborøn
grenaa|Grenå
hoeje-taastrup-kommune|Høje Taastrup
region-hovedstaden|Hovedstadsregionen, RegionH, Region H
region-sjaelland|Regionsjælland
region-syddanmark|Region Syd
region-midtjylland|Region Midt, Midtjylland
region-nordjylland|Region Nord
`;
