import path from 'node:path';
import type { Difference } from '../report/compare/comparison.js';
import type { ReportModel } from '../report/report-model.js';
import type { ComparedSide } from './compared-side.js';

/** Settings that say where and how a run works, not what it finds; and those that stand elsewhere. */
const OTHER_SETTINGS: ReadonlySet<string> = new Set(
  (
    'out database memory threads spill wait timeout draft keep quiet jsonLogs failOnAlert locale every gates alerts ' +
    'snapshot sources currency seed customerIds'
  ).split(' '),
);

type Values = Readonly<Record<string, readonly string[]>>;

/**
 * How two runs were made, as far as it differs: the moment that they looked from, their sources and files, every setting
 * that can change a figure, thresholds that they read from the data, and versions.
 */
export function listDifferences(first: ComparedSide, second: ComparedSide): Difference[] {
  const [a, b] = [describe(first), describe(second)];
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  const found = keys.flatMap((key) => {
    const [one, other] = [a[key] ?? [], b[key] ?? []];
    return JSON.stringify(one) === JSON.stringify(other) ? [] : [{ key, first: one, second: other }];
  });
  const isExplained = found.some(({ key }) => /^(sources$|lines\.|clusters\.|window$)/.test(key));
  const isSame = first.record.series === second.record.series;
  // The record keeps more of a source than its path; that is compared by the series.
  return isSame || isExplained ? found : [...found, { key: 'told', first: [], second: [] }];
}

function describe({ record, model }: ComparedSide): Values {
  return {
    snapshot: [record.snapshot],
    dataThrough: [model.freshness.dataThrough],
    sources: record.configuration.sources,
    files: record.inputs.map(nameInput),
    seed: [String(record.seed)],
    ...flatten(record.configuration, ''),
    ...foundBy(model),
    ...prefixed('versions', record.versions),
  };
}

/** A file by its name and the beginning of its fingerprint. */
function nameInput({
  path: file,
  sha256,
}: {
  readonly path: string;
  readonly [key: string]: unknown;
}): string {
  const name = path.basename(file);
  return typeof sha256 === 'string' ? `${name} (${sha256.slice(0, 8)})` : name;
}

/** What is read from the data and decides who is where. */
function foundBy({ rhythm, scores, model }: ReportModel): Values {
  const cutPoints = scores?.rfm?.cutPoints;
  return {
    rhythm: [rhythm.lapsingDays, rhythm.lapsedDays].map(String),
    ...(model.refitted ? {} : { model: [model.earlier?.run ?? ''] }),
    ...(cutPoints === undefined
      ? {}
      : {
          'cutPoints.recency': points(cutPoints.recency),
          'cutPoints.frequency': points(cutPoints.frequency),
          'cutPoints.monetary': points(cutPoints.monetary),
        }),
  };
}

const points = (values: readonly number[]): string[] =>
  values.map((value) => String(Math.round(value * 100) / 100));

/** Settings by their paths, as in `lines.voidWithin`. */
function flatten(value: unknown, at: string): Values {
  if (OTHER_SETTINGS.has(at)) return {};
  if (Array.isArray(value)) return { [at]: value.map(wordItem) };
  if (typeof value !== 'object' || value === null) return { [at]: [wordItem(value)] };
  const parts = Object.entries(value).map(([key, part]) => flatten(part, at === '' ? key : `${at}.${key}`));
  return Object.assign({}, ...parts) as Values;
}

function wordItem(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return 'none';
  return typeof value === 'object' ? Object.values(value).map(wordItem).join(' ') : JSON.stringify(value);
}

const prefixed = (prefix: string, values: Readonly<Record<string, string>>): Values =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [`${prefix}.${key}`, [value]]));
