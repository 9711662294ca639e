import type { RfmView } from '../../../scores/views.js';
import type { Money } from '../../../segments/segment.js';
import type { Rich } from '../../../words/rich.js';
import { createScale } from '../../create-scale.js';
import type { Block, Figure } from '../../document.js';
import { type Wording, amount, customersOf, numbersTable } from '../wording.js';
import { most } from './parts.js';

type Cell = RfmView['cells'][number];
type Taken = Cell & { readonly meanSpend: Money };

const SCORES = [1, 2, 3, 4, 5] as const;
/** A mean over fewer customers than this is said to say little. */
const FEW = 30;

/** Mean spend by recency and frequency: a heat map with its figures in the cells. */
export function describeSpendCells(cells: RfmView['cells'], words: Wording): readonly Block[] {
  const { cells: texts } = words.texts.views.rfm;
  const { format } = words;
  const taken = cells.filter(hasCustomers);
  const scale = createScale(taken.map(({ meanSpend }) => Number(meanSpend)));
  const rows = cells.map((cell) => ({
    cells: [
      [format.count(cell.recency)],
      [format.count(cell.frequency)],
      [format.count(cell.customers)],
      [amount(words, cell.revenue)],
      [hasCustomers(cell) ? amount(words, cell.meanSpend) : '–'],
    ],
  }));
  const figure: Figure = {
    kind: 'figure',
    name: 'rfm-spend',
    question: texts.question,
    finding: [
      ...cellsFinding(taken, words),
      ' ',
      texts.printed,
      ...(scale.kind === 'log' ? [' ', texts.shades] : []),
    ],
    chart: {
      kind: 'heat',
      columns: SCORES.map(format.count),
      rows: SCORES.map(format.count),
      across: texts.across,
      up: texts.up,
      bounds: false,
      cells: taken.map(({ recency, frequency, customers, meanSpend }) => ({
        column: recency - 1,
        row: frequency - 1,
        strength: scale.position(Number(meanSpend)),
        lines: [format.money(meanSpend), texts.line(format.count(customers))],
      })),
      outline: null,
      key: null,
    },
    table: numbersTable(texts.caption, texts.columns, rows),
  };
  return [figure];
}

const hasCustomers = (cell: Cell): cell is Taken => cell.customers > 0 && cell.meanSpend !== null;

function cellsFinding(taken: readonly Taken[], words: Wording): Rich {
  const { cells: texts } = words.texts.views.rfm;
  const highest = most(taken, ({ meanSpend }) => Number(meanSpend));
  const lowest = most(taken, ({ meanSpend }) => -Number(meanSpend));
  if (highest === undefined || lowest === undefined) return [texts.nobody];
  const place = ({ recency, frequency }: Cell) =>
    texts.place(words.format.count(recency), words.format.count(frequency));
  const told = (cell: Taken) =>
    [amount(words, cell.meanSpend), place(cell), customersOf(words, cell.customers)] as const;
  if (taken.length === 1) return texts.single(...told(highest));
  const few = Math.min(highest.customers, lowest.customers) < FEW ? [' ', texts.few] : [];
  return [...texts.finding(...told(highest), ...told(lowest)), ...few];
}
