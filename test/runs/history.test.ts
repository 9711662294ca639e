import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  hashSeries,
  linesOfLastRun,
  findPreviousRun,
  prepareHistory,
  readEarlier,
  recordEnding,
  recordSegments,
  recordStart,
} from '../../src/runs/history.js';
import type { Engine } from '../../src/warehouse/engine.js';
import { fragment } from '../../src/warehouse/sql.js';
import { giveTable, openMemoryEngine } from '../support/engine.js';

const TONIGHT = { from: '2010-12-10T00:00:00', to: '2011-12-10T00:00:00' };
const SERIES = hashSeries('five clusters');

let engine: Engine;
beforeEach(async () => {
  engine = await openMemoryEngine();
  await prepareHistory(engine);
  await giveTable(engine, 'members', 'customer_id, rank', "('a', 1), ('b', 1), ('c', 2)");
  await giveTable(
    engine,
    'customer_groups',
    'customer_id, segment_id, named_segment, net_spend',
    "('a', 's1', 'champions', 10.5), ('b', 's1', 'lost', 1), ('c', 's7', null, 0), ('d', 's7', null, -1)",
  );
});
afterEach(() => engine.close());

interface Past {
  readonly snapshot: string;
  readonly startedAt?: string;
  readonly series?: string;
  readonly outcome?: 'published' | 'failed';
}

async function record(id: string, past: Past) {
  const { snapshot, startedAt = '2011-12-01T02:00:00.000Z', series = SERIES, outcome = 'published' } = past;
  await recordStart(engine, { run_id: id, series, started_at: startedAt });
  const common = { customers: 2, revenue: '10.00', step: 'win_back', centroid: [0.5, -1], stability: 'fair' };
  await recordSegments(engine, id, [
    { rank: 1, id: 's1', name: `First of ${id}`, ...common },
    { rank: 2, id: 's7', name: `Second of ${id}`, ...common },
  ]);
  const ending = { outcome, finishedAt: startedAt, exitCode: 0, message: null };
  await recordEnding(engine, id, ending, { snapshot });
}

const findPrevious = () => findPreviousRun(engine, SERIES, TONIGHT.to);
const previousId = async () => (await findPrevious())?.id ?? null;

describe('a database of an older version', () => {
  it('gains the columns that it lacks and keeps its runs', async () => {
    await giveTable(
      engine,
      'runs',
      'run_id, series, outcome, started_at',
      `('old', '${SERIES}', 'published', '2011')`,
    );
    await prepareHistory(engine);
    expect(await linesOfLastRun(engine, SERIES)).toBeNull();
    expect(await engine.query(fragment('select run_id, lines_read from runs'))).toEqual([
      { run_id: 'old', lines_read: null },
    ]);
  });
});

describe('the run before', () => {
  it('is none in a new database', async () => {
    expect(await findPrevious()).toBeNull();
    expect(await readEarlier(engine, SERIES, TONIGHT, null)).toEqual({
      segments: [],
      shared: [],
      lastNumber: 0,
    });
  });

  it('says what tonight needs to know', async () => {
    await record('before', { snapshot: '2011-12-09T00:00:00' });
    const previous = await findPrevious();
    expect(previous).toMatchObject({ id: 'before', snapshot: '2011-12-09T00:00:00' });
    expect(await readEarlier(engine, SERIES, TONIGHT, previous)).toEqual({
      segments: [
        { rank: 1, id: 's1', name: 'First of before' },
        { rank: 2, id: 's7', name: 'Second of before' },
      ],
      shared: [
        { rank: 1, segmentId: 's1', shared: 2, together: 2 },
        { rank: 2, segmentId: 's7', shared: 1, together: 1 },
      ],
      lastNumber: 7,
    });
  });

  it('is the last by snapshot, whenever it ran, and of one snapshot the last that ran', async () => {
    await record('older', { snapshot: '2011-12-08T00:00:00', startedAt: '2011-12-31T02:00:00.000Z' });
    await record('first', { snapshot: '2011-12-09T00:00:00', startedAt: '2011-12-09T02:00:00.000Z' });
    await record('second', { snapshot: '2011-12-09T00:00:00', startedAt: '2011-12-09T03:00:00.000Z' });
    expect(await previousId()).toBe('second');
  });

  it.each([
    ['one of the same snapshot', { snapshot: '2011-12-10T00:00:00' }],
    ['one of a later snapshot', { snapshot: '2011-12-11T00:00:00' }],
    ['one of another series', { snapshot: '2011-12-09T00:00:00', series: hashSeries('six clusters') }],
    ['one that failed', { snapshot: '2011-12-09T00:00:00', outcome: 'failed' as const }],
  ])('is never %s', async (_, past) => {
    await record('other', past);
    expect(await previousId()).toBeNull();
  });

  it('is never one that was killed: its row still says that it is running', async () => {
    await recordStart(engine, { run_id: 'killed', series: SERIES, snapshot: '2011-12-09T00:00:00' });
    expect(await previousId()).toBeNull();
  });
});

describe('the record of a run', () => {
  it('stands from its start and tells its end', async () => {
    await recordStart(engine, { run_id: 'one', series: SERIES, started_at: '2011-12-10T02:00:00.000Z' });
    const runs = () =>
      engine.query(fragment('select run_id, outcome, exit_code, message, customers from runs'));
    expect(await runs()).toEqual([
      { run_id: 'one', outcome: 'running', exit_code: null, message: null, customers: null },
    ]);
    const finishedAt = '2011-12-10T02:00:09.000Z';
    await recordEnding(engine, 'one', { outcome: 'failed', finishedAt, exitCode: 65, message: 'bad' });
    expect(await runs()).toEqual([
      { run_id: 'one', outcome: 'failed', exit_code: 65, message: 'bad', customers: null },
    ]);
  });
});
