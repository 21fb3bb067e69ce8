/** What every map of the portal has to say of where its lines come from. */

/** Required by the Open Database Licence (4.3) of the coast; stands under every map, with a link to `href`. */
export const coastAttribution = {
  text: '© OpenStreetMap-bidragydere (ODbL)',
  href: 'https://www.openstreetmap.org/copyright',
} as const;

/** Said wherever borders of municipalities or regions are drawn: they are reckoned, see build-borders.ts. */
export const borderNote = 'Grænser er omtrentlige';
