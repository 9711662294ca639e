import { describe, expect, it } from 'vitest';
import type { CompareOptions, CompareResult } from '../../src/compare-runs.js';
import { Failure } from '../../src/failure.js';
import { COMPARISON } from '../report/compare/comparison.js';
import { run } from './fake-host.js';

const RESULT: CompareResult = { comparison: COMPARISON, folder: '/shop/reports/compare/a-to-b' };

/** Runs `quintet compare` with these arguments; what was asked comes back too. */
async function compare(argv: readonly string[]) {
  const asked: CompareOptions[] = [];
  const runCompare = async (options: CompareOptions) => {
    asked.push(options);
    return RESULT;
  };
  return { ...(await run(['compare', ...argv], { runCompare })), asked };
}

const refuse = async (): Promise<never> => Promise.reject(new Failure('data', 'other currencies'));

describe('quintet compare', () => {
  it('prints the segments and their counterparts, who is elsewhere, and where the pages are', async () => {
    const { code, stdout, stderr } = await compare(['a', 'b']);
    expect(stdout.replaceAll('\u00a0', ' ')).toBe(
      [
        '   Segment, 10 Dec 2011  10 Nov 2011  Customers  Change  Net revenue  Change  Overlap',
        '1  Big                   same name            2      −1         £310   −£290      67%',
        '2  New                   –                    1       –          £40       –        –',
        '3  Modest                Small                3      ±0          £60  +£0.20      50%',
        '   gone:                 Odd                  1       –           £5       –        –',
        '',
        'Elsewhere: 1 of the 5 in both runs (20%); adjusted Rand index 0.167',
        'Only in the second run: 1; only in the first: 1',
        '',
        'Page      reports/compare/a-to-b/compare.html',
        'Markdown  reports/compare/a-to-b/compare.md',
        'Data      reports/compare/a-to-b/compare.json',
        '',
      ].join('\n'),
    );
    expect([code, stderr]).toEqual([0, '']);
  });

  it('takes runs by id or folder, and a folder for the pages', async () => {
    const { asked } = await compare(['latest', './drafts/b', '--to', 'pages', '--out', 'reports/shop']);
    expect(asked).toMatchObject([
      {
        first: 'latest',
        second: '/shop/drafts/b',
        to: '/shop/pages',
        configuration: { out: '/shop/reports/shop' },
      },
    ]);
    expect((await compare(['a', 'b'])).asked).toMatchObject([{ to: null }]);
  });

  it.each([[[]], [['a']], [['a', '']]])('wants two runs: %j', async (argv) => {
    const { code, stderr, asked } = await compare(argv);
    expect([code, asked]).toEqual([64, []]);
    expect(stderr).toBe(
      'quintet: two runs are compared; name both by their ids, as quintet runs lists them. What runs left is as it was.\n',
    );
  });

  it('prints nothing when quiet, and ends with the code of what went wrong', async () => {
    expect(await compare(['a', 'b', '--quiet'])).toMatchObject({ code: 0, stdout: '', stderr: '' });
    expect(await run(['compare', 'a', 'b'], { runCompare: refuse })).toMatchObject({
      code: 65,
      stdout: '',
      stderr: 'quintet: other currencies. What runs left is as it was.\n',
    });
  });
});
