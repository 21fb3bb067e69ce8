/** Insurers as a visitor reads them: the one list that filter, card and profile share. */
import type { insurerSlugs } from '#lib/db/tables.ts';

const names: Record<(typeof insurerSlugs)[number], string> = {
  danmark: 'Sygeforsikringen »danmark«',
  falck: 'Falck Healthcare',
  pfa: 'PFA',
  skandia: 'Skandia',
  topdanmark: 'Topdanmark',
  tryg: 'Tryg',
};

/** Names by slug, in the order of the form. */
export const insurers: ReadonlyMap<string, string> = new Map(Object.entries(names));
