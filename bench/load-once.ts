import path from 'node:path';
import { silent } from '../src/progress.js';
import { findSources } from '../src/purchases/find-sources.js';
import { loadContents } from '../src/purchases/load-contents.js';
import { type DuckDbOptions, openDuckDb } from '../src/warehouse/duckdb/open-duckdb.js';
import type { Engine } from '../src/warehouse/engine.js';
import { fragment, text } from '../src/warehouse/sql.js';

/**
 * Who loads: Quintet, or DuckDB's typed `read_csv` into the columns of `lines` or into those of the file alone; `tuned`
 * reads as much at once as Quintet does.
 */
export type Side = 'quintet' | 'same columns' | 'same columns, tuned' | 'own columns';

/** What a process of its own is asked to load. */
export interface LoadTask extends DuckDbOptions {
  readonly side: Side;
  readonly file: string;
}

/** What it measured. */
export interface Measured {
  /** From the first look at the file until its lines are committed. */
  readonly seconds: number;
  /** What the processors worked in that time, in seconds: what else the machine does tells in it least. */
  readonly work: number;
  /** Largest resident memory of the process, in MB. */
  readonly peak: number;
  /** Lines of the file that it gives account of. */
  readonly lines: number;
}

const TYPES = `{
    'InvoiceNo': 'varchar', 'StockCode': 'varchar', 'Description': 'varchar', 'Quantity': 'decimal(18, 4)',
    'InvoiceDate': 'timestamp', 'UnitPrice': 'decimal(18, 6)', 'CustomerID': 'varchar', 'Country': 'varchar'
}`;

/** The columns of `lines` in their types; those that the file does not have by the simplest means. */
const SAME_COLUMNS = `
    '0123456789abcdef0123456789abcdef' as file_id,
    InvoiceNo as invoice_id,
    starts_with(InvoiceNo, 'C') as is_cancellation,
    StockCode as product_id,
    Description as description,
    Quantity as quantity,
    UnitPrice as unit_price,
    cast(Quantity * UnitPrice as decimal(36, 10)) as amount,
    InvoiceDate as sold_at,
    CustomerID as customer_id,
    Country as country,
    cast(null as varchar) as problem,
    cast(0 as decimal(36, 10)) as refund_amount,
    cast(null as varchar) as excluded,
    cast(null as bigint) as rest_hash`;

/** Quintet's own way in: the one place that knows how loading is called. */
async function loadQuintet(engine: Engine, file: string): Promise<number> {
  const told = { dates: null, decimalMark: null, timeZone: null, onlyCurrency: null };
  const times = { latest: '2030-01-01T00:00:00', loadedAt: '2030-01-01T00:00:00Z' };
  const { signal } = new AbortController();
  const options = { engine, tempFolder: path.join(path.dirname(file), 'unpacked'), progress: silent, signal };
  const sources = await findSources([{ path: file, name: 'bench', mapping: null, told }], options);
  await loadContents({ ...options, ...times, sources });
  return numberOf(engine, 'select sum(lines) as lines from loaded_files');
}

/** DuckDB is told everything: it has nothing to find out and nothing to keep account of. */
async function loadTyped(engine: Engine, file: string, columns: string, tuning = ''): Promise<number> {
  const dialect = `auto_detect = false, header = true, delim = ',', quote = '"', escape = '"'`;
  const options = `${dialect}, columns = ${TYPES}${tuning}`;
  await engine.createTable(
    'peer',
    fragment(`select ${columns} from read_csv(${text(file).sql}, ${options})`),
  );
  return numberOf(engine, 'select count(*) as lines from peer');
}

async function numberOf(engine: Engine, select: string): Promise<number> {
  const [row] = await engine.query(fragment(select));
  return Number(row?.['lines']);
}

async function load(engine: Engine, { side, file }: LoadTask): Promise<number> {
  switch (side) {
    case 'quintet':
      return loadQuintet(engine, file);
    case 'same columns':
      return loadTyped(engine, file, SAME_COLUMNS);
    case 'same columns, tuned':
      return loadTyped(engine, file, SAME_COLUMNS, ', buffer_size = 16000000');
    case 'own columns':
      return loadTyped(engine, file, '*');
  }
}

const task = JSON.parse(process.argv[2] ?? '') as LoadTask;
const engine = await openDuckDb(task);
const [begin, before] = [performance.now(), process.cpuUsage()];
const lines = await load(engine, task);
const seconds = (performance.now() - begin) / 1000;
const { user, system } = process.cpuUsage(before);
engine.close();
const work = (user + system) / 1_000_000;
const measured: Measured = { seconds, work, peak: process.resourceUsage().maxRSS / 1024, lines };
process.stdout.write(JSON.stringify(measured));
