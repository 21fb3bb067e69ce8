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
Dubai, Bangkok, Phuket, Tokyo, Beijing, Shanghai, Sydney
`;
