import { describe, expect, it } from 'vitest';
import type { Block, ReportDocument, Table } from '../../../src/report/document.js';
import { renderPage } from '../../../src/report/html/render-page.js';
import { describeIndex } from '../../../src/report/index/describe-index.js';
import type { RunsIndex } from '../../../src/report/index/runs-index.js';
import { createFormat } from '../../../src/words/format.js';
import { plainText } from '../../../src/words/rich.js';
import { failedOn, indexOf, night, segment } from './sample-index.js';

const pounds = createFormat('en-GB', 'GBP');
const euros = createFormat('en-GB', 'EUR');
const described = (index: RunsIndex): ReportDocument =>
  describeIndex(index, (currency) => (currency === 'GBP' ? pounds : euros));

const blocksOf = (index: RunsIndex, id: string): readonly Block[] =>
  [...described(index).front, ...described(index).sections].find((section) => section.id === id)?.blocks ??
  [];
const isTable = (block: Block): block is Table => block.kind === 'table';
const rowsOf = (blocks: readonly Block[]): string[][] =>
  blocks.filter(isTable).flatMap(({ rows }) => rows.map(({ cells }) => cells.map(plain)));
const plain = (content: Parameters<typeof plainText>[0]): string =>
  plainText(content).replaceAll('\u00A0', ' ');

const two = [segment('s1', 1, 30), segment('s2', 2, 70)];
const fair = two.map((one, i) => ({ ...one, stability: i === 0 ? ('stable' as const) : ('fair' as const) }));

describe('the top of the page', () => {
  it('says how fresh the latest report is, and how the last run went', () => {
    const { dateline, headline, healthy, stale } = described(indexOf([night(10, two)]));
    expect(plain(dateline)).toBe('Year to 9 Dec 2024 · data through 9 Dec 2024 · stale after 11 Dec 2024');
    expect(plain(headline)).toBe('The last run went well; it began on 10 Dec 2024, 02:15 UTC.');
    expect([healthy, stale?.after]).toEqual([true, '2024-12-11']);
  });

  it('says so where the data begin after the window does: at the top, in the row, under the lines', () => {
    const coverage = { dataBegin: '2024-01-01', windowDays: 365, coveredDays: 343 };
    const index = indexOf([
      night(9, two, { coverage }),
      night(10, two, { coverage: { ...coverage, coveredDays: 344 } }),
    ]);
    expect(plain(described(index).dateline)).toMatch(
      /^344 days to 9 Dec 2024 \(data begin on 1 Jan 2024\) ·/,
    );
    expect(rowsOf(blocksOf(index, 'runs')).map((cells) => cells[4])).toEqual([
      '£1,000 (344 of 365 days)',
      '£1,000 (343 of 365 days)',
    ]);
    const note = /data begin after its window does/;
    expect(JSON.stringify(blocksOf(index, 'segments'))).toMatch(note);
    expect(JSON.stringify(blocksOf(indexOf([night(9, two), night(10, two)]), 'segments'))).not.toMatch(note);
  });

  it('leads to the latest report and repeats its first three steps', () => {
    const [link, figures] = blocksOf(indexOf([night(10, two, { alerts: 2 })]), 'latest');
    expect(link).toMatchObject({ tone: 'go', content: [{ href: './latest/report.html' }] });
    expect(figures?.kind === 'paragraph' ? plain(figures.content) : '').toBe(
      '100 customers brought £1,000 net. 2 alerts: look at them first.',
    );
    const [steps] = blocksOf(indexOf([night(10, two)]), 'this-week');
    const items = steps?.kind === 'steps' ? steps.items : [];
    expect(items.map(({ call, reach }) => [plain(call), plain(reach)])).toEqual([
      ['Call them', '4 customers who brought £1,000'],
      ['Write them', '3 customers who brought £999'],
      ['Nudge them', '2 customers who brought £998'],
    ]);
    expect(items[0]?.list).toMatchObject([{ href: './20241210T021500Z/lists/call.csv' }]);
  });

  it('says first that the last run failed, and why', () => {
    const index = indexOf([night(10, two)], [failedOn(11), failedOn(9)]);
    const { headline, healthy } = described(index);
    expect(healthy).toBe(false);
    expect(plain(headline)).toBe(
      'The last run failed (11 Dec 2024, 02:15 UTC): purchases or another file were not there (exit code 66): shop.csv: there is no such file. What stands below is from the last good one.',
    );
    expect(described(indexOf([night(10, two)], [failedOn(9)])).healthy).toBe(true);
  });

  it('says so where there is no report yet, or none is the latest', () => {
    const never = described(indexOf([], [failedOn(3)]));
    expect(plain(never.headline)).toMatch(/^The last run failed .* No report has been published here yet\.$/);
    expect(never.front).toEqual([]);
    const lost = described({ ...indexOf([night(10, two)]), latest: null });
    expect(plain(lost.headline)).toBe('No run is the latest: the link to it leads nowhere.');
    expect(lost.healthy).toBe(false);
  });
});

describe('the segments', () => {
  it('are told with a line each from the second night on', () => {
    const [, once] = blocksOf(indexOf([night(10, two)]), 'segments');
    expect(once?.kind === 'table' ? once.columns.length : 0).toBe(3);
    const blocks = blocksOf(indexOf([night(9, [segment('s1', 1, 40)]), night(10, two)]), 'segments');
    expect(rowsOf(blocks)).toEqual([
      ['Group s1', '30', '', '£300', ''],
      ['Group s2', '70', '', '£700', ''],
    ]);
    const [first] = blocks.filter(isTable).flatMap(({ rows }) => rows);
    expect(first?.cells[2]).toMatchObject([
      {
        mark: {
          rank: 1,
          finding:
            'Customers: 40 as of 8\u00A0Dec\u00A02024, 30 as of 9\u00A0Dec\u00A02024; lowest 30, highest 40',
        },
      },
    ]);
  });
});

describe('the list of runs', () => {
  it('has the newest first, failed ones in their place', () => {
    const older = night(8, two, {
      series: 'other',
      steps: null,
      alerts: null,
      dataThrough: null,
      currency: 'EUR',
    });
    const index = indexOf([older, night(10, fair)], [{ ...failedOn(9), exitCode: null, message: null }]);
    expect(rowsOf(blocksOf(index, 'runs'))).toEqual([
      ['10 Dec 2024 latest', '02:15', '9 Dec 2024', '100', '£1,000', '2', '1 of 2', '4', '0', 'Markdown'],
      ['9 Dec 2024', '02:15', 'Nothing was published: it was cut off.'],
      [
        '8 Dec 2024 other settings',
        '02:15',
        '7 Dec 2024',
        '100',
        '€1,000',
        '2',
        '2 of 2',
        '–',
        '–',
        'Markdown',
      ],
    ]);
  });

  it('folds what is older than the last thirty by month, and lists a bounded number', () => {
    const runs = Array.from({ length: 1200 }, (_, i) => {
      const at = new Date(Date.UTC(2024, 11, 10, 2, 15) - (1199 - i) * 86_400_000).toISOString();
      const id = `run${i}`;
      return night(10, two, { id, folder: id, startedAt: at, snapshot: at.slice(0, 19) });
    });
    const blocks = blocksOf(indexOf(runs, [failedOn(1)]), 'runs');
    expect(rowsOf(blocks)).toHaveLength(30);
    const folds = blocks.flatMap((block) => (block.kind === 'fold' ? [block] : []));
    // With the failure, the thirty reach from the tenth of December to the twelfth of November.
    expect(folds.slice(0, 2).map(({ summary }) => plain(summary))).toEqual([
      'November 2024: 11 runs',
      'October 2024: 31 runs',
    ]);
    expect(folds.flatMap((fold) => rowsOf(fold.blocks))).toHaveLength(770);
    const last = blocks.at(-1);
    expect(last?.kind === 'paragraph' ? plain(last.content) : '').toMatch(/^401 earlier ones are not listed/);
    expect(Buffer.byteLength(renderPage(described(indexOf(runs, [failedOn(1)]))))).toBeLessThan(500_000);
  });

  it('has drafts apart', () => {
    const draft = night(10, two, { id: 'trial', folder: 'drafts/trial' });
    const index = { ...indexOf([night(10, two)]), drafts: [draft] };
    expect(rowsOf(blocksOf(index, 'runs'))).toHaveLength(1);
    expect(rowsOf(blocksOf(index, 'drafts'))).toHaveLength(1);
    expect(renderPage(described(index))).toContain('href="./drafts/trial/report.html"');
  });
});

it('escapes whatever comes from data', () => {
  const hostile = '</title><script>alert(1)</script>"\u202E';
  const run = night(10, [{ ...segment('s1', 1, 5), name: hostile }], { folder: '../"><script>' });
  const index = indexOf(
    [night(9, [{ ...segment('s1', 1, 5), name: hostile }]), run],
    [{ ...failedOn(11), message: hostile }],
  );
  const [latest] = [index.latest];
  const steps = [{ call: hostile, customers: 1, revenue: '1.00', list: `../${hostile}` }];
  const html = renderPage(described({ ...index, latest: latest === null ? null : { ...latest, steps } }));
  expect(html.match(/<script/g)).toHaveLength(1);
  expect(html).toContain('&lt;script>alert(1)');
  expect(html).not.toContain('\u202E');
  expect(html).not.toMatch(/href="[^"]*\.\.\//);
});
