import type { ReactNode } from 'react';

export type Column<Row> = {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Amounts and counts: aligned at the right, tabular figures. */
  numeric?: boolean;
  /** The cell that names the row for screen readers. */
  rowHeader?: boolean;
  /** Left out on a phone, where another cell says the same. */
  onlyWide?: boolean;
};
type Props<Row> = {
  /** Read before the table; hidden from view when the heading above already says it. */
  caption: ReactNode;
  captionHidden?: boolean;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  footer?: ReactNode;
  /** Shown instead of the table when there is nothing: says what to do. */
  empty?: ReactNode;
};

/** A table that scrolls sideways inside itself on a phone, never the page. */
export function Table<Row>({ caption, captionHidden, columns, rows, rowKey, footer, empty }: Props<Row>) {
  if (rows.length === 0 && empty)
    return <div className="cut border-2 border-dashed border-stone-300 p-6">{empty}</div>;
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="relative overflow-x-auto"
      aria-label={typeof caption === 'string' ? caption : undefined}
    >
      <table className="w-full border-collapse text-left">
        <caption className={captionHidden ? 'sr-only' : 'pb-3 text-left text-stone-600'}>{caption}</caption>
        <thead>
          <tr className="border-b-2 border-stone-500">
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={`px-2 py-2 text-small font-semibold first:pl-0 last:pr-0 sm:px-3 ${lookOf(column)}`}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="border-b border-stone-300 align-top">
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
        {footer ? <tfoot className="border-t-2 border-stone-500 font-semibold">{footer}</tfoot> : null}
      </table>
    </section>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const look = `px-2 py-3 first:pl-0 last:pr-0 sm:px-3 ${lookOf(column)}`;
  return column.rowHeader ? (
    <th scope="row" className={`${look} font-semibold`}>
      {column.cell(row)}
    </th>
  ) : (
    <td className={look}>{column.cell(row)}</td>
  );
}

const lookOf = <Row,>({ numeric, onlyWide }: Column<Row>) =>
  `${numeric ? 'figures whitespace-nowrap text-right' : ''} ${onlyWide ? 'max-sm:hidden' : ''}`;
