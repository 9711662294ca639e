import { identifier, type Sql, text } from '../sql.js';
import { explainDuckDbError } from './explain-duckdb-error.js';
import { refuseOtherFormats } from './refuse-other-formats.js';

/**
 * Attaches a database under a name, for reading only, while work goes on.
 *
 * @param run runs a statement on the connection that the work uses
 * @param file absolute path
 * @throws Failure noInput when there is none, tryLater when another process writes to it, data when it is something
 * else; what the work throws
 */
export async function readDatabase<T>(
  run: (statement: Sql) => Promise<unknown>,
  file: string,
  name: string,
  work: () => Promise<T>,
): Promise<T> {
  await refuseOtherFormats(file);
  try {
    await run({ sql: `attach ${text(file).sql} as ${identifier(name).sql} (read_only)` });
  } catch (error) {
    throw explainDuckDbError(error, file, 'opening');
  }
  const detach = () => run({ sql: `detach ${identifier(name).sql}` });
  let result: T;
  try {
    result = await work();
  } catch (error) {
    // What went wrong may stand in its way as well; the first error is the one that matters.
    await detach().catch(() => {});
    throw error;
  }
  await detach();
  return result;
}
