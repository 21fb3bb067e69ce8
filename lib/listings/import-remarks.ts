/** What an import has to say of single rows, as it comes. */

/** Something about one row. */
export interface RowRemark {
  line: number | null;
  id: string | null;
  reason: string;
}

export interface Remarks {
  add: (row: RowRemark) => void;
  count: () => number;
  /** The first thousand, by line. */
  first: () => RowRemark[];
}

const mostKept = 1_000;

/** Counts and tells every remark and keeps the first, so that a list of nothing but mistakes needs little memory. */
export function collectRemarks(tell?: (row: RowRemark) => void): Remarks {
  const first: RowRemark[] = [];
  let count = 0;
  return {
    add(row) {
      count++;
      if (first.length < mostKept) first.push(row);
      tell?.(row);
    },
    count: () => count,
    first: () => first.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  };
}
