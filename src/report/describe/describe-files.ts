import { type Rich, data } from '../../words/rich.js';
import type { Block } from '../document.js';
import type { FileLines, LineCounts, ReportModel } from '../report-model.js';
import { type Wording, numbersTable } from './wording.js';

/** How many files are shown one by one; `run.json` has all. */
const MOST_FILES = 25;

/** In the order in which the rules ask; the last two are what the segments are made from. */
const PLACES = [
  'unreadable',
  'superseded',
  'excluded',
  'outsideWindow',
  'guests',
  'adjustments',
  'voids',
  'zero',
  'returns',
  'sales',
] as const;

type Counts = Pick<LineCounts, 'read' | (typeof PLACES)[number]>;

/** Where the lines of each file went; nothing where there is but one, of which the whole says it all. */
export function describeFiles({ files, lines }: ReportModel, { format, texts }: Wording): readonly Block[] {
  if (files.length < 2) return [];
  const { quality } = texts;
  const columns = PLACES.filter((place) => lines[place] > 0);
  const row = (name: Rich, counts: Counts) => ({
    cells: [name, [format.count(counts.read)], ...columns.map((place) => [format.count(counts[place])])],
  });
  const shown = mostTelling(files);
  const others = files.filter((file) => !shown.includes(file));
  const rows = [
    ...files.filter((file) => shown.includes(file)).map((file) => row([data(nameOf(file))], file)),
    ...(others.length === 0 ? [] : [row([quality.moreFiles(format.count(others.length))], sum(others))]),
    { ...row([quality.allFiles], lines), total: true as const },
  ];
  const heads = [quality.file, quality.kinds.read, ...columns.map((place) => quality.kinds[place])];
  return [numbersTable(quality.files, heads, rows)];
}

/** Those of which most was set aside that one would expect to count. */
function mostTelling(files: readonly FileLines[]): readonly FileLines[] {
  if (files.length <= MOST_FILES) return files;
  return files.toSorted((a, b) => odd(b) - odd(a) || b.read - a.read).slice(0, MOST_FILES - 1);
}

const odd = ({ unreadable, superseded, excluded }: FileLines): number => unreadable + superseded + excluded;

const nameOf = ({ name, sheet }: FileLines): string => (sheet === null ? name : `${name}, ${sheet}`);

function sum(files: readonly FileLines[]): Counts {
  const total = (key: keyof Counts) => files.reduce((all, file) => all + file[key], 0);
  return Object.fromEntries((['read', ...PLACES] as const).map((key) => [key, total(key)])) as Counts;
}
