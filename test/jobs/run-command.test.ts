import { describe, expect, it } from 'vitest';
import { run } from './fake-host.js';

const ENDING =
  'Nothing was published; the last good report, if there is one, is still in place. Running it again is safe. ' +
  'Look first at the command line; quintet --help lists the commands and their flags.';

describe('without a run', () => {
  it('prints its version', async () => {
    expect(await run(['--version'])).toMatchObject({
      code: 0,
      stdout: '1.2.3\n',
      stderr: '',
      configurations: [],
    });
  });

  it('prints help on standard output when asked', async () => {
    const { code, stdout, stderr } = await run(['--help']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('quintet segment [sources..]');
  });

  it('prints help on standard error when nothing is said', async () => {
    const { code, stdout, stderr, configurations } = await run([]);
    expect([code, stdout, configurations]).toEqual([64, '', []]);
    expect(stderr).toContain('quintet segment [sources..]');
  });

  it('explains each flag, with examples', async () => {
    const { code, stdout } = await run(['segment', '--help'], { columns: 100 });
    expect(code).toBe(0);
    for (const name of [
      'config',
      'clusters',
      'snapshot',
      'window',
      'seed',
      'out',
      'database',
      'memory',
      'threads',
    ]) {
      expect(stdout).toMatch(new RegExp(`^  --${name} +[A-Z]`, 'm'));
    }
    expect(stdout).toContain('How to segment:');
    expect(stdout).toContain('quintet segment --clusters 6 --seed 7');
  });
});

describe('help', () => {
  it.each([
    ['inspect', 'quintet inspect --config shop.yaml', 'Nothing is written'],
    ['init', 'quintet init exports --config shop.yaml', 'never replaced'],
  ])('of %s has examples and says what becomes of files', async (command, example, promise) => {
    const { code, stdout, configurations } = await run([command, '--help'], { columns: 100 });
    expect([code, configurations]).toEqual([0, []]);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(example);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(promise);
  });
});

const COMMANDS =
  'segment, inspect, init, explore, score, why, runs, compare, report, publish, prune, forget, schedule, doctor';

const FLAGS =
  '--snapshot, --window, --currency, --locale, --draft, --clusters, --seed, --out, --database, --config, --memory, ' +
  '--threads, --fail-on-alert, --spill, --wait, --timeout, --rebuild, --quiet, --json-logs, --help, --version';

describe('usage failures', () => {
  it.each([
    [['segmnt'], `unknown command segmnt; did you mean segment? Known commands: ${COMMANDS}.`],
    [['frobnicate', 'all'], `unknown command frobnicate; known commands: ${COMMANDS}.`],
    [
      ['segment', '--clsuters', '5'],
      `unknown flag --clsuters; did you mean --clusters? Known flags: ${FLAGS}.`,
    ],
    [['segment', 'a.csv', '-x'], `unknown flag -x; known flags: ${FLAGS}.`],
    [['--clusters', '5'], '--clusters needs a command before it, such as quintet segment --clusters.'],
    [
      ['inspect', 'a.csv', '--clusters', '5'],
      'unknown flag --clusters; known flags: --snapshot, --window, --currency, --locale, --config, --memory, --threads, --help, --version.',
    ],
    [['init', '--config'], '--config needs a value; see quintet init --help.'],
    [['segment', '--seed'], '--seed needs a value; see quintet segment --help.'],
    [['segment', '--quiet=yes'], 'quiet is "yes" in the flag --quiet; it must be true or false.'],
    [
      ['segment', '--no-seed'],
      'seed is false in the flag --seed; it must be a whole number from 0 to 4294967295.',
    ],
    [
      ['segment', '--clusters', '99'],
      'clusters is "99" in the flag --clusters; it must be a whole number from 2 to 50.',
    ],
    [
      ['segment', '--seed', '1', '--seed', '2'],
      'seed is ["1","2"] in the flag --seed; it must be a whole number from 0 to 4294967295.',
    ],
    [
      ['segment', ''],
      'sources[0] is "" on the command line; it must be the path of a file or folder, a pattern such as exports/*.csv, or an address.',
    ],
    [['--', 'segment'], `no command given; known commands: ${COMMANDS}.`],
  ])('%j', async (argv, message) => {
    const { code, stdout, stderr, configurations } = await run(argv);
    expect(stderr).toBe(`quintet: ${message} ${ENDING}\n`);
    expect([code, stdout, configurations]).toEqual([64, '', []]);
  });
});
