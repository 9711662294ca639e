import type { Told } from '../config/mapping.js';
import { hideForgotten } from './forgotten/hide-forgotten.js';
import type { Engine } from '../warehouse/engine.js';
import { text, timestamp } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';
import type { Layout } from './layouts/layout.js';
import { lineSelect } from './layouts/line-select.js';
import { recogniseLayout } from './layouts/recognise-layout.js';
import { settleValues } from './layouts/settle-values.js';
import type { ValueStyle } from './layouts/value-style.js';
import { openFile, type OpenFile } from './open-file.js';
import { quarantineLines } from './quarantine-lines.js';
import type { SourceFile } from './source-file.js';
import type { PreparedFile } from './unpack/prepared-file.js';
import { unmetReturns } from './unmet-returns.js';

export interface PartOptions {
  readonly engine: Engine;
  readonly source: SourceFile;
  /** Local time after which no line can be dated. */
  readonly latest: string;
  readonly signal: AbortSignal;
}

/** A file, or a sheet of a workbook, whose columns are known. */
export interface RecognisedPart {
  readonly opened: OpenFile;
  readonly layout: Layout;
  /** What is known beforehand about how it writes its values. */
  readonly told: Told;
}

/** What became of a file, or of a sheet of a workbook. */
export interface LoadedPart extends RecognisedPart {
  readonly style: ValueStyle;
  /** Lines read, those that can't be used included. */
  readonly lines: number;
  /** Time of the last line that could be read, ISO 8601 local; null when there is none. */
  readonly lastAt: string | null;
}

/**
 * Adds a prepared file's records to `lines`, and those that can't be used to `quarantine` as well; those of forgotten
 * customers as a guest's.
 *
 * @param id what its lines are known by; none may have it yet
 * @throws Failure data when its layout or how it writes its values is not settled
 */
export async function loadPart(
  options: PartOptions,
  prepared: PreparedFile,
  id: string,
): Promise<LoadedPart> {
  const { engine, source } = options;
  const recognised = await recognisePart(engine, source, prepared);
  const { opened, layout, told } = recognised;
  const style = await settleValues(engine, opened.relation, layout, told, options.latest);
  const hiding = await hideForgotten(engine);
  const lines = hiding.lines(
    lineSelect(opened.relation, layout, style, {
      id,
      headers: opened.headers,
      mayHoldNoBreaks: prepared.mayHoldNoBreaks,
      mayNest: prepared.kind === 'jsonl',
    }),
  );
  await engine.loadFile('lines', lines, opened.file);
  const pieces = { file_id: text(id), latest: timestamp(options.latest) };
  const [counted] = await engine.query(statement('staging/records_of_file', pieces));
  const unusable = Number(counted?.['unusable']);
  const refused = await quarantineLines(options, { prepared, file: opened.file, id, unusable, hiding });
  const lastAt = counted?.['last_at'];
  const notes = [...layout.notes, ...(await unmetReturns(engine, recognised, source.source.mapping, id))];
  return {
    ...recognised,
    layout: { ...layout, notes },
    style,
    lines: Number(counted?.['records']) + refused,
    lastAt: typeof lastAt === 'string' ? lastAt : null,
  };
}

/**
 * Which column of a prepared file is which; reads no more than its beginning, but all lines of JSON for their keys.
 *
 * @throws Failure data when that is not settled
 */
export async function recognisePart(
  engine: Engine,
  source: SourceFile,
  prepared: PreparedFile,
): Promise<RecognisedPart> {
  const opened = await openFile(engine, prepared);
  const where =
    prepared.sheet === null ? source.path : `${source.path}, sheet ${JSON.stringify(prepared.sheet)}`;
  const layout = recogniseLayout(opened.headers, source.source.mapping, where);
  return { opened, layout, told: toldOf(source.source.told, prepared) };
}

/** Where numbers are typed, and in JSON, the decimal mark is a point, whatever a lone 2.550 could also mean. */
function toldOf(told: Told, { kind }: PreparedFile): Told {
  return kind === 'delimited' ? told : { ...told, decimalMark: told.decimalMark ?? '.' };
}
