import path from 'node:path';
import { createFormat, type Format } from '../words/format.js';
import { configurationRecord, type ConfigurationRecord } from './configuration-record.js';
import { defaultSettings } from './default-settings.js';
import { comment } from './draft/comment.js';
import { draftMapping } from './draft/draft-mapping.js';
import { draftGates, draftLines } from './draft/draft-rules.js';
import { draftSources } from './draft/draft-sources.js';
import { draftTold } from './draft/draft-told.js';
import type { Findings } from './draft/findings.js';
import { groupFiles, nameGroup } from './draft/group-files.js';
import { inlineYaml } from './draft/inline-yaml.js';
import { sharedScope } from './draft/scope.js';

/** Where the file that is drafted will stand. */
export interface DraftPlace {
  /** Absolute path of its folder: relative paths in it start from there. */
  readonly folder: string;
  /** Absolute path of the working directory: the defaults of reports and database start from there. */
  readonly cwd: string;
}

/** Keys that stand in a draft only where somebody said something about them. */
const RARE = [
  'clusters',
  'refit',
  'drift',
  'every',
  'seed',
  'memory',
  'threads',
  'wait',
  'timeout',
  'draft',
  'quiet',
  'jsonLogs',
  'alerts',
  'failOnAlert',
  'lifecycle',
  'views',
  'without',
] as const;
const RARE_PATHS = ['out', 'database', 'spill', 'playbook'] as const;

/**
 * The text of a `quintet.yaml` that says what an inspection found: it loads without a complaint, and a run with it gives
 * what a run of the inspected configuration gives. What somebody said stands there as keys, what the data say by
 * themselves as comments, and what they leave open as lines to choose from.
 */
export function draftConfiguration(findings: Findings, { folder, cwd }: DraftPlace): string {
  const record = configurationRecord(findings.configuration);
  const defaults = configurationRecord({ sources: [], ...defaultSettings(cwd) });
  const currency = settleCurrency(findings, record.currency, defaults.currency);
  const format = createFormat(record.locale, currency);
  const shared = sharedScope(findings, folder);
  const said = { record, defaults };
  const sections = [
    head(findings, format),
    draftSources(findings, folder, shared !== null),
    shared === null ? [] : draftMapping(shared),
    shared === null ? [] : draftTold(shared, true),
    draftMoney(findings, record, currency, folder),
    draftPeriod(findings, record, format),
    draftLines(findings, said, format),
    draftGates(findings, said, format),
    draftVanished(findings, said),
    draftKeep(said),
    draftRare(said, folder),
  ];
  return `${sections.flatMap((lines) => (lines.length === 0 ? [] : [lines.join('\n')])).join('\n\n')}\n`;
}

function head({ files, whole }: Findings, { count, date }: Format): string[] {
  const span =
    whole === null || whole.firstAt === null || whole.lastAt === null
      ? ''
      : ` of ${count(whole.lines.read)} lines from ${date(whole.firstAt)} to ${date(whole.lastAt)}`;
  const which = files.length === 1 ? '1 file' : `${count(files.length)} files`;
  return comment(
    `Drafted by quintet init from ${which}${span}. Relative paths start from the folder of this file. ` +
      'docs/configuration.md explains every key, also those that are not here.',
  );
}

/** What was said goes first, then the currency that all files name. */
function settleCurrency(findings: Findings, said: string, usual: string): string {
  const [found, ...others] = currenciesOf(findings);
  return said === usual && found !== undefined && others.length === 0 ? found : said;
}

function currenciesOf({ files }: Findings): string[] {
  const known: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));
  const found = files.flatMap((file) => (file.state === 'read' ? (file.style.currency.currency ?? []) : []));
  return [...new Set(found)].filter((code) => known.has(code)).toSorted();
}

function draftMoney(
  { files }: Findings,
  record: ConfigurationRecord,
  currency: string,
  folder: string,
): string[] {
  const read = files.flatMap((file) => (file.state === 'read' ? [file] : []));
  const groups = groupFiles(read, ({ style }) => style.currency.currency ?? '');
  const found = groups.map(({ said, files: same }) =>
    said === '' ? `${nameGroup(same, folder)} names none` : `${nameGroup(same, folder)} is in ${said}`,
  );
  return [
    ...comment(`Currency of the amounts (ISO 4217)${found.length === 0 ? '.' : `: ${found.join('; ')}.`}`),
    `currency: ${inlineYaml(currency)}`,
    '# Language and country that figures are written for (BCP 47).',
    `locale: ${inlineYaml(record.locale)}`,
  ];
}

function draftPeriod({ whole }: Findings, record: ConfigurationRecord, { date }: Format): string[] {
  const period = whole?.period ?? null;
  const now = period === null ? '' : ` A run now takes ${date(period.to)}, ${period.to.slice(11, 16)}.`;
  return [
    ...comment(`As of when, e.g. 2011-12-10; empty for midnight after the last purchase.${now}`),
    record.snapshot === null ? 'snapshot:' : `snapshot: ${inlineYaml(record.snapshot)}`,
    '# How far back from the snapshot purchases count.',
    `window: ${inlineYaml(record.window)}`,
  ];
}

/** More than a year of nights: comparisons reach back a month, and people a year. */
const KEPT = { runs: 400, drafts: 'P30D' } as const;

/** A shop that runs every night for years does not want all of them; where nobody said anything that is said here. */
function draftKeep({ record, defaults }: Said): string[] {
  const isSaid = JSON.stringify(record.keep) !== JSON.stringify(defaults.keep);
  return [
    ...comment(
      'How many published runs are kept, and how long drafts: each run removes the others. With all for both nothing is removed.',
    ),
    `keep: ${inlineYaml(isSaid ? record.keep : KEPT)}`,
  ];
}

/** Files come and go where a source is a folder or a pattern. */
function draftVanished({ files }: Findings, { record, defaults }: Said): string[] {
  const isOpen = files.some((file) => file.path !== file.source.path);
  if (!isOpen && record.vanished === defaults.vanished) return [];
  return [
    ...comment(
      'A file that a run has read and that is gone: drop its purchases, keep what was read of them, or fail.',
    ),
    `vanished: ${inlineYaml(record.vanished)}`,
  ];
}

interface Said {
  readonly record: ConfigurationRecord;
  readonly defaults: ConfigurationRecord;
}

function draftRare({ record, defaults }: Said, folder: string): string[] {
  const differs = (key: (typeof RARE)[number] | (typeof RARE_PATHS)[number] | 'scores') =>
    JSON.stringify(record[key]) !== JSON.stringify(defaults[key]);
  const relative = (file: string | null) => (file === null ? null : path.relative(folder, file) || '.');
  const scores = { ...record.scores, grid: relative(record.scores.grid) };
  return [
    ...RARE.filter(differs).map((key) => `${key}: ${inlineYaml(record[key])}`),
    ...(differs('scores') ? [`scores: ${inlineYaml(scores)}`] : []),
    ...RARE_PATHS.filter(differs).map((key) => `${key}: ${inlineYaml(relative(record[key]))}`),
  ];
}
