import type { Engine } from '../warehouse/engine.js';
import { LINE_COLUMNS } from './line-columns.js';

/**
 * The tables that outlive a run: what was loaded, and from where. A file's content is read once; each run then says
 * which of the loaded files it uses.
 */
const TABLES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  /** One row per record that the file's format let through. */
  lines: LINE_COLUMNS,
  /** The ledger: one row per file, or sheet of a workbook, whose records are in `lines` and `quarantine`. */
  loaded_files: {
    file_id: 'varchar',
    content_id: 'varchar',
    sha256: 'varchar',
    path: 'varchar',
    bytes: 'bigint',
    sheet_number: 'integer',
    sheet: 'varchar',
    lines: 'bigint',
    layout: 'varchar',
    notes: 'varchar',
    is_refunds: 'boolean',
    currencies: 'varchar',
    last_at: 'varchar',
    known_until: 'varchar',
    loaded_at: 'varchar',
  },
  /** One row per source of a configuration and file that it stood for when a run last read it. */
  source_files: {
    source_path: 'varchar',
    source_name: 'varchar',
    path: 'varchar',
    content_id: 'varchar',
  },
  /**
   * One row per record that can't be used, with its text, which is personal data. `lines`: how many lines of the file
   * it spans. `sold_at` is null unless only its date stands in the way: it then counts for runs before that date.
   * `is_refused`: the file's format did not let it through, so it is not in `lines`.
   */
  quarantine: {
    file_id: 'varchar',
    line_number: 'bigint',
    lines: 'bigint',
    problem: 'varchar',
    raw_text: 'varchar',
    sold_at: 'timestamp',
    is_refused: 'boolean',
  },
  /** One row per customer whom the shop was asked to forget: sha256 of salt and identifier, never the identifier. */
  forgotten_customers: {
    salt: 'varchar',
    hash: 'varchar',
    forgotten_at: 'varchar',
  },
};

/** Creates the tables of loaded purchases where they are not there yet. */
export async function preparePurchaseTables(engine: Engine): Promise<void> {
  for (const [name, columns] of Object.entries(TABLES)) await engine.createEmptyTable(name, columns);
}
