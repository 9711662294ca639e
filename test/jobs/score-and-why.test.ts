import { describe, expect, it } from 'vitest';
import { explainCustomer } from '../../src/model/explain-customer.js';
import { sealModel } from '../../src/model/seal-model.js';
import { sampleModel } from '../model/sample-model.js';
import { run } from './fake-host.js';

const readFile = async (file: string) => {
  if (file === '/shop/model.json') return sealModel(sampleModel);
  throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
};
const NONE = 'Nothing was written.\n';

describe('the command line of quintet score', () => {
  it.each([
    [[], 64, '--model is missing; name the model.json of a run, such as --model reports/latest/model.json'],
    [
      ['--model', 'nix.json'],
      66,
      'nix.json: there is no such file; each run leaves a model.json in its folder',
    ],
    [
      ['--model', 'model.json', '--out', 'x.xlsx'],
      64,
      'out is "x.xlsx" in the flag --out; it must be a file that ends',
    ],
    [['--model', 'model.json', '--snapshot', 'soon'], 64, 'snapshot is "soon" in the flag --snapshot'],
  ])('%j is refused', async (argv, code, said) => {
    const ended = await run(['score', ...argv], { readFile });
    expect(ended).toMatchObject({ code, stdout: '' });
    expect(ended.stderr).toContain(said);
    expect(ended.stderr.endsWith(NONE)).toBe(true);
  });

  it('names the window, which is the model’s, as a flag that there is not', async () => {
    const ended = await run(['score', '--model', 'model.json', '--window', 'P2Y'], { readFile });
    expect(ended.code).toBe(64);
    expect(ended.stderr).toContain('unknown flag --window');
  });

  it('gives the model, the table and the sources to the scoring, and says what came of it', async () => {
    const ended = await run(['score', 'a.csv', '--model', 'model.json', '--out', 'x/s.parquet'], {
      readFile,
      runScore: async ({ configuration, model, out }) => {
        expect(configuration.sources.map(({ path }) => path)).toEqual(['/shop/a.csv']);
        expect(model).toEqual(sampleModel);
        expect(out).toBe('/shop/x/s.parquet');
        const segments = model.segments.map(({ id, rank, name }) => ({
          id,
          rank,
          name,
          customers: 2 * rank,
        }));
        const drift = [
          { feature: 'spend', psi: 0.0312 },
          { feature: 'orders', psi: 0.31 },
        ] as const;
        return { snapshot: '2011-12-11T00:00:00', customers: 12, segments, drift };
      },
    });
    expect(ended.code).toBe(0);
    expect(ended.stdout.replaceAll('\u00A0', ' ')).toBe(
      [
        '   Segment         Customers  Share',
        '1  Big “spenders”          2    17%',
        '2  Middling                4    33%',
        '3  Small                   6    50%',
        '   All                    12',
        '',
        'Scores  x/s.parquet, as of 11 Dec 2011',
        'Model   run 20111210T021500Z, as of 10 Dec 2011',
        'Drift   spend 0.0312, orders 0.31',
        '',
      ].join('\n'),
    );
    expect(ended.stderr).toContain(
      'quintet: warning: customers have drifted from those that the model was made from: orders 0.31 (population',
    );
  });
});

describe('the command line of quintet why', () => {
  it('asks for a customer', async () => {
    const ended = await run(['why']);
    expect(ended).toMatchObject({ code: 64, stdout: '' });
    expect(ended.stderr).toBe('quintet: no customer given; name one by its id, such as quintet why 13047.\n');
  });

  it('says what holds the customer, and what would move it', async () => {
    const features = sampleModel.features.map((feature, d) =>
      d === 0 ? { ...feature, low: 0, high: 180 } : feature,
    );
    const model = { ...sampleModel, features };
    const found = {
      customerId: '007',
      run: { id: 'r', snapshot: sampleModel.snapshot },
      model,
      values: [900, 3],
    };
    const ended = await run(['why', '007'], {
      runWhy: async () => ({ ...found, explanation: explainCustomer(model, found.values, 2) }),
    });
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    // 900 counts as 180, z 1.6, and three orders are z -0.5. Squared distances: 0.16 + 2.25 to the centre (2, 1), 2.56 + 0.36
    // to (0, 0.1): the spend makes 2.4 of the difference of 0.51, the orders -1.89.
    expect(ended.stdout.replaceAll('\u00A0', ' ')).toBe(
      [
        'Customer 007 is in “Big “spenders””, as of 10 Dec 2011 (run r).',
        'The centre of its segment is 1.55 away, that of the second nearest, “Middling”, 1.71 (in standard deviations).',
        '',
        '                           This customer  Centre of its segment  Of the second nearest  Holds it here',
        'Gross spend  £900.00 (counts as £180.00)                £200.00                £100.00           471%',
        'Orders                                 3                      6                    4.2          −371%',
        '',
        'What holds it most: Gross spend. What is below zero pulls it to the other: Orders. The shares split the difference of the squared distances to the two centres, and add up to 100%.',
        '',
        'The smallest changes, each alone with all else as it is, that would move it, the smallest first:',
        '  Gross spend from £900.00 to £173.62: “Middling”',
        '  Orders from 3 to 2: “Middling”',
        '',
        'This is how the model draws its lines, not advice: in life one figure seldom changes without the others.',
        '',
      ].join('\n'),
    );
  });

  it('takes the customer as it is written, and sources after it', async () => {
    const asked: unknown[] = [];
    await run(['why', '007', 'a.csv', '--clusters', '4'], {
      runWhy: async ({ sources, clusters }, customer) => {
        asked.push(
          customer,
          sources.map(({ path }) => path),
          clusters.count,
        );
        throw new Error('enough');
      },
    });
    expect(asked).toEqual(['007', ['/shop/a.csv'], 4]);
  });
});
