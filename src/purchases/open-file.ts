import type { Engine, EngineFile } from '../warehouse/engine.js';
import { fragment, identifier, list, type Sql, text } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';
import { detectDialect } from './unpack/detect-dialect.js';
import type { PreparedFile } from './unpack/prepared-file.js';
import { HEAD_BYTES, readHead } from './unpack/read-content.js';

/** A prepared file as the engine reads it. */
export interface OpenFile {
  readonly file: EngineFile;
  /** Selects its records, every column a text under its own header. */
  readonly relation: Sql;
  readonly headers: readonly string[];
}

/** How the sheets of a workbook are unpacked. */
const SHEET_DIALECT = { delimiter: ',', quote: '"' } as const;

/** Says how the engine reads a prepared file, whatever its kind, as a table of texts. */
export async function openFile(engine: Engine, prepared: PreparedFile): Promise<OpenFile> {
  switch (prepared.kind) {
    case 'delimited':
      return openDelimited(engine, prepared);
    case 'jsonl':
      return openJsonLines(engine, prepared.path);
    case 'parquet':
      return openParquet(engine, prepared.path);
  }
}

async function openDelimited(
  engine: Engine,
  { path, sheet, hasBrokenText }: PreparedFile,
): Promise<OpenFile> {
  const own = sheet === null ? null : SHEET_DIALECT;
  const dialect = detectDialect(await readHead(path, HEAD_BYTES), own);
  const { delimiter, quote, skippedLines } = dialect;
  const headers = distinct(dialect.header);
  const file = {
    path,
    format: 'csv',
    delimiter,
    quote,
    skippedLines,
    columns: headers,
    hasBrokenText,
  } as const;
  return { file, relation: engine.relation(file), headers };
}

async function openJsonLines(engine: Engine, path: string): Promise<OpenFile> {
  const file = { path, format: 'lines', columns: ['line'] } as const;
  const relation = engine.relation(file);
  const keys = await engine.query(statement('staging/json_keys', { source: relation }));
  const names = keys.map((row) => String(row['key']));
  const headers = distinct(names);
  const values = headers.map((header, index) => {
    const pointer = `/${(names[index] ?? '').replaceAll('~', '~0').replaceAll('/', '~1')}`;
    return fragment(`json_extract_string(line, ${text(pointer).sql}) as ${identifier(header).sql}`);
  });
  return {
    file,
    relation: fragment(
      `(${statement('staging/json_records', { source: relation, values: list(values) }).sql})`,
    ),
    headers,
  };
}

async function openParquet(engine: Engine, path: string): Promise<OpenFile> {
  const columns = await engine.describeParquet(path);
  const headers = columns.map(({ name }) => name);
  const file = { path, format: 'parquet', columns: headers } as const;
  const texts = columns.map(({ name, type }) =>
    fragment(`${asText(identifier(name).sql, type)} as ${identifier(name).sql}`),
  );
  const relation = fragment(`(select ${list(texts).sql} from ${engine.relation(file).sql})`);
  return { file, relation, headers };
}

/** A typed column as the text that the same value would have in a CSV; an instant has its offset. */
function asText(column: string, type: string): string {
  switch (type) {
    case 'VARCHAR':
      return column;
    case 'DOUBLE':
    case 'FLOAT':
      // A binary fraction such as 2.9500000000000002 stands for the decimal that was meant.
      return `coalesce(cast(try_cast(${column} as decimal(24, 6)) as varchar), cast(${column} as varchar))`;
    default:
      return `cast(${column} as varchar)`;
  }
}

/** Engines want distinct names without NULs; a repeated one stays recognisable for the message that refuses it. */
function distinct(given: readonly string[]): string[] {
  const names = given.map((name) => name.replaceAll('\0', '\uFFFD'));
  return names.map((name, index) => {
    const earlier = names
      .slice(0, index)
      .filter((other) => other.toLowerCase() === name.toLowerCase()).length;
    return earlier === 0 && name !== '' ? name : `${name}${'\u00A0'.repeat(earlier + 1)}`;
  });
}
