/** What a clinic can look back on: days that are over, and months that are. */

/** The words of the address; the first is what stands without one. */
export const periods = ['30-dage', '12-maaneder'] as const;
export type Period = (typeof periods)[number];

/** @param asked anything, from the address */
export const periodOf = (asked: string | null | undefined): Period =>
  periods.find((period) => period === asked) ?? periods[0];

const dayCount = 30;
const monthCount = 12;

const iso = (date: Date) => date.toISOString().slice(0, 10);

/** @param date `YYYY-MM-DD`. @param days may be negative */
function shifted(date: string, days: number): string {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return iso(moved);
}

/** The first day of a month. @param months from the month of `date`, may be negative */
function monthStart(date: string, months: number): string {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return iso(new Date(Date.UTC(year, month - 1 + months, 1)));
}

export interface Span {
  /** Its first day, `YYYY-MM-DD`. */
  from: string;
  /** Its days, one or a whole month, in order. */
  days: readonly string[];
}

const spanFrom = (from: string, until: string): Span => {
  const days: string[] = [];
  for (let day = from; day < until; day = shifted(day, 1)) days.push(day);
  return { from, days };
};

/**
 * The days or months of a period, oldest first. What is not over is not among them: looked at twice, a number that
 * still grows tells of a single visitor.
 * @param date today
 */
export function spansOf(period: Period, date: string): Span[] {
  if (period === '30-dage') {
    return Array.from({ length: dayCount }, (_, at) => {
      const day = shifted(date, at - dayCount);
      return { from: day, days: [day] };
    });
  }
  return Array.from({ length: monthCount }, (_, at) =>
    spanFrom(monthStart(date, at - monthCount), monthStart(date, at - monthCount + 1)),
  );
}

/** Nothing is kept that is not shown. @param date today */
export const firstKeptDay = (date: string): string => monthStart(date, -monthCount);
