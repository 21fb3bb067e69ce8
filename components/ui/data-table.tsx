import type { ReactNode } from 'react';

export interface Column {
  key: string;
  label: string;
  /** Figures stand to the right, under one another. */
  numeric?: boolean;
}

export interface Row {
  key: string;
  /** What the row is about. */
  head: ReactNode;
  /** By the key of the column. */
  cells: Readonly<Record<string, ReactNode>>;
}

/**
 * Rows and columns with a caption. Too wide for a phone it scrolls by itself, also by keyboard, and the page does not.
 * @param props.head the label over the rows' own names
 */
export function DataTable({
  caption,
  head,
  columns,
  rows,
}: {
  caption: string;
  head: string;
  columns: readonly Column[];
  rows: readonly Row[];
}) {
  const side = ({ numeric }: Column) => (numeric ? 'is-numeric' : undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="table-scroll" aria-label={caption} tabIndex={0}>
      <table className="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={side(column)}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.head}</th>
              {columns.map((column) => (
                <td key={column.key} className={side(column)}>
                  {row.cells[column.key]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
