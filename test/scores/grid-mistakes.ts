/** Two segments on a grid of four cells; the line of each key matters below. */
export const SMALL = `over: { recency: 2, monetary: 2 }
segments:
  fresh:
    name: Fresh
    cells: { recency: 2 }
    actions:
      - text: Say hello
        channels: [email]
        requires: [store_credit]
        needs: [products]
        discount: true
  stale:
    name: Stale
    cells: [{ recency: 1, monetary: 1 }, { recency: 1, monetary: 2 }]
    actions:
      - text: Say goodbye
`;

/** What is wrong, a part of the small grid, what stands there instead, and how the message begins. */
export const MISTAKES: [what: string, from: string, to: string, message: string][] = [
  ['no YAML', 'over: {', 'over: {{', '2: not valid YAML'],
  [
    'an unknown key',
    'name: Fresh',
    'colour: red\n    name: Fresh',
    '4: segments.fresh.colour is an unknown key; allowed are name, cells, actions',
  ],
  [
    'an axis there is not',
    'monetary: 2 }\n',
    'spend: 2 }\n',
    '1: over.spend is an unknown key; allowed are recency, frequency, monetary',
  ],
  [
    'no axes',
    '{ recency: 2, monetary: 2 }\n',
    '{}\n',
    '1: over is {}; must name recency, frequency or monetary',
  ],
  ['too many scores', 'recency: 2, monetary: 2', 'recency: 21', '1: over.recency is 21; must be at most 20'],
  ['no scores', 'recency: 2, monetary: 2', 'recency: 0', '1: over.recency is 0; must be at least 1'],
  [
    'half a score',
    'recency: 2, monetary: 2',
    'recency: 2.5',
    '1: over.recency is 2.5; must be a whole number',
  ],
  [
    'no segments',
    SMALL.slice(SMALL.indexOf('segments')),
    'segments: {}\n',
    '2: segments leaves 4 of 4 cells to no segment: ',
  ],
  [
    'a key in capitals',
    '  stale:',
    '  Stale:',
    '12: segments.Stale must be small letters and underscores such as new_customers',
  ],
  [
    'a name twice',
    'name: Stale',
    'name: " FRESH"',
    '13: segments.stale.name is the name of fresh too; each segment needs',
  ],
  ['a name of nothing', 'name: Stale', 'name: " "', '13: segments.stale.name is " "; must not be empty'],
  ['no cells', '    cells: { recency: 2 }\n', '', '3: segments.fresh.cells is missing'],
  ['no actions', '\n      - text: Say goodbye', ' []', '15: segments.stale.actions is []; must not be empty'],
  [
    'no scores of a segment',
    '{ recency: 2 }\n',
    '{ recency: [] }\n',
    '5: segments.fresh.cells.recency is []; must not be empty',
  ],
  [
    'words for scores',
    '{ recency: 2 }\n',
    '{ recency: high }\n',
    '5: segments.fresh.cells.recency is "high"; must be a score such as 5',
  ],
  [
    'a measure of no axis',
    '{ recency: 2 }\n',
    '{ frequency: 2 }\n',
    '5: segments.fresh.cells.frequency is no axis of this grid; over has recency, monetary',
  ],
  [
    'the same in a list',
    '{ recency: 1, monetary: 2 }',
    '{ frequency: 2 }',
    '14: segments.stale.cells.1.frequency is no axis',
  ],
  [
    'a score beyond',
    '{ recency: 2 }\n',
    '{ recency: 2-3 }\n',
    '5: segments.fresh.cells.recency names score 3; the scores of this axis are 1 to 2',
  ],
  ['score 0', '{ recency: 2 }\n', '{ recency: 0 }\n', '5: segments.fresh.cells.recency names score 0; the'],
  [
    'a huge range',
    '{ recency: 2 }\n',
    '{ recency: 1-99999999999 }\n',
    '5: segments.fresh.cells.recency names score 99999999999',
  ],
  [
    'a range backwards',
    '{ recency: 2 }\n',
    '{ recency: 2-1 }\n',
    '5: segments.fresh.cells.recency is 2-1; a range begins with its smaller score',
  ],
  [
    'a need there is not',
    '[products]',
    '[stock]',
    '10: segments.fresh.actions.0.needs.0 is "stock"; allowed are products',
  ],
  [
    'a discount of 10',
    'discount: true',
    'discount: 10',
    '11: segments.fresh.actions.0.discount is 10; must be true or false',
  ],
];
