import { useId, type ReactNode } from 'react';

interface Column {
  key: string;
  label: ReactNode;
  /** Aligned to the end, digits under digits. */
  numeric?: boolean;
}

interface DataTableProps {
  caption: ReactNode;
  columns: readonly Column[];
  /** Cells by column key. The first column names its row. */
  rows: readonly Readonly<Record<string, ReactNode>>[];
}

/** Facts in rows. Scrolls sideways in its own frame, by keyboard too, where it does not fit. */
export function DataTable({ caption, columns, rows }: DataTableProps) {
  const captionId = useId();
  return (
    // A region that scrolls must be reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="table-scroll" role="region" aria-labelledby={captionId} tabIndex={0}>
      <table className="data-table">
        <caption id={captionId}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, label, numeric }) => (
              <th key={key} scope="col" data-numeric={numeric}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, rowIndex) => (
            <tr key={rowIndex}>
              {columns.map(({ key, numeric }, index) =>
                index === 0 ? (
                  <th key={key} scope="row">
                    {row[key]}
                  </th>
                ) : (
                  <td key={key} data-numeric={numeric}>
                    {row[key]}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
