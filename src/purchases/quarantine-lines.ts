import type { Hiding } from './forgotten/hide-forgotten.js';
import type { Engine, EngineFile, Value } from '../warehouse/engine.js';
import { text, timestamp } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';
import { scanRecords } from './scan-records.js';
import { originLine } from './unpack/origin-line.js';
import type { PreparedFile } from './unpack/prepared-file.js';

/** A file whose records are in `lines`. */
interface ReadFile {
  readonly prepared: PreparedFile;
  readonly file: EngineFile;
  readonly id: string;
  /** How many of these records can't be used. */
  readonly unusable: number;
  /** Leaves out the texts that name forgotten customers. */
  readonly hiding: Pick<Hiding, 'records'>;
}

interface QuarantineOptions {
  readonly engine: Engine;
  /** Local time after which no line can be dated. */
  readonly latest: string;
  readonly signal: AbortSignal;
}

const FOUND_COLUMNS = { kind: 'varchar', key: 'double', line_number: 'double', raw_text: 'varchar' };

/**
 * Puts the records of a file that can't be used into `quarantine`, each with its line in the shop's own file, its text
 * and the reason: those in `lines` that have a problem or are from the future, and those that the file's format did not
 * let through.
 *
 * @returns how many lines of the file the latter were: they are not in `lines`
 */
export async function quarantineLines(options: QuarantineOptions, read: ReadFile): Promise<number> {
  const { engine, latest } = options;
  const pieces = { file_id: text(read.id), latest: timestamp(latest) };
  const [positions = new Float64Array()] =
    read.unusable === 0 ? [] : await engine.queryNumbers(statement('staging/problem_positions', pieces));
  const [offsets = new Float64Array()] = await engine.queryNumbers(statement('staging/refused_offsets'));
  const isJson = read.prepared.kind === 'jsonl';
  if (positions.length + offsets.length === 0 && !isJson) return 0;
  // Lines of JSON are counted by the engine, which knows the blank ones; only what it refused is looked for.
  const wanted = { offsets, positions: isJson ? new Float64Array() : positions };
  if (read.prepared.kind !== 'parquet') await findRecords(options, read, wanted);
  const select =
    read.prepared.kind === 'delimited'
      ? statement('staging/quarantined_records', pieces)
      : statement(isJson ? 'staging/quarantined_json' : 'staging/quarantined_rows', {
          ...pieces,
          source: engine.relation(read.file),
        });
  await engine.insertSelect('quarantine', read.hiding.records(select));
  await engine.dropTable('found_records');
  const [counted] = await engine.query(statement('staging/refused_lines', { file_id: text(read.id) }));
  return Number(counted?.['lines']);
}

/** Creates `found_records`: one row per wanted record with its line and text. */
async function findRecords(
  { engine, signal }: QuarantineOptions,
  { prepared, file }: ReadFile,
  wanted: { offsets: Float64Array; positions: Float64Array },
): Promise<void> {
  await engine.createEmptyTable('found_records', FOUND_COLUMNS);
  const dialect = file.format === 'lines' ? { delimiter: '\u0001', quote: null } : file;
  const batches = async function* (): AsyncGenerator<Value[][]> {
    for await (const records of scanRecords(prepared.path, dialect, wanted)) {
      signal.throwIfAborted();
      yield records.map(({ kind, key, line, text: raw }) => [kind, key, originLine(prepared, line), raw]);
    }
  };
  await engine.append('found_records', batches());
}
