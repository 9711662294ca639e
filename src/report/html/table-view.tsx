import type { VNode } from 'preact';
import type { Column, Row, Table } from '../document.js';
import { type Rich, plainText } from '../../words/rich.js';
import { Words } from './inlines.js';

/** Longest name of a row that is never broken, in characters. */
const SHORT = 12;

/**
 * A table with caption and scopes. Those that fold on a phone name their roles, which would be lost with the
 * table's display; all others scroll within themselves.
 */
export const TableView = ({ table }: { table: Table }): VNode => {
  if (table.layout === 'plain') {
    return (
      <div class="scroll" role="group" aria-label={table.caption} tabIndex={0}>
        <TableElement table={table} />
      </div>
    );
  }
  return <TableElement table={table} folds />;
};

const TableElement = ({ table, folds = false }: { table: Table; folds?: boolean }): VNode => (
  <table class={table.layout === 'plain' ? undefined : table.layout} role={folds ? 'table' : undefined}>
    <caption class={table.layout === 'overview' ? 'unseen' : undefined}>{table.caption}</caption>
    <thead role={folds ? 'rowgroup' : undefined}>
      <tr role={folds ? 'row' : undefined}>
        {table.columns.map((column) => (
          <HeadCell column={column} folds={folds} />
        ))}
      </tr>
    </thead>
    <tbody role={folds ? 'rowgroup' : undefined}>
      {table.rows.map((row) => (
        <BodyRow row={row} columns={table.columns} folds={folds} />
      ))}
    </tbody>
  </table>
);

const HeadCell = ({ column, folds }: { column: Column; folds: boolean }): VNode =>
  column.label === '' ? (
    <td role={folds ? 'cell' : undefined} />
  ) : (
    <th scope="col" class={cellClass(column, undefined)} role={folds ? 'columnheader' : undefined}>
      {column.label}
    </th>
  );

const BodyRow = ({
  row,
  columns,
  folds,
}: {
  row: Row;
  columns: readonly Column[];
  folds: boolean;
}): VNode => (
  <tr class={row.total ? 'total' : undefined} role={folds ? 'row' : undefined}>
    {row.cells.map((cell, i) =>
      i === 0 ? (
        <th
          scope="row"
          class={!folds && isShort(cell) ? 'short' : undefined}
          role={folds ? 'rowheader' : undefined}
        >
          <Words content={cell} />
        </th>
      ) : (
        <td
          class={cellClass(columns[i], folds ? i : undefined)}
          role={folds ? 'cell' : undefined}
          data-label={folds ? columns[i]?.label : undefined}
        >
          <Words content={cell} />
        </td>
      ),
    )}
  </tr>
);

/** Whether a row's name fits on one line of the narrowest screen beside some figures. */
const isShort = (cell: Rich): boolean => plainText(cell).length <= SHORT;

/** Alignment, and the place of the cell where the table folds. */
function cellClass(column: Column | undefined, place: number | undefined): string | undefined {
  const names = [
    column?.align === 'right' ? 'number' : '',
    column?.picture ? 'marks' : '',
    place === undefined ? '' : `c${place}`,
  ].filter((name) => name !== '');
  return names.length > 0 ? names.join(' ') : undefined;
}
