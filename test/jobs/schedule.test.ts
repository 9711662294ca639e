import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { COMMAND, inShop } from '../support/run-quintet.js';
import { run } from './fake-host.js';

const NO_NIGHT = 'Nothing was changed.\n';

describe('quintet schedule', () => {
  it(
    'prints units with absolute paths of Node, of the command and of the configuration',
    inShop(async (shop) => {
      await shop.write('quintet.yaml', 'sources: shop.csv\nmemory: 1GB\nspill: spilled\n');
      const { code, stdout, stderr } = await shop.quintet(['schedule', '--systemd', '--at', '23:05']);
      expect([code, stderr]).toEqual([0, '']);
      const lines = stdout.split('\n');
      expect(lines).toEqual(
        expect.arrayContaining([
          '# /etc/systemd/system/quintet.service',
          `WorkingDirectory=${shop.folder}`,
          `ExecStart=${process.execPath} ${COMMAND} segment --config ${shop.path('quintet.yaml')}`,
          `ReadWritePaths=${['data', 'reports', 'spilled'].map((name) => shop.path(name)).join(' ')}`,
          'MemoryMax=1978M',
          '# /etc/systemd/system/quintet.timer',
          'OnCalendar=*-*-* 23:05:00',
        ]),
      );
      expect(await shop.reports()).toEqual([]);
    }),
  );

  it(
    'prints a line for cron with the variables that are set',
    inShop(async (shop) => {
      const environment = { QUINTET_SOURCES: 'shop.csv', QUINTET_OUT: '' };
      const { code, stdout } = await shop.quintet(['schedule', '--cron'], { environment });
      expect(code).toBe(0);
      const out = shop.path('reports');
      expect(stdout.split('\n')[2]).toBe(
        `15 2 * * * cd ${shop.folder} && mkdir -p ${out} && QUINTET_SOURCES=shop.csv ${process.execPath} ${COMMAND} segment >> ${out}/quintet.log 2>&1`,
      );
    }),
  );

  it.each(['--cron', '--systemd'])('prints no salt with %s, and says so', async (scheduler) => {
    const environment = { QUINTET_SALT: '0123456789abcdef', QUINTET_SEED: '7' };
    const { code, stdout, stderr } = await run(['schedule', scheduler], { environment });
    expect([code, stdout.includes('QUINTET_SEED=7'), stdout.includes('SALT')]).toEqual([0, true, false]);
    expect(stderr).toBe(
      'QUINTET_SALT is a secret and left out; docs/scheduling.md says how the scheduler learns it.\n',
    );
    expect(stdout + stderr).not.toContain('0123456789abcdef');
  });

  it('names the configuration that a flag or a variable names, and no variable for it', async () => {
    const yaml = 'every: P1W';
    const environment = { QUINTET_CONFIG: 'other/shop.yaml' };
    const { stdout } = await run(['schedule', '--cron'], { yaml, environment });
    expect(stdout).toContain(
      ' && /usr/bin/node /quintet/dist/jobs/quintet.js segment --config /shop/other/shop.yaml >> ',
    );
    expect(stdout).toContain('\n15 2 * * 1 cd ');
    const flagged = await run(['schedule', '--systemd', '--config', '/etc/shop.yaml'], { yaml, environment });
    expect(flagged.stdout).toContain(' --config /etc/shop.yaml\n');
    expect(flagged.stdout).toContain('\nUser=shopkeeper\n');
  });

  it.each([
    [['schedule'], 64, 'no scheduler given, or two; name one with --systemd or --cron'],
    [['schedule', '--systemd', '--cron'], 64, 'no scheduler given, or two'],
    [['schedule', '--cron', '--at', '24:00'], 64, 'at is "24:00" in the flag --at; it must be a time of day'],
    [['schedule', '--cron', '--at=9'], 64, 'at is "9" in the flag --at'],
    [['schedule', '--sytemd'], 64, 'unknown flag --sytemd; did you mean --systemd?'],
    [['schedule', '--cron=yes'], 64, 'cron is "yes" in the flag --cron; it must be true or false'],
  ])('refuses %j', async (argv, exitCode, says) => {
    const { code, stdout, stderr } = await run(argv);
    expect([code, stdout]).toEqual([exitCode, '']);
    expect(stderr).toContain(says);
  });

  it.each([
    ['every: P2D', 'every is P2D, for which there is no line of a calendar'],
    ['out: "a\\nb"', '"/shop/a\\nb" has a control character'],
    ['memory: much', 'memory is "much" in quintet.yaml, line 1'],
  ])('refuses the configuration %j', async (yaml, says) => {
    const { code, stdout, stderr } = await run(['schedule', '--systemd'], { yaml });
    expect([code, stdout]).toEqual([78, '']);
    expect(stderr).toContain(says);
    expect(stderr.endsWith(NO_NIGHT)).toBe(true);
  });

  it(
    'comes apart into its two files by the line that it names',
    inShop(async (shop) => {
      const { stdout } = await shop.quintet(['schedule', '--systemd']);
      const split = /^# {3}sudo awk '(.*)' quintet\.units$/m.exec(stdout)?.[1] ?? '';
      expect(split).toContain('print > f');
      const here = stdout.replaceAll('# /etc/systemd/system/', '# /etc/systemd/');
      const named = spawnSync('awk', [split.replace('{print > f}', '{print f}')], {
        input: here,
        encoding: 'utf8',
      });
      const files = named.stdout.trimEnd().split('\n');
      expect([...new Set(files)]).toEqual(['/etc/systemd/quintet.service', '/etc/systemd/quintet.timer']);
      expect(files.filter((file) => file.endsWith('.timer'))).toHaveLength(
        stdout.slice(stdout.indexOf('# /etc/systemd/system/quintet.timer')).trimEnd().split('\n').length,
      );
    }),
  );
});
