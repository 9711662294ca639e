import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crontab } from '../../../jobs/schedule/crontab-line.js';
import type { Nightly } from '../../../jobs/schedule/nightly.js';
import { packageRoot } from '../../../src/package-root.js';
import { USUAL } from './nights.js';

const RANGES = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 7],
] as const;

/**
 * A line of a crontab as cron reads it (crontab(5) and the loop of its do_command.c): five fields, here stars or single
 * numbers in their ranges, then the command up to the first percent sign that no backslash stands before.
 */
function readCrontab(text: string): { readonly fields: readonly string[]; readonly command: string } {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  expect(lines).toHaveLength(1);
  expect(text.endsWith('\n')).toBe(true);
  const [, when = '', command = ''] = /^((?:\S+ ){5})(.*)$/s.exec(lines[0] ?? '') ?? [];
  const fields = when.trim().split(' ');
  for (const [index, [least, most]] of RANGES.entries()) {
    const field = fields[index] ?? '';
    if (field === '*') continue;
    expect(field).toMatch(/^\d{1,2}$/);
    expect(Number(field) >= least && Number(field) <= most).toBe(true);
  }
  return { fields, command: unescape(command) };
}

function unescape(command: string): string {
  let read = '';
  let isEscaped = false;
  for (const character of command) {
    if (isEscaped && character === '%') read = read.slice(0, -1);
    else if (!isEscaped && character === '%') return read;
    read += character;
    isEscaped = !isEscaped && character === '\\';
  }
  return read;
}

const word = fc.string({
  unit: fc.constantFrom(...String.raw`ab %\'"$é;&#~*!`.split('')),
  minLength: 1,
  maxLength: 12,
});

describe('the crontab', () => {
  it.each([
    ['P1D', '15 2 * * *'],
    ['P1W', '15 2 * * 1'],
    ['P7D', '15 2 * * 1'],
    ['P1M', '15 2 1 * *'],
  ])('comes every %s', (every, fields) => {
    expect(readCrontab(crontab({ ...USUAL, every })).fields.join(' ')).toBe(fields);
  });

  it('gives the shell every word as it is, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 2, maxLength: 4 }), async (words) => {
        const [first = '', ...others] = words;
        const nightly: Nightly = { ...USUAL, config: others.join('/'), variables: [['QUINTET_OUT', first]] };
        const { command } = readCrontab(crontab(nightly));
        const printing = command
          .replace(/^cd \S+ && mkdir -p \S+ && /, '')
          .replace(/ >> \S+ 2>&1$/, '')
          .replace('/usr/bin/node', `sh -c 'printf "%s\\0" "$QUINTET_OUT" "$@"' -`);
        const { stdout } = await promisify(execFile)('/bin/sh', ['-c', printing]);
        expect(stdout.split('\0').slice(0, -1)).toEqual([
          first,
          USUAL.script,
          'segment',
          '--config',
          nightly.config,
        ]);
      }),
      { numRuns: 60 },
    );
  });

  it('runs in its folder and adds to the log, at places with odd names', async (context) => {
    const parent = await mkdtemp(path.join(os.tmpdir(), 'quintet-cron-'));
    context.onTestFinished(() => rm(parent, { recursive: true }));
    const folder = path.join(parent, String.raw`Anna's shop, 100% "good" \%`);
    await mkdir(folder);
    const node = path.join(folder, 'node');
    await writeFile(node, '#!/bin/sh\npwd\nprintf "%s\\n" "$@"\necho trouble >&2\n');
    await chmod(node, 0o755);
    const out = path.join(folder, 'new', 'reports');
    const config = path.join(folder, 'a %b.yaml');
    const { command } = readCrontab(crontab({ ...USUAL, node, folder, out, config }));
    for (const _ of [1, 2]) await promisify(execFile)('/bin/sh', ['-c', command]);
    const once = [folder, USUAL.script, 'segment', '--config', config, 'trouble', ''].join('\n');
    expect(await readFile(path.join(out, 'quintet.log'), 'utf8')).toBe(once + once);
  });

  it('is not longer than cron reads', () => {
    expect(() => crontab({ ...USUAL, config: `/srv/${'long/'.repeat(200)}quintet.yaml` })).toThrow(
      /^the line would have 1\d\d\d bytes, and cron reads 998/,
    );
  });

  it('is what lies ready to be installed', async () => {
    const ready = await readFile(path.join(packageRoot, 'jobs', 'schedule', 'crontab'), 'utf8');
    expect(ready).toBe(crontab(USUAL));
  });
});
