import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../../failure.js';
import { type Sql, text } from '../sql.js';
import type { RemoteFile, Row } from '../engine.js';

/** What it takes of an engine. */
interface Connection {
  run(statement: Sql): Promise<unknown>;
  query(select: Sql): Promise<readonly Row[]>;
}

/**
 * Copies what an address stands for into a folder, through DuckDB's own extension `httpfs`, which knows the usual
 * credentials. It is loaded where it is installed, never installed.
 *
 * @param address of a file, or of several by a pattern where it is no web address
 * @param folder absolute; made when needed
 * @throws Failure noInput when there is no such extension, or nothing can be fetched from there
 */
export async function fetchRemote(
  connection: Connection,
  address: string,
  folder: string,
): Promise<RemoteFile[]> {
  await connection.run({ sql: 'load httpfs' }).catch((error: unknown) => {
    throw new Failure(
      'noInput',
      `${address}: remote addresses take DuckDB's extension httpfs, which is not installed here; copy the file here and name that`,
      { cause: error },
    );
  });
  try {
    const fetched: RemoteFile[] = [];
    for (const [index, file] of (await listFiles(connection, address)).entries()) {
      const copy = path.join(folder, String(index + 1), fileName(file));
      await mkdir(path.dirname(copy), { recursive: true });
      await connection.run({
        sql: `copy (select content from read_blob(${text(file).sql})) to ${text(copy).sql} (format blob)`,
      });
      fetched.push({ address: file, path: copy });
    }
    return fetched;
  } catch (error) {
    if (error instanceof Failure) throw error;
    const [first = ''] = (error instanceof Error ? error.message : String(error)).split('\n', 1);
    throw new Failure('noInput', `${address}: can't be fetched (${first})`, { cause: error });
  }
}

async function listFiles(connection: Connection, address: string): Promise<readonly string[]> {
  if (/^https?:/i.test(address)) return [address];
  const rows = await connection.query({ sql: `select file from glob(${text(address).sql}) order by file` });
  if (rows.length === 0) throw new Failure('noInput', `${address}: no file matches; check the address`);
  return rows.map((row) => String(row['file']));
}

/** The last part of an address, whose ending says what the file is. */
function fileName(address: string): string {
  const name =
    address
      .replace(/[?#].*$/, '')
      .split('/')
      .at(-1) ?? '';
  return name.replaceAll(/[^\w.-]/g, '_').replace(/^\.+/, '') || 'download';
}
