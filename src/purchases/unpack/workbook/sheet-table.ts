import type { LineShift } from '../prepared-file.js';
import type { SheetRow } from './read-sheet.js';

/** How many rows with a single cell may stand above a header: a title, a date, a remark. */
const MOST_TITLES = 20;

/**
 * Turns a sheet's rows into the lines of a CSV: comma, double quotes, `\n`. The header is the first row with two cells
 * or more; a sheet without such a row among its first has one column. Every later row is one record, and
 * `lineShifts` says on which row of the sheet it stands.
 */
export class SheetTable {
  readonly lineShifts: LineShift[] = [];
  /** Rows above the header that were left out. */
  titles = 0;
  /** Records below the header. */
  records = 0;
  #header: readonly string[] | null = null;
  #waiting: SheetRow[] = [];
  #line = 1;
  /** The row that the next line holds as long as lines and rows run in step. */
  #expectedRow = 1;

  /** null until the header has been found. */
  get header(): readonly string[] | null {
    return this.#header;
  }

  /** @returns the lines that these rows become; empty while the header is not found yet */
  take(rows: readonly SheetRow[]): string {
    return rows.map((row) => this.#takeRow(row)).join('');
  }

  /** @returns the lines that were still held back */
  end(): string {
    return this.#header === null ? this.#settleOneColumn() : '';
  }

  #takeRow(row: SheetRow): string {
    if (this.#header !== null) {
      this.records += 1;
      return this.#write(row);
    }
    if (filled(row) < 2) {
      this.#waiting.push(row);
      return this.#waiting.length > MOST_TITLES ? this.#settleOneColumn() : '';
    }
    this.titles = this.#waiting.length;
    this.#waiting = [];
    this.#header = row.cells;
    return this.#write(row);
  }

  #settleOneColumn(): string {
    const [header, ...rows] = this.#waiting;
    this.#waiting = [];
    if (header === undefined) return '';
    this.#header = header.cells;
    return this.#write(header) + this.take(rows);
  }

  #write({ row, cells }: SheetRow): string {
    if (row !== this.#expectedRow) this.lineShifts.push({ line: this.#line, row });
    // Short rows are filled up: a sheet does not store its empty cells.
    const missing = Math.max(0, (this.#header?.length ?? 0) - cells.length);
    const record = [...cells, ...Array<string>(missing).fill('')].map((cell) => quoted(cell)).join(',');
    const breaks = record.includes('\n') ? record.split('\n').length - 1 : 0;
    this.#line += 1 + breaks;
    this.#expectedRow = row + 1 + breaks;
    return `${record}\n`;
  }
}

function filled({ cells }: SheetRow): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
