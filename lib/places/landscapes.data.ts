/**
 * Parts of the country that people name and no authority governs, as whole municipalities:
 * slug | name | municipalities | other names.
 * Sources: Danmarks Statistik, 'landsdele' (Nordsjælland, Østsjælland, the three of Jutland; Storkøbenhavn is 'Byen København' and
 * 'Københavns omegn'); the counties until 2006 where the municipalities of 2007 keep their extent (Sønderjyllands, Vestsjællands, Roskilde Amt).
 * The rest is the municipalities that carry the name or lie in it for the greatest part.
 */
export const landscapeRows = `
storkoebenhavn|Storkøbenhavn|København,Frederiksberg,Tårnby,Dragør,Albertslund,Ballerup,Brøndby,Gentofte,Gladsaxe,Glostrup,Herlev,Hvidovre,Høje-Taastrup,Ishøj,Lyngby-Taarbæk,Rødovre,Vallensbæk|Hovedstadsområdet, Københavnsområdet, København og omegn, Københavns omegn, Københavns forstæder, Greater Copenhagen
vestegnen|Vestegnen|Albertslund,Brøndby,Glostrup,Hvidovre,Høje-Taastrup,Ishøj,Rødovre,Vallensbæk|Københavns Vestegn
nordsjaelland|Nordsjælland|Allerød,Egedal,Fredensborg,Frederikssund,Furesø,Gribskov,Halsnæs,Helsingør,Hillerød,Hørsholm,Rudersdal|North Zealand
oestsjaelland|Østsjælland|Greve,Køge,Lejre,Roskilde,Solrød|Roskilde Amt
vestsjaelland|Vestsjælland|Holbæk,Kalundborg,Odsherred,Ringsted,Slagelse,Sorø|Vestsjællands Amt, Nordvestsjælland
sydsjaelland|Sydsjælland|Faxe,Næstved,Stevns,Vordingborg|Sydsjælland og Møn
lolland-falster|Lolland-Falster|Guldborgsund,Lolland|Lolland og Falster, Sydhavsøerne
sydfyn|Sydfyn|Faaborg-Midtfyn,Langeland,Svendborg,Ærø|Det Sydfynske Øhav
jylland|Jylland|Billund,Esbjerg,Fanø,Fredericia,Haderslev,Kolding,Sønderborg,Tønder,Varde,Vejen,Vejle,Aabenraa,Favrskov,Hedensted,Horsens,Norddjurs,Odder,Randers,Silkeborg,Skanderborg,Syddjurs,Aarhus,Herning,Holstebro,Ikast-Brande,Lemvig,Ringkøbing-Skjern,Skive,Struer,Viborg,Brønderslev,Frederikshavn,Hjørring,Jammerbugt,Mariagerfjord,Morsø,Rebild,Thisted,Vesthimmerlands,Aalborg|Jutland
soenderjylland|Sønderjylland|Haderslev,Sønderborg,Tønder,Aabenraa|Sønderjyllands Amt, Sdr. Jylland
sydjylland|Sydjylland|Billund,Esbjerg,Fanø,Fredericia,Haderslev,Kolding,Sønderborg,Tønder,Varde,Vejen,Vejle,Aabenraa|Syd- og Sønderjylland
trekantomraadet|Trekantområdet|Billund,Fredericia,Haderslev,Kolding,Middelfart,Vejen,Vejle|Trekanten
oestjylland|Østjylland|Favrskov,Hedensted,Horsens,Norddjurs,Odder,Randers,Samsø,Silkeborg,Skanderborg,Syddjurs,Aarhus|
vestjylland|Vestjylland|Herning,Holstebro,Ikast-Brande,Lemvig,Ringkøbing-Skjern,Skive,Struer,Viborg|
djursland|Djursland|Norddjurs,Syddjurs|
himmerland|Himmerland|Mariagerfjord,Rebild,Vesthimmerlands|
vendsyssel|Vendsyssel|Brønderslev,Frederikshavn,Hjørring|
hanherred|Hanherred|Jammerbugt|Han Herred, Hanherrederne
`;
