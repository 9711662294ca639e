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
export const TableView = ({ table, readNumber }: TableProps): VNode => {
  if (table.layout === 'plain' || table.layout === 'runs') {
    return (
      <div class="scroll" role="group" aria-label={table.caption} tabIndex={0}>
        <TableElement table={table} readNumber={readNumber} />
      </div>
    );
  }
  return <TableElement table={table} readNumber={readNumber} folds />;
};

interface TableProps {
  readonly table: Table;
  readonly readNumber: ReadNumber;
}

type ReadNumber = (text: string) => number | null;

const TableElement = ({ table, readNumber, folds = false }: TableProps & { folds?: boolean }): VNode => (
  <table class={table.layout === 'plain' ? undefined : table.layout} role={folds ? 'table' : undefined}>
    <caption class={table.layout === 'overview' || table.layout === 'courses' ? 'unseen' : undefined}>
      {table.caption}
    </caption>
    <thead role={folds ? 'rowgroup' : undefined}>
      <tr role={folds ? 'row' : undefined}>
        {table.columns.map((column) => (
          <HeadCell column={column} folds={folds} />
        ))}
      </tr>
    </thead>
    <tbody role={folds ? 'rowgroup' : undefined}>
      {table.rows.map((row) => (
        <BodyRow row={row} table={table} readNumber={readNumber} folds={folds} />
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
  table,
  readNumber,
  folds,
}: {
  row: Row;
  table: Table;
  readNumber: ReadNumber;
  folds: boolean;
}): VNode => (
  <tr class={row.total ? 'total' : undefined} role={folds ? 'row' : undefined}>
    {row.cells.map((cell, i) =>
      i === 0 ? (
        <th
          scope="row"
          class={!folds && isShort(cell) ? 'short' : undefined}
          role={folds ? 'rowheader' : undefined}
          data-value={sortedBy(cell, 0, table, readNumber)}
        >
          <Words content={cell} />
        </th>
      ) : (
        <td
          class={cellClass(table.columns[i], folds ? i : undefined)}
          colSpan={
            i === row.cells.length - 1 && i < table.columns.length - 1 ? table.columns.length - i : undefined
          }
          role={folds ? 'cell' : undefined}
          data-label={isNamed(table.layout, i) ? table.columns[i]?.label : undefined}
          data-value={sortedBy(cell, i, table, readNumber)}
        >
          <Words content={cell} />
        </td>
      ),
    )}
  </tr>
);

/** Whether the style sheet writes the head of a cell's column into it, where the table folds. */
const isNamed = (layout: Table['layout'], column: number): boolean =>
  layout === 'courses' || (layout === 'overview' && column === 1);

/** Whether the page's script lets readers sort it. */
const isSorted = (layout: Table['layout']): boolean => layout === 'plain' || layout === 'overview';

/** Whether a row's name fits on one line of the narrowest screen beside some figures. */
const isShort = (cell: Rich): boolean => plainText(cell).length <= SHORT;

/** What the script compares where it is not the cell's text: its figure, or the first row with the same words. */
function sortedBy(cell: Rich, place: number, table: Table, readNumber: ReadNumber): string | undefined {
  const column = table.columns[place];
  if (!isSorted(table.layout) || column === undefined) return undefined;
  if (column.ordered) {
    const text = plainText(cell);
    return String(table.rows.findIndex(({ cells }) => plainText(cells[place] ?? []) === text));
  }
  return column.align === 'right' ? valueOf(cell, readNumber) : undefined;
}

/** The figure of a cell, as exact as the report knows it, where the script would not read it off its text. */
function valueOf(cell: Rich, readNumber: ReadNumber): string | undefined {
  const text = plainText(cell);
  const exact = cell.find((part) => typeof part !== 'string' && part.kind === 'figure');
  const value = readNumber(typeof exact === 'object' && 'exact' in exact ? exact.exact : text);
  const plain = Number.parseFloat(text.replaceAll(',', ''));
  return value === null || value === plain ? undefined : String(value);
}

/** Alignment, and the place of the cell where the table folds. */
function cellClass(column: Column | undefined, place: number | undefined): string | undefined {
  const names = [
    column?.align === 'right' ? 'number' : '',
    column?.picture ? 'marks' : '',
    place === undefined ? '' : `c${place}`,
  ].filter((name) => name !== '');
  return names.length > 0 ? names.join(' ') : undefined;
}
