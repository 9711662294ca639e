import { replaceFileBy } from '../replace-file.js';
import type { Engine } from '../warehouse/engine.js';
import { text } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';
import type { Person } from './person.js';

const COLUMN = 'customer_id';

/**
 * How many rows of a Parquet file that a run left are a customer's; 0 too where it has no customers.
 *
 * @param file absolute path
 * @throws Failure data when it is damaged
 */
export const countInParquet = (engine: Engine, file: string, { customerId }: Person): Promise<number> =>
  engine.reading(file, async () => {
    const columns = await engine.describeParquet(file);
    if (!columns.some(({ name }) => name === COLUMN)) return 0;
    const rows = engine.relation({ path: file, format: 'parquet', columns: [] });
    const isTheirs = { sql: `${COLUMN} = ${text(customerId).sql}` };
    const [row] = await engine.query(statement('forget/customer_rows', { rows, is_theirs: isTheirs }));
    return Number(row?.['found'] ?? 0);
  });

/** Writes the file again without a customer's rows, with the same columns and types and in the same order. */
export async function forgetInParquet(engine: Engine, file: string, { customerId }: Person): Promise<void> {
  const kept = engine.relation({ path: file, format: 'parquet', columns: [] });
  const others = statement('forget/others_of_file', { kept, customer_id: text(customerId) });
  await replaceFileBy(file, (draft) => engine.exportFile(others, draft, 'parquet'));
}
