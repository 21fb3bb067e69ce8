/** A list of clinics in text, with everything that its order is made of, so that the order can be replayed by hand. */
import type { Sort } from '#lib/directory/directory-query.ts';
import type { ExplainedRow, Explanation } from '#lib/directory/explain.ts';
import { ranking } from '#lib/directory/ranking.ts';

type Column = readonly [head: string, cell: (row: ExplainedRow) => string];

const km = (value: number) => value.toFixed(3);

/** What a chosen order compares before, or instead of, the sum. */
const sortedBy: Readonly<Record<Sort, readonly Column[]>> = {
  anbefalet: [],
  afstand: [['measured', ({ distanceKm }) => (distanceKm === null ? '' : km(distanceKm))]],
  ventetid: [['weeks', ({ weeks }) => (weeks === null ? 'not stated' : String(weeks))]],
  navn: [['name', ({ name }) => name]],
};

const summed: readonly Column[] = [
  ['distance', ({ why }) => (why.inside === null ? km(why.distanceKm) : '0 (inside)')],
  ['match', ({ match, why }) => `${match} +${why.stepKm}`],
  ['unconfirmed', ({ why }) => `+${why.unconfirmedKm}`],
  ['sum', ({ why }) => km(why.effectiveKm)],
  ['whole', ({ why }) => String(Math.floor(why.effectiveKm))],
  ['ferry', ({ why }) => (why.ferry ? 'ferry' : '')],
  ['hand', ({ turn }) => turn[0]],
  ['turn', ({ turn }) => turn[1]],
];

/** A line a clinic, under a line of heads; the columns that the order compares first stand first. */
export function tableOf({ rows }: Explanation, sort: Sort): string {
  const columns: readonly Column[] = [
    ['rank', ({ rank }) => String(rank)],
    ['id', ({ id }) => String(id)],
    ['clinic', ({ slug }) => slug],
    ...sortedBy[sort],
    ...summed,
  ];
  const lines = [columns.map(([head]) => head), ...rows.map((row) => columns.map(([, cell]) => cell(row)))];
  const widths = columns.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const recommended = 'by road before ferry, whole kilometres, hand, turn, id';

/** The order as `orderOf` of ranking.ts has it. */
function orderWords(rows: readonly ExplainedRow[], sort: Sort): string {
  switch (sort) {
    case 'anbefalet':
      return recommended;
    case 'afstand':
      // A place without a point has nothing to measure from: there the recommended order stands.
      return rows.some(({ distanceKm }) => distanceKm !== null)
        ? 'by road before ferry, measured kilometres, id'
        : recommended;
    case 'ventetid':
      return `weeks to wait with those that have not stated it last, ${recommended}`;
    case 'navn':
      return 'name in Danish order, id';
  }
}

/** How the columns make the order, a line each. */
export function rulesOf({ seed, hands, rows }: Explanation, sort: Sort): string {
  const { kmPerStep, unconfirmedKm, unconfirmedAfterDays } = ranking;
  return [
    `sum = distance + ${kmPerStep} km a step of the match (approved, declared, parent, general) + ${unconfirmedKm} km when nobody confirmed the entry for ${unconfirmedAfterDays} days`,
    `order: ${orderWords(rows, sort)}`,
    `hand = hashint8extended(id % ${hands}, ${seed}) & 1048575, turn = hashint8extended(id, ${seed}): PostgreSQL's own function, seeded with the day`,
  ].join('\n');
}
