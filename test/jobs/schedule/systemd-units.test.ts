import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, type TestContext } from 'vitest';
import type { Nightly } from '../../../jobs/schedule/nightly.js';
import { systemdService, systemdTimer } from '../../../jobs/schedule/systemd-units.js';
import { packageRoot } from '../../../src/package-root.js';
import { USUAL } from './nights.js';

const run = promisify(execFile);
const HAS_ANALYZE = await run('systemd-analyze', ['--version']).then(
  () => true,
  () => false,
);

/** What systemd says of the units, which is nothing when it can start them; the programs that they name must be there. */
async function verify(nightly: Nightly, context: TestContext): Promise<string> {
  if (!HAS_ANALYZE) context.skip('systemd-analyze is not installed here');
  const folder = await mkdtemp(path.join(os.tmpdir(), 'quintet-units-'));
  context.onTestFinished(() => rm(folder, { recursive: true }));
  const [service, timer] = [path.join(folder, 'quintet.service'), path.join(folder, 'quintet.timer')];
  await writeFile(service, systemdService(nightly));
  await writeFile(timer, systemdTimer(nightly));
  return run('systemd-analyze', ['verify', service, timer]).then(
    ({ stderr }) => stderr,
    (error: unknown) => String(error),
  );
}

const ready = (name: string): Promise<string> =>
  readFile(path.join(packageRoot, 'jobs', 'schedule', name), 'utf8');

const node = process.execPath;
const linesOf = (nightly: Nightly): string[] => systemdService(nightly).split('\n');

describe('the service', () => {
  it('is one that systemd takes', async (context) => {
    expect(await verify({ ...USUAL, node }, context)).toBe('');
  });

  it('names a program with blanks, percent and dollar signs so that systemd finds it', async (context) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'quintet node %h $HOME é-'));
    context.onTestFinished(() => rm(folder, { recursive: true }));
    const odd = path.join(folder, 'node');
    await symlink(node, odd);
    expect(await verify({ ...USUAL, node: odd }, context)).toBe('');
    expect(await verify({ ...USUAL, node: `${odd}-not-there` }, context)).toContain('is not executable');
  });

  it('says plainly which program systemd would not start', () => {
    expect(() => systemdService({ ...USUAL, node: '/opt/the "new" node' })).toThrow(
      '/opt/the "new" node has a quotation mark or a backslash',
    );
  });

  it('escapes words by the rules of systemd.syntax', () => {
    const folder = String.raw`/srv/a "b" 100% $c \d`;
    const lines = linesOf({ ...USUAL, folder, config: `${folder}/it's.yaml`, written: [folder, '/srv/e'] });
    const escaped = String.raw`/srv/a \"b\" 100%% $c \\d`;
    expect(lines).toContain(String.raw`WorkingDirectory=/srv/a "b" 100%% $c \d`);
    expect(lines).toContain(
      `ExecStart=:/usr/bin/node /opt/quintet/dist/jobs/quintet.js segment --config "${escaped}/it's.yaml"`,
    );
    expect(lines).toContain(`ReadWritePaths="${escaped}" /srv/e`);
  });

  it('keeps the last character of a working directory', () => {
    expect(linesOf({ ...USUAL, folder: '/srv/blank ' })).toContain('WorkingDirectory=/srv/blank /');
    expect(linesOf({ ...USUAL, folder: '/srv/slash\\' })).toContain('WorkingDirectory=/srv/slash\\/');
  });

  it('sets the variables that were set', () => {
    const lines = linesOf({
      ...USUAL,
      variables: [
        ['QUINTET_OUT', 'a b%'],
        ['QUINTET_SEED', '7'],
      ],
    });
    expect(lines).toContain('Environment="QUINTET_OUT=a b%%"');
    expect(lines).toContain('Environment=QUINTET_SEED=7');
  });

  it('bounds the memory by the configuration, and says when it does not', () => {
    // 2,000,000,000 bytes are 1,907.3 MiB.
    expect(linesOf(USUAL)).toContain('MemoryMax=2932M');
    expect(linesOf({ ...USUAL, memory: '512MiB' })).toContain('MemoryMax=1536M');
    expect(systemdService({ ...USUAL, memory: null })).not.toMatch(/^MemoryMax/m);
  });

  it('shuts the network unless a source needs it', () => {
    expect(linesOf(USUAL)).toContain('PrivateNetwork=yes');
    const remote = linesOf({ ...USUAL, read: ['s3://bucket/orders.csv'] });
    expect(remote).not.toContain('PrivateNetwork=yes');
    expect(remote).toContain('RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6');
  });

  it('hides homes and other temporary files unless something is there', () => {
    expect(linesOf(USUAL)).toEqual(expect.arrayContaining(['ProtectHome=yes', 'PrivateTmp=yes']));
    const home = linesOf({ ...USUAL, read: ['/home/anna/exports'] });
    expect(home).toContain('ProtectHome=read-only');
    const temporary = linesOf({ ...USUAL, written: ['/tmp/shop'] });
    expect(temporary).not.toContain('PrivateTmp=yes');
    expect(temporary).toContain('ReadWritePaths=/tmp /var/tmp');
  });

  it('is what lies ready to be installed', async () => {
    expect(await ready('quintet.service')).toBe(systemdService(USUAL));
    expect(await ready('quintet.timer')).toBe(systemdTimer(USUAL));
  });
});

describe('the timer', () => {
  it.each([
    ['P1D', '*-*-* 02:15:00'],
    ['P1W', 'Mon *-*-* 02:15:00'],
    ['P1M', '*-*-01 02:15:00'],
  ])('comes every %s', (every, calendar) => {
    const lines = systemdTimer({ ...USUAL, every }).split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([`OnCalendar=${calendar}`, 'Persistent=true', 'RandomizedDelaySec=15min']),
    );
  });

  it.for(['P1W', 'P1M'])('is one that systemd takes, every %s', async (every, context) => {
    expect(await verify({ ...USUAL, node, every }, context)).toBe('');
  });

  it('has no calendar for every two days', () => {
    expect(() => systemdTimer({ ...USUAL, every: 'P2D' })).toThrow(
      'every is P2D, for which there is no line of a calendar; make it one of P1D, P1W, P7D, P1M',
    );
  });
});
