import { lineSelect } from '../../src/purchases/layouts/line-select.js';
import { recogniseLayout } from '../../src/purchases/layouts/recognise-layout.js';
import { settleValues } from '../../src/purchases/layouts/settle-values.js';
import { placePurchases } from '../../src/purchases/place-purchases.js';
import type { Engine } from '../../src/warehouse/engine.js';
import { fragment, list, nothing, text } from '../../src/warehouse/sql.js';
import { giveTable } from './engine.js';

/** A line of a purchase file; what a test leaves out is the same in every line. */
export interface GivenLine {
  readonly invoice: string;
  readonly at: string;
  readonly customer?: string | null;
  readonly product?: string | null;
  readonly quantity?: number | string;
  readonly price?: string;
  /** What was taken off the line, and what was given back of it. */
  readonly discount?: string;
  readonly refund?: string;
}

export interface Rules {
  readonly voidWithinSeconds?: number | null;
  readonly adjustments?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly latest?: string;
}

export const DAY = 86_400;

/** A line of one common product, customer, quantity and price unless a test says otherwise. */
export const line = (invoice: string, at: string, parts: Partial<GivenLine> = {}): GivenLine => ({
  invoice,
  at,
  ...parts,
});

/**
 * Creates `lines` and `purchases` from given lines, through the statements of the product. A line's description is its
 * number, so that a test finds it again.
 */
export async function placeLines(engine: Engine, lines: readonly GivenLine[], rules: Rules = {}) {
  const rows = lines.map((given, index) => {
    const { invoice, at, customer = '17850', product = '85123A', quantity = 6, price = '2.55' } = given;
    const label = String(index).padStart(4, '0');
    const figures = [given.discount ?? '0', given.refund ?? '0'];
    const cells = [invoice, product, label, String(quantity), at, price, customer, 'France', ...figures];
    return fragment(`(${list(cells.map((cell) => (cell === null ? nothing : text(cell)))).sql})`);
  });
  const headers =
    'InvoiceNo, StockCode, Description, Quantity, InvoiceDate, UnitPrice, CustomerID, Country, Discount, Refund';
  const relation = fragment(`(select * from (values ${list(rows).sql}) as given (${headers}))`);
  const layout = recogniseLayout(headers.split(', '), { discount: 'Discount', refund: 'Refund' }, 'given');
  const told = { dates: null, decimalMark: null, timeZone: null, onlyCurrency: null };
  const style = await settleValues(engine, relation, layout, told, latestOf(rules));
  await engine.createTable(
    'lines',
    lineSelect(relation, layout, style, {
      id: 'one',
      headers: headers.split(', '),
      mayHoldNoBreaks: true,
      mayNest: false,
    }),
  );
  await giveTable(engine, 'run_files', 'file_id, source', "('one', 'shop')");
  await engine.createTable(
    'superseded_orders',
    fragment("select '' as file_id, '' as invoice_id where false"),
  );
  await placeAgain(engine, rules);
}

const latestOf = ({ latest = '2012-01-01T00:00:00' }: Rules): string => latest;

/** Makes `purchases` of the `lines` that are there. */
export async function placeAgain(engine: Engine, rules: Rules = {}) {
  const { voidWithinSeconds = DAY, adjustments = ['POST'] } = rules;
  await placePurchases(
    engine,
    { voidWithin: null, voidWithinSeconds, adjustments, duplicates: 'keep' },
    { from: rules.from ?? '2010-12-10T00:00:00', to: rules.to ?? '2011-12-10T00:00:00' },
    latestOf(rules),
  );
}

/** The place and kind of each given line, e.g. `sale` in the window and `before sale` outside it. */
export async function kindsOf(engine: Engine, lines: readonly GivenLine[], rules: Rules = {}) {
  await placeLines(engine, lines, rules);
  const rows = await engine.query(fragment('select place, kind from purchases order by description'));
  return rows.map(({ place, kind }) => (place === 'window' ? String(kind) : `${place} ${kind}`));
}
