import { PLAIN_NUMBER } from './cell-format.js';
import { numberText } from './number-text.js';
import type { Workbook } from './read-workbook.js';
import { readXml, type XmlListener } from './read-xml.js';
import { unescapeText } from './shared-texts.js';

/** A row that has something in it. */
export interface SheetRow {
  /** Number of the row in its sheet, from 1. */
  readonly row: number;
  /** Text of each cell from column A on, up to the last that is not empty. */
  readonly cells: readonly string[];
}

/** What Excel itself allows. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/**
 * Reads a sheet's rows as they stream by, empty ones left out: formulas give their last result, error cells the text
 * they show, of merged cells the first has the value.
 *
 * @param bytes the sheet's XML
 * @throws Error when the sheet is damaged
 */
export function readSheet(
  bytes: AsyncIterable<Buffer>,
  workbook: Pick<Workbook, 'is1904' | 'formats' | 'texts'>,
): AsyncGenerator<readonly SheetRow[]> {
  return readXml<SheetRow>(bytes, (emit) => new RowListener(emit, workbook));
}

class RowListener implements XmlListener {
  #row = 0;
  #column = 0;
  #cells: string[] = [];
  #type = 'n';
  #style = 0;
  #raw = '';
  #isValue = false;
  #isAid = false;

  constructor(
    private readonly emit: (row: SheetRow) => void,
    private readonly workbook: Pick<Workbook, 'is1904' | 'formats' | 'texts'>,
  ) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'c') this.#openCell(attributes);
    else if (name === 'v' || name === 't') this.#isValue = !this.#isAid;
    else if (name === 'rPh') this.#isAid = true;
    else if (name === 'row') {
      this.#row = within(attributes['r'] === undefined ? this.#row + 1 : Number(attributes['r']), MOST_ROWS);
      this.#column = 0;
      this.#cells = [];
    }
  }

  text(piece: string): void {
    if (this.#isValue) this.#raw += piece;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#isValue = false;
    else if (name === 'rPh') this.#isAid = false;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row' && this.#cells.some((cell) => cell.trim() !== '')) {
      this.emit({ row: this.#row, cells: this.#cells });
    }
  }

  #openCell({ r, t = 'n', s = '0' }: Readonly<Record<string, string>>): void {
    this.#column = within(r === undefined ? this.#column + 1 : columnNumber(r), MOST_COLUMNS);
    this.#type = t;
    this.#style = Number(s);
    this.#raw = '';
  }

  #closeCell(): void {
    const text = this.#raw === '' ? '' : this.#cellText();
    if (text === '') return;
    while (this.#cells.length < this.#column - 1) this.#cells.push('');
    this.#cells[this.#column - 1] = text;
  }

  #cellText(): string {
    const { texts, formats, is1904 } = this.workbook;
    switch (this.#type) {
      case 's': {
        const text = texts[Number(this.#raw)];
        if (text === undefined) throw new Error(`row ${this.#row} refers to a text that is missing`);
        return text;
      }
      case 'b':
        return this.#raw.trim() === '1' ? 'TRUE' : 'FALSE';
      case 'str':
      case 'inlineStr':
        return unescapeText(this.#raw);
      case 'n':
        return numberText(this.#raw, formats[this.#style] ?? PLAIN_NUMBER, is1904);
      default:
        return this.#raw;
    }
  }
}

/** 28 for `AB12`. */
function columnNumber(reference: string): number {
  let column = 0;
  for (const letter of reference.replace(/\d+$/, '').toUpperCase()) {
    column = column * 26 + letter.charCodeAt(0) - 64;
  }
  return column;
}

function within(value: number, most: number): number {
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  throw new Error(`there is no row or column ${value}`);
}
