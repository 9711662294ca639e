import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { CommandHost } from '../../jobs/host.js';
import { Failure } from '../../src/failure.js';
import { createProgress } from '../../jobs/progress.js';
import { RESULT, run } from './fake-host.js';

const twoStages: CommandHost['runSegment'] = async (_configuration, { progress }) => {
  progress.begin('Loading purchases');
  progress.finish('541,909 lines from 1 file');
  progress.begin('Clustering');
  progress.warn('return_ratio is the same for all customers');
  progress.finish('5 clusters of 4,260 customers');
  return RESULT;
};

const brokenStage: CommandHost['runSegment'] = async (_configuration, { progress }) => {
  progress.begin('Loading purchases');
  throw new Error('broken');
};

const ESCAPE = String.fromCodePoint(27);
const COLOUR = `${ESCAPE}[36m`;

describe('progress off a terminal', () => {
  it('is a plain line a stage, on standard error', async () => {
    const { stderr } = await run(['segment'], { runSegment: twoStages });
    expect(stderr).toBe(
      'Loading purchases: 541,909 lines from 1 file in 0.3 s\n' +
        'quintet: warning: return_ratio is the same for all customers\n' +
        'Clustering: 5 clusters of 4,260 customers in 0.3 s\n',
    );
  });

  it('is only warnings when quiet', async () => {
    const { stderr, stdout } = await run(['segment', '--quiet'], { runSegment: twoStages });
    expect([stderr, stdout]).toEqual(['quintet: warning: return_ratio is the same for all customers\n', '']);
  });

  it('words long times in minutes and hours', async () => {
    // The clock is read once when the progress is made, then at the beginning and the end of each stage.
    const clock = [0, 0, 125_000, 0, 3_725_000, 0, 59_940, 0, 59_960].values();
    const now = (): Date => new Date(clock.next().value ?? 0);
    const stderr = new PassThrough({ encoding: 'utf8' });
    const progress = createProgress(
      { stderr, now, memoryUse: () => 0, environment: {} },
      { quiet: false, jsonLogs: false },
    );
    for (let stage = 0; stage < 4; stage += 1) {
      progress.begin('S');
      progress.finish('d');
    }
    expect(stderr.read()).toBe('S: d in 2 min 5 s\nS: d in 1 h 2 min\nS: d in 59.9 s\nS: d in 1 min 0 s\n');
  });
});

describe('progress on a terminal', () => {
  it('leaves a line for each finished stage', async () => {
    const { stderr } = await run(['segment'], { runSegment: twoStages, columns: 100 });
    const text = stripVTControlCharacters(stderr);
    expect(text).toMatch(/✔ Loading purchases: 541,909 lines from 1 file in \d\.\d s\n/);
    expect(text).toContain('quintet: warning: return_ratio is the same for all customers\n');
    expect(text).toMatch(/✔ Clustering: 5 clusters of 4,260 customers in \d\.\d s\n/);
  });

  it('uses no colour when NO_COLOR is set', async () => {
    const given = { runSegment: twoStages, columns: 100, environment: { NO_COLOR: '1' } };
    expect((await run(['segment'], given)).stderr).not.toContain(COLOUR);
  });

  it.each([{ TERM: 'dumb' }, { CI: 'true' }])('is plain lines with %j', async (environment) => {
    const { stderr } = await run(['segment'], { runSegment: twoStages, columns: 100, environment });
    expect(stderr).not.toContain(ESCAPE);
    expect(stderr).toMatch(/^Loading purchases: 541,909 lines/);
  });

  it('is plain lines where the terminal says that it is 0 wide', async () => {
    const { stderr, stdout } = await run(['segment'], { runSegment: twoStages, columns: 0 });
    expect(stderr).not.toContain(ESCAPE);
    expect(stderr).toMatch(/^Loading purchases: 541,909 lines/);
    expect(stdout).toContain('Give key accounts a named contact');
  });

  it('gives the cursor back when a stage fails', async () => {
    const { stderr } = await run(['segment'], { runSegment: brokenStage, columns: 100 });
    expect(stderr.lastIndexOf(`${ESCAPE}[?25h`)).toBeGreaterThan(stderr.lastIndexOf(`${ESCAPE}[?25l`));
    expect(stderr.split('\n').at(-2)).toMatch(/quintet: this is Quintet's own fault.*Error: broken/);
  });
});

const identified: CommandHost['runSegment'] = async (_configuration, { progress }) => {
  progress.identify('20111210T020000Z');
  progress.begin('Loading purchases');
  progress.warn('a line is odd');
  progress.finish('541,909 lines from 1 file', 541_909);
  progress.begin('Clustering');
  throw new Failure('io', 'the disk is full');
};

describe('progress for machines', () => {
  it('is one JSON object a line with run, stage, rows, seconds and memory', async () => {
    const { code, stderr, stdout } = await run(['segment', '--json-logs'], {
      runSegment: identified,
      startsAt: Date.UTC(2011, 11, 10, 2),
    });
    expect([code, stdout]).toEqual([74, '']);
    const lines = stderr
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const [warned, finished, failed] = lines;
    const about = { run: '20111210T020000Z', stage: 'Loading purchases', rss: 100_000_000 };
    expect(lines).toHaveLength(3);
    expect(warned).toMatchObject({ ...about, level: 'warn', message: 'a line is odd' });
    expect(finished).toMatchObject({ ...about, level: 'info', rows: 541_909, seconds: 0.6 });
    expect(failed).toMatchObject({ level: 'error', message: 'the disk is full.', exitCode: 74 });
    expect(failed).toMatchObject({ run: about.run, published: false, rerunIsSafe: true });
    expect(warned?.['time']).toMatch(/^2011-12-10T02:00:0/);
  });

  it('is only warnings when quiet, and the summary stays where it was', async () => {
    const { stderr, stdout } = await run(['segment', '--json-logs', '--quiet'], { runSegment: twoStages });
    expect([stderr.split('\n').length, stdout]).toEqual([2, '']);
    const loud = await run(['segment', '--json-logs'], { runSegment: twoStages });
    expect(loud.stdout).toContain('Key accounts');
  });
});
