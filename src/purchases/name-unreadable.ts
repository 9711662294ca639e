import type { Engine, EngineFile, RejectedRecord } from '../warehouse/engine.js';
import { list, number, text, timestamp } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';
import { locateLines } from './locate-lines.js';
import type { UnreadableLine } from './source-file.js';
import { originLine } from './unpack/origin-line.js';
import type { PreparedFile } from './unpack/prepared-file.js';

/** A file, or a sheet of one, whose records are in `lines`. */
export interface LoadedPart {
  /** What its lines are known by. */
  readonly id: string;
  readonly prepared: PreparedFile;
  readonly file: EngineFile;
  readonly refused: readonly RejectedRecord[];
  readonly lines: number;
}

/** How many unreadable lines are located and named one by one. */
const MOST_NAMED = 100;

/** The first lines that can't be used, each with its place in the shop's own file. */
export async function nameUnreadable(
  engine: Engine,
  parts: readonly LoadedPart[],
  latest: string,
): Promise<UnreadableLine[]> {
  const named: UnreadableLine[] = [];
  for (const part of parts) named.push(...(await nameInPart(engine, part, latest)));
  return named.slice(0, MOST_NAMED);
}

async function nameInPart(engine: Engine, part: LoadedPart, latest: string): Promise<UnreadableLine[]> {
  const pieces = { file_id: text(part.id), latest: timestamp(latest), most: number(MOST_NAMED) };
  const rows = await engine.query(statement('staging/problem_lines', pieces));
  const refused = part.refused.slice(0, MOST_NAMED);
  if (rows.length + refused.length === 0) return [];
  const positions = rows.map((row) => Number(row['position']));
  const { offsets, accepted } = await locate(part, refused, positions, engine);
  const { prepared } = part;
  const place = (line: number, problem: string, lines: number) => ({
    path: prepared.origin,
    sheet: prepared.sheet,
    line: originLine(prepared, line),
    problem,
    lines,
  });
  return [
    ...rows.map((row, index) => place(accepted[index] ?? 0, String(row['problem']), 1)),
    ...refused.map(({ problem, lines }, index) => place(offsets[index] ?? 0, problem, lines)),
  ].toSorted((a, b) => a.line - b.line);
}

async function locate(
  part: LoadedPart,
  refused: readonly RejectedRecord[],
  positions: readonly number[],
  engine: Engine,
) {
  const { prepared, file } = part;
  switch (prepared.kind) {
    case 'delimited':
      return locateLines(prepared.path, file, {
        offsets: refused.map(({ offset }) => offset),
        accepted: positions,
      });
    case 'parquet':
      return { offsets: [], accepted: positions.map((position) => position + 1) };
    case 'jsonl':
      return {
        offsets: refused.map(({ offset }) => offset),
        accepted: await locateObjects(engine, file, positions),
      };
  }
}

/** The lines of a JSON-lines file on which the objects of the given positions stand. */
async function locateObjects(
  engine: Engine,
  file: EngineFile,
  positions: readonly number[],
): Promise<number[]> {
  if (positions.length === 0) return [];
  const pieces = { source: engine.relation(file), positions: list(positions.map(number)) };
  const rows = await engine.query(statement('staging/json_positions', pieces));
  return rows.map((row) => Number(row['line_number']));
}
