// Looks at a run's customers in a data frame: node summarise-customers.mjs ../../reports/latest/customers.csv
// For a look at a bounded table; whatever grows with the shop is the database's work.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readCSV } from 'danfojs-node';

const MOST_CUSTOMERS = 100_000;

const { positionals } = parseArgs({ allowPositionals: true });
const [file = '../../reports/latest/customers.csv'] = positionals;
const customers = await readCSV(path.resolve(file));
const [count] = customers.shape;
if (count > MOST_CUSTOMERS) {
  throw new RangeError(
    `${count} customers are too many for a data frame; ask customers.parquet in SQL instead`,
  );
}

customers
  .loc({ columns: ['net_spend', 'orders', 'average_order_value', 'recency_days'] })
  .describe()
  .print();
customers
  .groupby(['segment'])
  .agg({ net_spend: ['count', 'mean', 'sum'], orders: ['mean'], recency_days: ['mean'] })
  .print();
