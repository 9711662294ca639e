import { describe, expect, it, test } from 'vitest';
import { Failure } from '../../src/failure.js';
import { parseGrid } from '../../src/scores/parse-grid.js';
import { wordBoxes } from '../../src/scores/word-boxes.js';
import { defaultPlaybook } from '../segments/figures.js';
import { defaultGrid } from './default-grid.js';
import { MISTAKES, SMALL } from './grid-mistakes.js';
import { textsFor } from '../../src/words/catalogue.js';

const CELLS = textsFor('en-GB').segments.cells;

function failureOf(text: string): string {
  try {
    parseGrid(text, 'my.yaml', defaultPlaybook);
  } catch (error) {
    if (error instanceof Failure && error.kind === 'configuration') return error.message;
    throw error;
  }
  throw new Error('the grid was accepted');
}

describe('the default grid', () => {
  it('has the ten segments, three actions each', () => {
    const { axes, segments } = defaultGrid;
    expect(axes).toEqual([
      { measure: 'recency', bins: 5 },
      { measure: 'frequency', bins: 5 },
    ]);
    expect(segments.map(({ name, boxes }) => [name, wordBoxes(boxes, axes, CELLS)])).toEqual([
      ['Champions', 'recency 5, frequency 4–5'],
      ['Loyal Customers', 'recency 3–4, frequency 4–5'],
      ['Potential Loyalist', 'recency 4–5, frequency 2–3'],
      ['New Customers', 'recency 5, frequency 1'],
      ['Promising', 'recency 4, frequency 1'],
      ['Need Attention', 'recency 3, frequency 1–3'],
      ['At Risk', 'recency 1–2, frequency 3–4'],
      ["Can't Lose Them", 'recency 1–2, frequency 5'],
      ['Hibernating', 'recency 2, frequency 1–2'],
      ['Lost', 'recency 1, frequency 1–2'],
    ]);
    expect(segments.map(({ actions }) => actions.length)).toEqual(Array.from({ length: 10 }, () => 3));
  });

  it('speaks the words of the default playbook', () => {
    const { channels, programmes } = defaultPlaybook;
    const actions = defaultGrid.segments.flatMap((segment) => segment.actions);
    expect(actions.flatMap((action) => action.channels).filter((key) => !channels.has(key))).toEqual([]);
    expect(actions.flatMap((action) => action.requires).filter((key) => !programmes.has(key))).toEqual([]);
  });

  it('gives champions no discount, and new customers one', () => {
    const givers = defaultGrid.segments.filter(({ actions }) => actions.some(({ isDiscount }) => isDiscount));
    const keys = givers.map(({ key }) => key);
    expect(keys).not.toContain('champions');
    expect(keys).toContain('new_customers');
  });
});

test('a grid is read whole, and what is left out means all scores and no needs', () => {
  expect(parseGrid(SMALL, 'my.yaml')).toEqual({
    axes: [
      { measure: 'recency', bins: 2 },
      { measure: 'monetary', bins: 2 },
    ],
    segments: [
      {
        key: 'fresh',
        name: 'Fresh',
        boxes: [[[2], [1, 2]]],
        actions: [
          {
            text: 'Say hello',
            needsProducts: true,
            channels: ['email'],
            requires: ['store_credit'],
            isDiscount: true,
          },
        ],
      },
      {
        key: 'stale',
        name: 'Stale',
        boxes: [
          [[1], [1]],
          [[1], [2]],
        ],
        actions: [
          { text: 'Say goodbye', needsProducts: false, channels: [], requires: [], isDiscount: false },
        ],
      },
    ],
  });
});

test.each([
  ['{ recency: 5 }', [5]],
  ['{ recency: "2 – 4" }', [2, 3, 4]],
  ['{ recency: [5, 1-2, 2] }', [1, 2, 5]],
])('scores are written as %s', (cells, scores) => {
  const others = [1, 2, 3, 4, 5].filter((score) => !scores.includes(score)).join(', ');
  const grid = parseGrid(
    `over: { recency: 5 }
segments:
  a: { name: A, cells: ${cells}, actions: [{ text: Go }] }
  b: { name: B, cells: { recency: [${others}] }, actions: [{ text: Go }] }`,
    'my.yaml',
  );
  expect(grid.segments[0]?.boxes).toEqual([[scores]]);
});

test.each([
  [[[1, 2, 3]], 'all scores'],
  [[[1]], 'recency 1'],
  [[[1, 3]], 'recency 1 and 3'],
  [[[2, 3]], 'recency 2–3'],
  [[[1], [3]], 'recency 1; recency 3'],
])('boxes %j are worded as %s', (boxes, words) => {
  expect(
    wordBoxes(
      boxes.map((scores) => [scores]),
      [{ measure: 'recency', bins: 3 }],
      CELLS,
    ),
  ).toBe(words);
});

describe('a mistake is named with its line, what stands there and what to do', () => {
  test.each(MISTAKES)('%s', (_, from, to, message) => {
    expect(SMALL).toContain(from);
    expect(failureOf(SMALL.replace(from, to))).toContain(`my.yaml:${message}`);
  });

  test.each([
    [
      'channel',
      '[email]',
      '[emial]',
      '8: segments.fresh.actions.0.channels.0 is "emial"; the playbook has email, phone,',
    ],
    [
      'programme',
      '[store_credit]',
      '[store_credit, miles]',
      '9: segments.fresh.actions.0.requires.1 is "miles"; the playbook',
    ],
  ])(
    'a %s that the playbook does not know, unless the grid is not the shop’s own',
    (_, from, to, message) => {
      const text = SMALL.replace(from, to);
      expect(failureOf(text)).toContain(`my.yaml:${message}`);
      expect(parseGrid(text, 'default.yaml', null).segments).toHaveLength(2);
    },
  );

  test('an empty file', () => {
    expect(failureOf('')).toBe('my.yaml:1: the file is null; must be a block of keys');
  });

  test('cells in no segment', () => {
    expect(failureOf(SMALL.replace('monetary: 1 }, { recency: 1, monetary: 2 }', 'monetary: 1 }'))).toBe(
      'my.yaml:2: segments leaves 1 of 4 cells to no segment: recency 1, monetary 2. ' +
        'Give each cell to exactly one segment',
    );
  });

  test('cells in several, where the second of them stands', () => {
    expect(failureOf(SMALL.replace('{ recency: 1, monetary: 2 }', '{ recency: 1-2, monetary: 2 }'))).toBe(
      'my.yaml:14: segments.stale.cells gives 1 of 4 cells to several: recency 2, monetary 2 (Fresh, Stale). ' +
        'Give each cell to exactly one segment',
    );
  });

  test('both, and of many the first dozen', () => {
    const text = `over: { recency: 5, frequency: 5 }
segments:
  a: { name: A, cells: { recency: 5 }, actions: [{ text: Go }] }
  b: { name: B, cells: { frequency: 5 }, actions: [{ text: Go }] }`;
    const first = [1, 2, 3].flatMap((r) => [1, 2, 3, 4].map((f) => `recency ${r}, frequency ${f}`));
    expect(failureOf(text)).toBe(
      `my.yaml:2: segments leaves 16 of 25 cells to no segment: ${first.join('; ')}; and 4 more; ` +
        'and gives 1 of 25 cells to several: recency 5, frequency 5 (A, B). Give each cell to exactly one segment',
    );
  });
});
