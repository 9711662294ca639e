import type { Mapping } from '../config/mapping.js';
import type { Engine } from '../warehouse/engine.js';
import { number, text } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';
import { cell } from './layouts/text-source.js';
import type { RecognisedPart } from './load-part.js';

const MOST_NAMED = 5;
/** A column of more values is none of kinds of lines, and its texts may be about people. */
const MOST_KINDS = 20;
const UNMET = 'marks no line as a return';

/**
 * What a person should know where the words of `mapping.returns` stand nowhere in a file: they may be misspelt.
 *
 * @param id what the file's lines are known by
 * @returns no note or one
 */
export async function unmetReturns(
  engine: Engine,
  { opened, layout }: RecognisedPart,
  told: Mapping | null,
  id: string,
): Promise<readonly string[]> {
  const { returns, file } = layout;
  if (told?.returns?.kind !== 'column' || returns.kind !== 'column') return [];
  const [counted] = await engine.query(statement('staging/marked_returns', { file_id: text(id) }));
  if (Number(counted?.['lines']) === 0 || Number(counted?.['returns']) > 0) return [];
  const pieces = { column: cell(returns.column), source: opened.relation, most: number(MOST_KINDS + 1) };
  const found = await engine.query(statement('staging/column_values', pieces));
  const values = found.slice(0, MOST_NAMED).map((row) => JSON.stringify(String(row['value']).slice(0, 40)));
  const more = found.length > MOST_NAMED ? ' and others' : '';
  const held =
    found.length > MOST_KINDS ? `more than ${MOST_KINDS} other values` : `${values.join(', ')}${more}`;
  const words = returns.values.map((word) => JSON.stringify(word)).join(', ');
  return [
    `${file}: mapping.returns ${UNMET}: its column ${JSON.stringify(returns.column)} never says ${words}, ` +
      `but ${held === '' ? 'nothing at all' : held}`,
  ];
}

/** Whether a note is one of these. */
export const tellsOfUnmetReturns = (note: string): boolean => note.includes(`: mapping.returns ${UNMET}: `);
