import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/failure.js';
import { RESULT, run } from './fake-host.js';

const ENDING =
  'Nothing was published; the last good report, if there is one, is still in place. Running it again is safe. Look first at';

/** Publishes, then answers what cannot be summed up. */
async function publishWithoutFolder(): Promise<typeof RESULT> {
  return { ...RESULT, folder: JSON.parse('null') };
}

describe('the configuration', () => {
  it('comes from flags, variables and the file', async () => {
    const { configurations } = await run(
      ['segment', 'a.csv', '--clusters', '6', '--snapshot=2011-12-10', '007.csv', '--quiet'],
      { environment: { QUINTET_SEED: '3' }, yaml: 'seed: 2\nwindow: P90D\nclusters: 4\n' },
    );
    expect(configurations).toMatchObject([
      {
        sources: [{ path: '/shop/a.csv' }, { path: '/shop/007.csv' }],
        clusters: { count: 6 },
        snapshot: '2011-12-10T00:00:00',
        seed: 3,
        window: 'P90D',
        quiet: true,
      },
    ]);
  });

  it('is the default one when nothing is said', async () => {
    const { configurations } = await run(['segment']);
    expect(configurations).toMatchObject([
      { sources: [{ path: '/quintet/data/online-retail.parquet' }], quiet: false },
    ]);
  });

  it('takes every word after -- for a source', async () => {
    const { configurations } = await run(['segment', 'a.csv', '--', '--b.csv']);
    expect(configurations).toMatchObject([{ sources: [{ path: '/shop/a.csv' }, { path: '/shop/--b.csv' }] }]);
  });

  it('stops the run when it is bad', async () => {
    const { code, stderr, configurations } = await run(['segment'], { yaml: 'sede: 1' });
    expect([code, configurations]).toEqual([78, []]);
    expect(stderr).toMatch(/^quintet: unknown key sede .*quintet\.yaml, line 1; did you mean seed\?/);
  });
});

describe('the end of a good run', () => {
  it('prints the segments and where the reports are', async () => {
    const { code, stdout, stderr, listeners } = await run(['segment']);
    expect(stdout).toBe(
      [
        '   Segment         Customers  Share  Net revenue  Share  Next step',
        '1  Key accounts          300    23%       £1.35m    90%  Give key accounts a named contact',
        '2  Quiet regulars      1,000    77%     £150,000    10%  Ask quiet regulars to come back',
        '   All                 1,300              £1.50m',
        '',
        'Reports  reports/20111210-1/report.html',
        '         reports/20111210-1/report.md',
        'Latest   reports/latest',
        'All runs reports/index.html',
        '',
      ].join('\n'),
    );
    expect([code, stderr, listeners]).toEqual([0, '', 0]);
  });

  it('prints nothing when quiet', async () => {
    expect(await run(['segment', '--quiet'])).toMatchObject({ code: 0, stdout: '', stderr: '' });
  });
});

describe('a failed run', () => {
  it.each([
    ['noInput', 66, 'whether the purchases have arrived where they are looked for'],
    [
      'data',
      65,
      'the file that is named here; quintet inspect shows how purchases are read, quintet doctor what else is amiss',
    ],
    ['cannotCreate', 73, 'the place that is named here, and who may write there'],
    ['io', 74, 'the free space of the disks, and the memory of the machine'],
    ['tryLater', 75, 'what else ran at the same time'],
    ['software', 70, 'the lines before this one, and whether a newer Quintet mends it'],
  ] as const)('leaves with the code of its kind (%s: %i)', async (kind, expected, lookAt) => {
    const runSegment = async (): Promise<never> =>
      Promise.reject(new Failure(kind, 'no file a.csv;\n  check its name'));
    const { code, stdout, stderr, listeners } = await run(['segment'], { runSegment });
    expect(stderr).toBe(`quintet: no file a.csv; check its name. ${ENDING} ${lookAt}.\n`);
    expect([code, stdout, listeners]).toEqual([expected, '', 0]);
  });

  it('says in one line that anything else is our own fault', async () => {
    const cause = new RangeError('of range', { cause: 'no more' });
    const runSegment = async (): Promise<never> => Promise.reject(new TypeError('x is\nodd', { cause }));
    const { code, stderr } = await run(['segment'], { runSegment });
    expect(stderr).toBe(
      `quintet: this is Quintet's own fault, please report it: TypeError: x is odd, caused by RangeError: of range. ${ENDING} the lines before this one, and whether a newer Quintet mends it.\n`,
    );
    expect(code).toBe(70);
  });

  it('survives an error that is none, and one that causes itself', async () => {
    const text = await run(['segment'], { runSegment: async () => Promise.reject('just text') });
    expect(text).toMatchObject({
      code: 70,
      stderr: expect.stringContaining('report it: just text. Nothing'),
    });
    const circle = new Error('round');
    circle.cause = circle;
    const round = await run(['segment'], { runSegment: async () => Promise.reject(circle) });
    expect(round.stderr).toContain('report it: Error: round. Nothing');
  });

  it('does not claim that nothing was published once something was', async () => {
    const { code, stderr } = await run(['segment'], { runSegment: publishWithoutFolder });
    expect(code).toBe(70);
    expect(stderr).toContain("this is Quintet's own fault");
    expect(stderr).not.toContain('Nothing was published');
  });
});

describe('a signal', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ])('%s aborts the pipeline and leaves with %i', async (name, expected) => {
    const signals = new EventEmitter();
    const outcome = await run(
      ['segment'],
      {
        runSegment: async (_configuration, { signal, progress }) => {
          progress.begin('Loading purchases');
          signals.emit(name);
          signals.emit('SIGINT');
          signal.throwIfAborted();
          return RESULT;
        },
      },
      signals,
    );
    expect(outcome.stderr).toBe(
      `quintet: stopped by ${name}. ${ENDING} who sent the signal: the scheduler, a shutdown, or a person.\n`,
    );
    expect(outcome).toMatchObject({ code: expected, stdout: '', listeners: 0 });
  });

  it('that comes too late changes nothing', async () => {
    const signals = new EventEmitter();
    const runSegment = async (): Promise<typeof RESULT> => {
      signals.emit('SIGTERM');
      return RESULT;
    };
    expect(await run(['segment', '--quiet'], { runSegment }, signals)).toMatchObject({ code: 0, stderr: '' });
  });
});
