import type { Engine } from '../../warehouse/engine.js';
import { fragment, type Sql } from '../../warehouse/sql.js';
import type { Field } from './field.js';
import { amountBasis, type Layout } from './layout.js';
import { settleCurrency } from './settle-currency.js';
import { areDatesLocal, settleDates } from './settle-dates.js';
import { areNumbersLocal, settleNumbers } from './settle-numbers.js';
import { readShapes, type ShapeCount } from './value-shapes.js';
import type { Told, ValueStyle } from './value-style.js';

/** How many records at a file's beginning show whether it is written plainly throughout. */
const SAMPLE_RECORDS = 8192;
const NUMBERS: readonly Field[] = ['quantity', 'price', 'amount', 'discount', 'refund'];

/**
 * How a file writes dates, numbers and currencies. The first few thousand records show whether all is plain (ISO
 * dates, plain numbers, no currency); then the file is not read again, and a later record in another style is
 * unreadable. Local styles and currencies are settled from all records, in one more pass over those columns.
 *
 * @param relation selects the file's records, every column a text under its own header
 * @param latest local time after which no line can be dated, ISO 8601
 * @throws Failure data when a style is not settled by the values and not told, or when there are several currencies
 */
export async function settleValues(
  engine: Engine,
  relation: Sql,
  layout: Layout,
  told: Told,
  latest: string,
): Promise<ValueStyle> {
  const sample = await readShapes(engine, firstOf(relation), layout, ['date', ...NUMBERS], latest);
  const isNumber = ({ field }: ShapeCount) => NUMBERS.includes(field);
  const unsettled: Field[] = [
    ...(areDatesLocal(sample.filter(({ field }) => field === 'date')) ? ['date' as const] : []),
    ...(areNumbersLocal(sample.filter(isNumber), told) ? NUMBERS : []),
    'currency',
  ];
  const all = await readShapes(engine, relation, layout, unsettled, latest);
  const shapes = [...sample.filter(({ field }) => !unsettled.includes(field)), ...all];
  const money = moneyField(layout);
  const column = JSON.stringify(layout.columns.date ?? '');
  return {
    dates: settleDates(
      shapes.filter(({ field }) => field === 'date'),
      told,
      `${layout.file}, column ${column}`,
    ),
    numbers: settleNumbers(shapes.filter(isNumber), told, layout),
    currency: settleCurrency(
      shapes.filter(({ field }) => field === money),
      told,
      layout.file,
    ),
  };
}

/** The field that says which currency a line's money is in. */
function moneyField(layout: Layout): 'currency' | 'price' | 'amount' {
  if (layout.columns.currency !== null) return 'currency';
  return amountBasis(layout) === 'price' ? 'price' : 'amount';
}

const firstOf = ({ sql }: Sql): Sql => fragment(`(select * from ${sql} limit ${SAMPLE_RECORDS})`);
