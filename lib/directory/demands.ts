/** A query as demands on marks: what can be said of its clinics without looking at one. */
import { areaMarks, areaOf } from './area.ts';
import type { Area, Base, Demand } from './bits.ts';
import type { DirectoryQuery } from './directory-query.ts';
import { demandsOfMatch, type Facet } from './facet.ts';
import { facets } from './facets.ts';
import { marks } from './marks.ts';
import { answering, type Wanted } from './ranking.ts';

/** Listed, not declaring only other things than what is wanted, and everything chosen. */
export function demandsOf(query: DirectoryQuery, wanted: Wanted | null, now: Date, except?: Facet): Base {
  const chosen = facets.flatMap((facet): Demand[] => {
    const match = facet === except ? null : facet.match?.(query, now, wanted);
    return match ? demandsOfMatch(match, query.unstated) : [];
  });
  return [{ yes: marks('listed') }, ...(wanted ? [{ yes: answering(wanted) }] : []), ...chosen];
}

/** Where it looks: by marks where they can say it, else by rows. */
export const whereOf = (query: DirectoryQuery): Area => areaMarks(query) ?? areaOf(query) ?? marks('listed');
