import type { CommandModule, Options } from 'yargs';
import { loadConfiguration, type Flags } from '../src/config/load-configuration.js';
import { Failure } from '../src/failure.js';
import { listRuns, type ListedRun, type RunList } from '../src/runs/list-runs.js';
import { readKeptRun } from '../src/runs/read-kept-run.js';
import { createFormat } from '../src/words/format.js';
import { showText } from '../src/words/show-text.js';
import { flag, readRunFlag, RUNNING, toFlags } from './flags.js';
import type { CommandHost, Job } from './host.js';
import { plainTable } from './plain-table.js';
import { showRun } from './show-run.js';

export const RUNS_OPTIONS: Readonly<Record<string, Options>> = {
  all: { group: 'What to list:', type: 'boolean', describe: 'The runs that failed too' },
  json: { group: 'What to list:', type: 'boolean', describe: 'As JSON, for programs' },
  locale: flag(RUNNING, 'How figures are written (default en-GB)'),
  out: flag(RUNNING, 'Folder of the reports, only read (default reports)'),
  database: flag(
    RUNNING,
    'DuckDB file whose failed runs are listed; not opened (default data/quintet.duckdb)',
  ),
  config: flag(RUNNING, 'Configuration file (default quintet.yaml, if any)'),
};

const COLUMNS = [
  { label: 'Run', align: 'left' },
  { label: 'Snapshot', align: 'left' },
  { label: 'Outcome', align: 'left' },
  { label: 'Customers', align: 'right' },
  { label: 'Net revenue', align: 'right' },
  { label: 'Seconds', align: 'right' },
  { label: 'Message', align: 'left', least: 20 },
] as const;

/**
 * The `runs` command of yargs.
 *
 * @param start receives what the command line asks for; it runs once the command line is known to be right
 */
export function runsCommand(start: (job: Job) => void): CommandModule {
  return {
    command: 'runs [action] [run]',
    describe: 'List the runs there are, or show one',
    builder: (yargs) =>
      yargs
        .positional('action', { type: 'string', describe: 'show, to be told of one run' })
        .positional('run', {
          type: 'string',
          describe: 'its id or folder; the last published one unless given',
        })
        .options(RUNS_OPTIONS)
        .example('$0 runs', 'published runs and drafts, the newest first')
        .example('$0 runs --all', 'those that failed too')
        .example('$0 runs show 20111210T021500Z', 'one of them')
        .epilogue('Only files are read, so that nothing here can disturb a run.'),
    handler: (given) => {
      start((host) => runs(given, host));
    },
  };
}

async function runs(given: Readonly<Record<string, unknown>>, host: CommandHost): Promise<number> {
  const { action, run, all, json, ...flags } = toFlags(given);
  if (action !== undefined && action !== 'show') {
    throw new Failure(
      'usage',
      `there is no quintet runs ${showText(JSON.stringify(action), 40)}, only quintet runs and quintet runs show`,
    );
  }
  const { out, database, locale } = await load(flags, host);
  const { stdout } = host;
  const width = (stdout.isTTY && stdout.columns) || undefined;
  if (action === 'show') {
    const kept = await readKeptRun(out, readRunFlag(run, host.cwd));
    stdout.write(json === true ? toJson(kept.record) : showRun(kept, locale, host.cwd, width));
    return 0;
  }
  const list = await listRuns(out, database);
  for (const remark of list.remarks) host.stderr.write(`quintet: warning: ${remark}\n`);
  const chosen = list.runs.filter((one) => all === true || !hasFailed(one));
  stdout.write(
    json === true ? toJson({ schemaVersion: '1.0', runs: chosen }) : word(list, chosen, locale, width),
  );
  return 0;
}

const load = (flags: Flags, { environment, cwd, bundled, readFile }: CommandHost) =>
  loadConfiguration({ flags, environment, cwd, bundled, readFile });

const hasFailed = ({ outcome }: ListedRun): boolean => outcome === 'failed' || outcome === 'killed';

const toJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

function word(
  list: RunList,
  chosen: readonly ListedRun[],
  locale: string,
  width: number | undefined,
): string {
  const hidden = list.runs.length - chosen.length;
  const more =
    hidden === 0 ? [] : [`${hidden} more failed; quintet runs --all lists ${hidden === 1 ? 'it' : 'them'}`];
  if (chosen.length === 0) return ['No runs.', ...more, ''].join('\n');
  const rows = chosen.map((run) => wordRun(run, locale));
  const isSilent = chosen.every(({ message }) => message === null);
  const columns = isSilent ? COLUMNS.slice(0, -1) : COLUMNS;
  const table = plainTable(
    columns,
    rows.map((row) => row.slice(0, columns.length)),
    width,
  );
  return [table, ...(more.length === 0 ? [] : ['', ...more]), ''].join('\n');
}

function wordRun(run: ListedRun, locale: string): string[] {
  const format = createFormat(locale, run.currency ?? 'GBP');
  return [
    run.id,
    run.snapshot === null ? '' : format.date(run.snapshot),
    run.isLatest ? `${run.outcome}, latest` : run.outcome,
    run.customers === null ? '' : format.count(run.customers),
    run.netRevenue === null ? '' : format.money(run.netRevenue),
    run.seconds === null ? '' : format.fixed(run.seconds, 1),
    showText(run.message ?? ''),
  ];
}
