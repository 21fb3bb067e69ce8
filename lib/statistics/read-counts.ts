/** What a clinic's own people see of the numbers: a period, its days or months, and only what may be told. */
import { and, eq, gte, lt } from 'drizzle-orm';
import type { Db } from '#lib/db/connection.ts';
import { type Counted, clinicDays, countedThings } from '#lib/db/tables.ts';
import { type Period, spansOf } from './periods.ts';
import { toldDay, toldMonth } from './told.ts';

export interface ToldSpan {
  /** Its first day, `YYYY-MM-DD`. */
  from: string;
  /** Null: fewer than five, which may be none. Of a month: at least so many. */
  counts: Readonly<Record<Counted, number | null>>;
}

/** @param date today, which is not over and not told. @returns oldest first, without a gap */
export async function readCounts(
  db: Db,
  clinicId: number,
  period: Period,
  date: string,
): Promise<ToldSpan[]> {
  const spans = spansOf(period, date);
  const rows = await db
    .select()
    .from(clinicDays)
    .where(
      and(
        eq(clinicDays.clinicId, clinicId),
        gte(clinicDays.day, spans[0]?.from ?? date),
        lt(clinicDays.day, date),
      ),
    );
  const numbers = new Map(rows.map(({ day, what, count }) => [`${what} ${day}`, count]));
  const told = (what: Counted, days: readonly string[]) => {
    const counts = days.map((day) => numbers.get(`${what} ${day}`) ?? 0);
    return period === '30-dage' ? toldDay(counts[0] ?? 0) : toldMonth(counts);
  };
  return spans.map(({ from, days }) => ({
    from,
    counts: recordOf((what) => told(what, days)),
  }));
}

const recordOf = <T>(make: (what: Counted) => T): Record<Counted, T> => ({
  shown: make('shown'),
  opened: make('opened'),
  phone: make('phone'),
  mail: make('mail'),
  site: make('site'),
  booking: make('booking'),
});

/** The kinds with a number to tell, and those without, in the order of the table. */
export function kindsTold(spans: readonly ToldSpan[]): { told: Counted[]; untold: Counted[] } {
  const isTold = (what: Counted) => spans.some(({ counts }) => counts[what] !== null);
  return {
    told: countedThings.filter(isTold),
    untold: countedThings.filter((what) => !isTold(what)),
  };
}
