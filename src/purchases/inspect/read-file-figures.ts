import type { Engine, Row, Value } from '../../warehouse/engine.js';
import { number, text, timestamp } from '../../warehouse/sql.js';
import { statement } from '../../warehouse/statements.js';
import { EVERY_LINE_COLUMN } from '../line-columns.js';
import type { FileFigures, QuarantinedReason } from './file-inspection.js';

const MOST_EXAMPLES = 3;
/** More than is ever shown: each character may be shown as several, or be half of a pair. */
const MOST_CHARACTERS = 500;
const MOST_RULES = 10;

/**
 * What the lines of a loaded file come to.
 *
 * @param id what its lines are known by
 * @param lines lines read, those that can't be used included
 * @param latest local time after which no line can be dated
 */
export async function readFileFigures(
  engine: Engine,
  id: string,
  lines: number,
  latest: string,
): Promise<FileFigures> {
  const pieces = { file_id: text(id), latest: timestamp(latest) };
  const [row = {}] = await engine.query(
    statement('inspect/file_figures', { ...pieces, every_column: EVERY_LINE_COLUMN }),
  );
  const excluded = await engine.query(
    statement('inspect/exclusions', { ...pieces, most: number(MOST_RULES) }),
  );
  const quarantined = await engine.query(
    statement('inspect/quarantine_examples', {
      ...pieces,
      most: number(MOST_EXAMPLES),
      most_characters: number(MOST_CHARACTERS),
    }),
  );
  return {
    lines,
    readable: Number(row['readable']),
    duplicates: Number(row['duplicates']),
    used: Number(row['used']),
    orders: Number(row['orders']),
    customers: Number(row['customers']),
    guests: Number(row['guests']),
    returns: Number(row['returns']),
    refunds: Number(row['refunds']),
    firstAt: textOrNull(row['first_at']),
    lastAt: textOrNull(row['last_at']),
    excluded: excluded.map((rule) => ({ reason: String(rule['reason']), lines: Number(rule['lines']) })),
    quarantined: groupReasons(quarantined),
  };
}

function groupReasons(rows: readonly Row[]): QuarantinedReason[] {
  const reasons = [...new Set(rows.map((row) => String(row['problem'])))];
  return reasons.map((reason) => {
    const examples = rows.filter((row) => row['problem'] === reason);
    return {
      reason,
      lines: Number(examples[0]?.['reason_lines']),
      examples: examples.map((row) => ({
        line: Number(row['line_number']),
        lines: Number(row['lines']),
        text: textOrNull(row['raw_text']) ?? '',
      })),
    };
  });
}

const textOrNull = (value: Value | undefined): string | null => (typeof value === 'string' ? value : null);
