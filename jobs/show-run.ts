import type { KeptRun } from '../src/runs/read-kept-run.js';
import type { RunRecord } from '../src/runs/run-record.js';
import { displayPath } from '../src/words/display-path.js';
import { createFormat, type Format } from '../src/words/format.js';
import { showText } from '../src/words/show-text.js';
import { plainTable } from './plain-table.js';

const FACTS = [
  { label: '', align: 'left' },
  { label: '', align: 'left', least: 30 },
] as const;

const SEGMENTS = [
  { label: '', align: 'right' },
  { label: 'Segment', align: 'left', least: 10 },
  { label: 'Id', align: 'left' },
  { label: 'Customers', align: 'right' },
  { label: 'Net revenue', align: 'right' },
  { label: 'Next step', align: 'left' },
] as const;

const STAGES = [
  { label: 'Stage', align: 'left' },
  { label: 'Seconds', align: 'right' },
] as const;

/**
 * What a run's record tells, for a person.
 *
 * @param cwd working directory, as an absolute path
 * @param width of the terminal; undefined off a terminal
 */
export function showRun(
  { folder, record }: KeptRun,
  locale: string,
  cwd: string,
  width: number | undefined,
): string {
  const format = createFormat(locale, record.configuration.currency);
  const segments = record.segments.map(({ rank, name, id, customers, revenue, step }) => [
    String(rank),
    showText(name, 60),
    id,
    format.count(customers),
    format.money(revenue),
    showText(step, 60),
  ]);
  const stages = record.timings.map(({ stage, seconds }) => [stage, format.fixed(seconds, 1)]);
  return [
    plainTable(FACTS, [...factsOf(record, format), ['Folder', displayPath(folder, cwd)]], width).trimStart(),
    '',
    plainTable(SEGMENTS, segments, width),
    '',
    plainTable(STAGES, stages, width),
    '',
  ].join('\n');
}

function factsOf(record: RunRecord, format: Format): string[][] {
  const { lines, totals } = record.counts;
  const { clusters } = record.configuration;
  const seconds = (Date.parse(record.finishedAt) - Date.parse(record.startedAt)) / 1000;
  const features = clusters.features.map(({ name }) => name);
  const unreadable = record.unreadable?.lines ?? 0;
  return [
    ['Run', record.id],
    ['Outcome', record.outcome],
    ['Began', `${record.startedAt}, took ${format.fixed(seconds, 1)} s`],
    ['Snapshot', `${format.date(record.snapshot)}; purchases from ${format.date(record.window.from)}`],
    ['Compared with', record.previous === null ? 'no earlier run' : `run ${record.previous.id}`],
    ['Series', record.series],
    ['Clusters', `${clusters.count} by ${format.list(features)}, seed ${record.seed}`],
    ['Lines', `${format.count(lines.read)} read, ${format.count(unreadable)} unreadable`],
    ['Customers', `${format.count(totals.customers)} with ${format.count(totals.orders)} orders`],
    ...record.inputs.map(({ path }, index) => [index === 0 ? 'Files' : '', showText(path)]),
    [
      'Versions',
      Object.entries(record.versions)
        .map(([name, version]) => `${name} ${version}`)
        .join(', '),
    ],
  ];
}
