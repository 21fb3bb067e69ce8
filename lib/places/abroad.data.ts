/**
 * Names that people look for and that lie outside the portal's Denmark: neighbours, capitals, holiday towns, the Faroes and
 * Greenland. They are never taken for a Danish name with a typing error ('Malmø', 'Kiel', 'Lund').
 */
export const namesAbroad = `
Færøerne, Tórshavn, Thorshavn, Grønland, Nuuk, Island, Reykjavik, Sverige, Norge, Tyskland, Finland, Polen, Holland, Belgien, England,
Storbritannien, Skotland, Irland, Frankrig, Spanien, Portugal, Italien, Grækenland, Tyrkiet, Schweiz, Østrig, Tjekkiet, Ungarn, Kroatien, Ukraine,
USA, Canada, Thailand, Bali, Indien, Kina, Japan, Australien, Skåne, Malmø, Malmö, Lund, Helsingborg, Landskrona, Trelleborg, Ystad, Kristianstad,
Halmstad, Gøteborg, Göteborg, Stockholm, Uppsala, Oslo, Bergen, Trondheim, Stavanger, Kristiansand, Helsinki, Flensborg, Flensburg, Slesvig, Schleswig,
Sydslesvig, Kiel, Husby, Niebüll, Sild, Sylt, Rendsborg, Rendsburg, Lybæk, Lübeck, Rostock, Hamborg, Hamburg, Bremen, Hannover, Berlin, München, Køln,
Frankfurt, Amsterdam, Rotterdam, Haag, Bruxelles, Antwerpen, London, Manchester, Edinburgh, Dublin, Paris, Nice, Madrid, Barcelona, Malaga, Mallorca,
Alicante, Lissabon, Rom, Milano, Athen, Kreta, Istanbul, Wien, Prag, Budapest, Warszawa, Krakow, Riga, Tallinn, Vilnius, Kiev, Kyiv, Moskva, New York,
Bodø, Tromsø, Ålesund, Drammen, Fredrikstad, Sandefjord, Larvik, Lillehammer, Hamar, Hammerfest, Haugesund, Molde, Narvik, Norrköping, Linköping,
Örebro, Västerås, Jönköping, Borås, Växjö, Kalmar, Karlskrona, Karlstad, Gävle, Umeå, Luleå, Varberg, Falkenberg, Ängelholm, Hässleholm, Höganäs,
Eslöv, Simrishamn, Tomelilla, Höllviken, Visby, Gotland, Øland, Öland, Åbo, Turku, Tampere, Mariehamn, Ilulissat, Sisimiut, Qaqortoq, Aasiaat,
Maniitsoq, Kangerlussuaq, Klaksvík, Runavík, Akureyri, Leck, Eckernförde, Neumünster, Stralsund, Greifswald, Schwerin, Rügen, Femern,
Fehmarn, Lüneburg, Leipzig, Dresden, Düsseldorf, Dortmund, Stuttgart, Nürnberg, Bonn, Bern, Basel, Zürich, Geneve, Genève, Salzburg,
Innsbruck, Luxembourg, Lyon, Marseille, Bordeaux, Toulouse, Strasbourg, Cannes, Venedig, Firenze, Napoli, Torino, Sicilien, Sevilla, Valencia, Marbella,
Torremolinos, Fuengirola, Ibiza, Tenerife, Gran Canaria, De Kanariske Øer, Porto, Algarve, Rhodos, Cypern, Malta, Antalya, Alanya, Ankara, Zagreb, Split,
Dubrovnik, Beograd, Bukarest, Bratislava, Gdansk, Szczecin, Poznan, Birmingham, Liverpool, Glasgow, Belfast, Los Angeles, San Francisco, Miami,
Chicago, Boston, Washington, Toronto, Montreal, Mexico, Brasilien, Argentina, Rusland, Estland, Letland, Litauen, Rumænien, Bulgarien, Serbien, Egypten,
Marokko, Israel, Sydafrika, Sri Lanka, Vietnam, Singapore, Hongkong, Seoul, Melbourne, New Zealand, Dubai, Bangkok, Phuket, Tokyo, Beijing, Shanghai, Sydney
`;
