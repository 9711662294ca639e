import type { Engine, Row } from '../warehouse/engine.js';
import { number, timestamp } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';
import { renameInNotes } from './rename-in-notes.js';
import type { UnreadableLine, UsedFile } from './source-file.js';

/** The files that a run uses, and what could not be used of them. */
export interface LoadResult {
  /** By path and sheet. */
  readonly files: readonly UsedFile[];
  readonly linesRead: number;
  readonly unreadableLines: number;
  /** Lines per reason, most frequent first. */
  readonly reasons: readonly { readonly reason: string; readonly lines: number }[];
  /** The first of the unreadable lines, one by one. */
  readonly named: readonly UnreadableLine[];
  /** Orders that another file tells of with another customer. */
  readonly disputedOrders: number;
}

/** How many unreadable lines are named one by one; the quarantine holds all. */
const MOST_NAMED = 100;

/**
 * What a run has to go by; after `selectFiles`.
 *
 * @param latest local time after which no line can be dated
 */
export async function readLoadResult(engine: Engine, latest: string): Promise<LoadResult> {
  const pieces = { latest: timestamp(latest) };
  const files = (await engine.query(statement('staging/used_files'))).map(toUsedFile);
  const reasons = (await engine.query(statement('staging/quarantine_reasons', pieces))).map((row) => {
    return { reason: String(row['problem']), lines: Number(row['lines']) };
  });
  const named = await engine.query(
    statement('staging/quarantined_lines', { ...pieces, most: number(MOST_NAMED) }),
  );
  const [disputed] = await engine.query(statement('staging/disputed_orders'));
  return {
    files,
    linesRead: files.reduce((sum, { lines }) => sum + lines, 0),
    unreadableLines: reasons.reduce((sum, { lines }) => sum + lines, 0),
    reasons,
    named: named.map((row) => ({
      path: String(row['path']),
      sheet: textOrNull(row['sheet']),
      line: Number(row['line_number']),
      problem: String(row['problem']),
      lines: Number(row['lines']),
    })),
    disputedOrders: Number(disputed?.['orders']),
  };
}

function toUsedFile(row: Row): UsedFile {
  const path = String(row['path']);
  return {
    id: String(row['file_id']),
    path,
    sheet: textOrNull(row['sheet']),
    bytes: Number(row['bytes']),
    sha256: String(row['sha256']),
    source: String(row['source']),
    lines: Number(row['lines']),
    layout: String(row['layout']),
    currencies: JSON.parse(String(row['currencies'])) as string[],
    notes: renameInNotes(JSON.parse(String(row['notes'])) as string[], String(row['loaded_path']), path),
    loadedAt: String(row['loaded_at']),
    isVanished: row['is_vanished'] === true,
  };
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);
