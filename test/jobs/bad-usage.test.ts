import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.js';
import { inShop, refusal, refused, type RunOptions } from '../support/run-quintet.js';

interface Case {
  readonly args: readonly string[];
  /** Files to write before, by their names. */
  readonly files?: Readonly<Record<string, string>>;
  readonly options?: RunOptions;
  readonly code: number;
  readonly says: readonly string[];
}

const CASES: Readonly<Record<string, Case>> = {
  'too many clusters': {
    args: ['--clusters', '51'],
    code: 64,
    says: ['clusters is "51"', '--clusters', 'a whole number from 2 to 50'],
  },
  'an unknown flag': {
    args: ['--cluster', '4'],
    code: 64,
    says: ['unknown flag --cluster', 'did you mean --clusters?'],
  },
  'a flag without its value': { args: ['--out'], code: 64, says: ['--out needs a value'] },
  'a flag given twice': { args: ['--seed', '1', '--seed', '2'], code: 64, says: ['seed is ["1","2"]'] },
  'a bad window': { args: ['--window', '1Y'], code: 64, says: ['window is "1Y"', 'P90D'] },
  'a bad snapshot': { args: ['--snapshot', 'today'], code: 64, says: ['snapshot is "today"', '2011-12-10'] },
  'memory without a unit': { args: ['--memory', '512'], code: 64, says: ['memory is "512"', '512MiB'] },
  'a bad value in the file': {
    args: [],
    files: { 'quintet.yaml': 'seed: 1\nclusters: {count: 99}\n' },
    code: 78,
    says: ['clusters.count is 99', 'quintet.yaml, line 2', '2 to 50'],
  },
  'an unknown key': {
    args: ['--config', 'shop.yaml'],
    files: { 'shop.yaml': 'clusterz: 5\n' },
    code: 78,
    says: ['unknown key clusterz', 'shop.yaml, line 1', 'did you mean clusters?'],
  },
  'a file that is not YAML': {
    args: ['--config', 'shop.yaml'],
    files: { 'shop.yaml': 'sources: [\n' },
    code: 78,
    says: ['shop.yaml, line 2', 'not YAML'],
  },
  'no such configuration': {
    args: ['--config', 'none.yaml'],
    code: 78,
    says: ['none.yaml', '--config', 'does not exist'],
  },
  'a bad variable': {
    args: [],
    options: { environment: { QUINTET_CLUSTERS: 'many' } },
    code: 78,
    says: ['clusters is "many"', 'QUINTET_CLUSTERS', '2 to 50'],
  },
  'an unknown variable': {
    args: [],
    options: { environment: { QUINTET_CLUSTRES: '5' } },
    code: 78,
    says: ['QUINTET_CLUSTRES', 'did you mean QUINTET_CLUSTERS?'],
  },
  'a channel that nobody knows': {
    args: [],
    files: { 'quintet.yaml': 'without: [pigeons]\n' },
    code: 78,
    says: ['without', 'pigeons', 'allowed are', 'email'],
  },
  'no such playbook': {
    args: [],
    files: { 'quintet.yaml': 'playbook: steps.yaml\n' },
    code: 78,
    says: ['playbook', 'steps.yaml', 'check the path'],
  },
  'a playbook that is not YAML': {
    args: [],
    files: { 'quintet.yaml': 'playbook: steps.yaml\n', 'steps.yaml': 'families: [\n' },
    code: 78,
    says: ['steps.yaml:2', 'not valid YAML'],
  },
};

describe.concurrent('a command that is wrong', () => {
  it.for(Object.entries(CASES))('%s', ([, { args, files = {}, options, code, says }], context) =>
    inShop(async (shop) => {
      for (const [name, content] of Object.entries(files)) await shop.write(name, content);
      expect(await refusal(shop, await shop.segment(['shop.csv', ...args], options), says)).toEqual(
        refused(code, 'unrecorded'),
      );
    })(context),
  );

  it(
    'an unknown command',
    inShop(async (shop) => {
      const ended = await shop.quintet(['segmnt', 'shop.csv']);
      expect(await refusal(shop, ended, ['unknown command segmnt', 'did you mean segment?'])).toEqual(
        refused(64, 'unrecorded'),
      );
    }),
  );

  it(
    'a configuration that is a folder',
    inShop(async (shop) => {
      await mkdir(shop.path('quintet.yaml'));
      const ended = await shop.segment(['shop.csv']);
      expect(await refusal(shop, ended, ['quintet.yaml', 'cannot be read'])).toEqual(
        refused(78, 'unrecorded'),
      );
    }),
  );

  it(
    'a mistake in a playbook, with its line',
    inShop(async (shop) => {
      const { text, line } = await mistakenPlaybook();
      await shop.write('steps.yaml', text);
      const ended = await shop.segment(['shop.csv'], { environment: { QUINTET_PLAYBOOK: 'steps.yaml' } });
      expect(
        await refusal(shop, ended, [`${shop.path('steps.yaml')}:${line}`, 'families.key_accounts.offer']),
      ).toEqual(refused(78, 'unrecorded'));
    }),
  );
});

/** The playbook that comes with Quintet whose first offer is a number, and the line of that offer. */
async function mistakenPlaybook(): Promise<{ text: string; line: number }> {
  const text = await readFile(path.join(packageRoot, 'playbooks', 'default.yaml'), 'utf8');
  const lines = text.split('\n');
  const index = lines.findIndex((line) => /^\s+offer:/.test(line));
  lines[index] = lines[index]?.replace(/offer:.*/, 'offer: 5') ?? '';
  return { text: lines.join('\n'), line: index + 1 };
}
