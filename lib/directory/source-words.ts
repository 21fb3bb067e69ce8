/** Who says so: words that put nothing in a clinic's mouth that it has not said itself. */

/**
 * How a list of what is known of a clinic begins.
 * @param source of the entry: 'owner', 'osm', 'csv:kommune', 'demo'
 * @returns 'Oplyst' where it cannot be said by whom
 */
export function saidBy(source: string): string {
  switch (source) {
    case 'owner':
      return 'Oplyst af klinikken';
    case 'osm':
      return 'Ifølge OpenStreetMap';
    default:
      return 'Oplyst';
  }
}

/** Where the list of what a clinic treats comes from, as a sentence; null where it cannot be said. */
export function listedBy(source: string): string | null {
  switch (source) {
    case 'owner':
      return 'Klinikken har selv oplyst listen.';
    case 'osm':
      return 'Listen kommer fra OpenStreetMap.';
    default:
      return null;
  }
}

/** Who stated a single thing, before its day: 'Oplyst af klinikken'. @param source of the statement itself */
export function statedBy(source: string): string {
  return /^csv(:|$)/.test(source) ? 'Oplyst på en liste' : saidBy(source);
}
