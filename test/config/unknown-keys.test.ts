import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { failureOf } from './configure.js';

describe('unknown keys', () => {
  it('come with the nearest key and all known ones', async () => {
    const { message } = await failureOf({ yaml: 'seed: 1\nclusters:\n  count: 5\n  fetures: [spend]\n' });
    expect(message).toBe(
      'unknown key clusters.fetures (with value ["spend"]) in quintet.yaml, line 4; ' +
        'did you mean features? Known keys: count, features, winsorise, resamples',
    );
  });

  it.each([
    [
      'sources:\n  - path: a.csv\n    nmae: web\n',
      'unknown key sources[0].nmae (with value "web") in quintet.yaml, line 3; did you mean name? ' +
        'Known keys: path, name, mapping, dates, decimalMark, timeZone, onlyCurrency',
    ],
    [
      'gates: {row: 1}',
      'unknown key gates.row (with value 1) in quintet.yaml, line 1; did you mean rows? ' +
        'Known keys: unreadable, rows, lastPurchase, guests',
    ],
    [
      'mapping: {client: Who}',
      'unknown key mapping.client (with value "Who") in quintet.yaml, line 1; known keys: customer, order, ' +
        'product, description, quantity, price, amount, discount, refund, date, country, currency, status, ' +
        'returns, exclude',
    ],
  ])('are named in %j', async (yaml, message) => {
    expect((await failureOf({ yaml })).message).toBe(message);
  });

  it('may be empty', async () => {
    expect((await failureOf({ yaml: '"": 1' })).message).toMatch(
      /^unknown key "" \(with value 1\) in quintet\.yaml, line 1;/,
    );
  });

  it('are named whatever they are, at every level', async () => {
    const key = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.constantFrom('__proto__', 'constructor', 'sede', '1'),
    );
    const section = fc.constantFrom('', ...SECTIONS.keys());
    await fc.assert(
      fc.asyncProperty(key, section, fc.jsonValue(), async (name, parent, value) => {
        fc.pre(!KNOWN.has(name));
        const inner = { [name]: value };
        const yaml = stringify(SECTIONS.get(parent)?.(inner) ?? inner);
        const { message, kind } = await failureOf({ yaml });
        expect(message).toContain(`unknown key ${parent === '' ? name : `${parent}.${name}`} (with value`);
        expect(message).toContain('in quintet.yaml, line ');
        expect(kind).toBe('configuration');
      }),
      { numRuns: 300 },
    );
  });
});

/** Where keys can stand, each with a way to put some there. */
const SECTIONS = new Map<string, (keys: object) => object>([
  ...['clusters', 'lines', 'lifecycle', 'gates', 'mapping', 'views', 'scores', 'keep', 'alerts'].map(
    (section) => [section, (keys: object) => ({ [section]: keys })] as const,
  ),
  ['scores.thresholds', (keys) => ({ scores: { thresholds: keys } })],
  ['sources[0]', (keys) => ({ sources: [{ path: 'a.csv', ...keys }] })],
  ['sources[1].mapping', (keys) => ({ sources: ['a.csv', { path: 'b.csv', mapping: keys }] })],
]);

const KNOWN = new Set(
  [
    'sources clusters snapshot window every seed out database memory threads quiet currency locale lines lifecycle',
    'spill wait timeout jsonLogs playbook without count features voidWithin adjustments duplicates lapsing lapsed gates unreadable',
    'rows lastPurchase guests path name mapping dates decimalMark timeZone onlyCurrency customer order product',
    'description quantity price amount discount refund date country status returns exclude vanished winsorise',
    'alerts segmentShare championsLost returnRatio stability failOnAlert customerIds salt',
    'draft keep runs drafts resamples refit drift views rfm named behaviour products scores monetary thresholds grid',
  ].flatMap((names) => names.split(' ')),
);
