import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import type { ExploreOptions, ExploreResult } from '../../src/explore-clusters.js';
import { Failure } from '../../src/failure.js';
import { EXPLORATION, row } from '../report/explore/exploration.js';
import { run } from './fake-host.js';

const RESULT: ExploreResult = { exploration: EXPLORATION, folder: '/shop/reports/explore' };

/** Runs `quintet explore` with these arguments; what was asked of the exploration comes back too. */
async function explore(argv: readonly string[], result = RESULT, yaml?: string) {
  const asked: ExploreOptions[] = [];
  const runExplore = async (options: ExploreOptions) => {
    asked.push(options);
    return result;
  };
  const outcome = await run(['explore', ...argv], { runExplore, ...(yaml !== undefined && { yaml }) });
  return { ...outcome, asked };
}

const refuse = async (): Promise<never> =>
  Promise.reject(new Failure('noInput', 'no run has left features there yet'));

describe('quintet explore', () => {
  it('prints the figures, what they say, and where they are', async () => {
    const { code, stdout, stderr } = await explore([]);
    expect(stdout).toBe(
      [
        'k  Inertia   Silhouette   Calinski–H.   Davies–B.             Gap   Smallest',
        '2    1,500        0.480*         98.0*      0.200*  1.000 ± 0.100*       10%',
        '3    1,000        0.470          97.0       0.300   1.000 ± 0.100        10%',
        '4      750        0.460          96.0       0.400   1.000 ± 0.100        10%',
        '* what the criterion prefers',
        '',
        '–  The first sentence.',
        '–  The second sentence.',
        '',
        'Curves  reports/explore/explore.html',
        'Data    reports/explore/explore.json',
        '',
      ].join('\n'),
    );
    expect([code, stderr]).toEqual([0, '']);
  });

  it('adds stability where it was judged', async () => {
    const samples = { ...EXPLORATION.samples, stability: 1000, resamples: 50 };
    const counts = [row(2, { stability: { ari: 0.912, jaccards: [0.7341, 0.9], skipped: 0 } })];
    const { stdout } = await explore([], { ...RESULT, exploration: { ...EXPLORATION, samples, counts } });
    expect(stdout).toMatch(/Jaccard +ARI\n2 .* 0\.734 +0\.912\n/);
  });

  it('looks at 2 to 10 clusters without stability unless told otherwise', async () => {
    const { asked } = await explore([]);
    expect(asked).toMatchObject([{ range: { from: 2, to: 10 }, resamples: null }]);
  });

  it('takes what stands on the command line, and leaves the configured number alone', async () => {
    const words = [
      'a.csv',
      '--clusters',
      '3..12',
      '--stability',
      '--seed',
      '7',
      '--out',
      'out',
      '--run=./runs/a',
    ];
    const { asked } = await explore(words, RESULT, 'clusters: {count: 4, resamples: 20}');
    expect(asked).toMatchObject([
      {
        run: '/shop/runs/a',
        range: { from: 3, to: 12 },
        resamples: 20,
        configuration: {
          seed: 7,
          out: '/shop/out',
          clusters: { count: 4 },
          sources: [{ path: '/shop/a.csv' }],
        },
      },
    ]);
    expect((await explore(['--clusters', '50'])).asked).toMatchObject([{ range: { from: 50, to: 50 } }]);
  });

  it.each(['1..5', '5..3', '2..51', '2-10', '2..', '..5', 'all', '1', ''])(
    'refuses the range %j',
    async (range) => {
      const { code, stderr, asked } = await explore([`--clusters=${range}`]);
      expect([code, asked]).toEqual([64, []]);
      expect(stderr).toMatch(/^quintet: .*clusters.*\n$/);
    },
  );

  it('refuses stability without resamples, and what is neither true nor false', async () => {
    const { code, stderr } = await explore(['--stability'], RESULT, 'clusters: {resamples: 0}');
    expect([code, stderr]).toEqual([64, expect.stringContaining('clusters.resamples')]);
    const odd = await explore(['--stability=perhaps']);
    expect([odd.code, odd.stderr]).toEqual([64, expect.stringContaining('must be true or false')]);
  });

  it('prints nothing when quiet', async () => {
    expect(await explore(['--quiet'])).toMatchObject({ code: 0, stdout: '', stderr: '' });
  });

  it('wraps the sentences where the terminal is narrow', async () => {
    const words = [
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen',
    ];
    const exploration = { ...EXPLORATION, words };
    const { stdout } = await run(['explore'], {
      columns: 60,
      runExplore: async () => ({ ...RESULT, exploration }),
    });
    const lines = stdout.split('\n').filter((line) => /one|fifteen/.test(line));
    expect(lines).toHaveLength(2);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60);
  });

  it('ends with the code of what went wrong', async () => {
    const { code, stdout, stderr } = await run(['explore'], { runExplore: refuse });
    expect([code, stdout]).toEqual([66, '']);
    expect(stderr).toBe('quintet: no run has left features there yet. What runs left is as it was.\n');
  });

  it('stops at a signal', async () => {
    const signals = new EventEmitter();
    const runExplore = async (_: unknown, { signal }: { signal: AbortSignal }) => {
      signals.emit('SIGTERM');
      signal.throwIfAborted();
      return RESULT;
    };
    const { code, stderr, listeners } = await run(['explore'], { runExplore }, signals);
    expect([code, listeners]).toEqual([143, 0]);
    expect(stderr).toContain('stopped by SIGTERM');
  });
});
