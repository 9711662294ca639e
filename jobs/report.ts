import path from 'node:path';
import type { CommandModule, Options } from 'yargs';
import { loadConfiguration, type Flags } from '../src/config/load-configuration.js';
import type { RenderedRun } from '../src/render-run.js';
import { readKeptRun } from '../src/runs/read-kept-run.js';
import { displayPath } from '../src/words/display-path.js';
import { renderingEn as texts } from '../src/words/rendering-en.js';
import { flag, readRunFlag, RUN_FLAG, RUNNING, toFlags } from './flags.js';
import type { CommandHost, Job } from './host.js';
import { plainTable } from './plain-table.js';
import { readFolderFlag } from './read-folder-flag.js';
import { reportFailure } from './report-failure.js';

export const REPORT_OPTIONS: Readonly<Record<string, Options>> = {
  run: RUN_FLAG,
  to: flag('Where to write:', 'A new folder for the pages (the run’s own)'),
  out: flag(RUNNING, 'Folder of the reports (default reports)'),
  config: flag(RUNNING, 'Configuration file (default quintet.yaml, if any)'),
};

const FACTS = [
  { label: '', align: 'left' },
  { label: '', align: 'left', least: 30 },
] as const;

/**
 * The `report` command of yargs.
 *
 * @param start receives what the command line asks for; it runs once the command line is known to be right
 */
export function reportCommand(start: (job: Job) => void): CommandModule {
  return {
    command: 'report',
    describe: 'Render the report of an earlier run again',
    builder: (yargs) =>
      yargs
        .options(REPORT_OPTIONS)
        .example('$0 report --run 20111210T021500Z', 'with the words and pictures of this version')
        .example('$0 report --run latest --to november', 'into a folder of its own')
        .epilogue(
          'All that is read is report.json in the folder of the run: no purchases, no database, no playbook. Files that would be the same are not touched.',
        ),
    handler: (given) => {
      start((host) => report(toFlags(given), host));
    },
  };
}

async function report(flags: Flags, host: CommandHost): Promise<number> {
  try {
    host.stdout.write(await render(flags, host));
    return 0;
  } catch (error) {
    return reportFailure(error, host.stderr, 'What runs left otherwise is as it was.');
  }
}

/** Renders; answers what is to be printed then. */
async function render({ run, to, ...flags }: Flags, host: CommandHost): Promise<string> {
  const { environment, cwd, bundled, readFile, stdout } = host;
  const place = readFolderFlag('to', to, cwd);
  const { out } = await loadConfiguration({ flags, environment, cwd, bundled, readFile });
  const { folder, record } = await readKeptRun(out, readRunFlag(run, cwd));
  const rendered = await host.renderRun(folder, place);
  const facts = wordRendering(rendered, record.id, cwd);
  return `${plainTable(FACTS, facts, (stdout.isTTY && stdout.columns) || undefined).trimStart()}\n`;
}

function wordRendering(
  { changed, unchanged, removed, version, leftOut, folder }: RenderedRun,
  id: string,
  cwd: string,
): string[][] {
  const isSame = changed.length + removed.length === 0;
  return [
    [texts.run, id],
    ...(isSame ? [[texts.changed, texts.nothing(unchanged.length)]] : []),
    ...(changed.length > 0 ? [[texts.changed, texts.files(changed)]] : []),
    ...(removed.length > 0 ? [[texts.removed, texts.files(removed)]] : []),
    ...leftOut.map((part) => [texts.leftOut, texts.parts[part](version)]),
    [texts.report, displayPath(path.join(folder, 'report.html'), cwd)],
  ];
}
