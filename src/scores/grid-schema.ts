import { z } from 'zod';
import { block } from '../segments/block.js';

/** More scores than this tell nobody anything, and 20 to the third is what checks and messages are made for. */
const MOST_BINS = 20;

const text = z.string().trim().min(1);
const key = z
  .string()
  .regex(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/, 'must be small letters and underscores such as new_customers');

const FORM = 'must be a score such as 5, a range such as 4-5, or a list of these such as [1, 3-5]';
const score = z.union([z.int(), z.string().regex(/^\s*\d+\s*[-–]\s*\d+\s*$/, FORM)], { error: FORM });
const scores = z.union([score, z.array(score).min(1)], { error: FORM });

/** By measure; `checkGrid` sees to it that the grid has these axes. */
const cells = z.record(z.string(), scores);

const bins = z.int().min(1).max(MOST_BINS).optional();

const action = block({
  text,
  needs: z.array(z.enum(['products'])).optional(),
  channels: z.array(key).min(1).optional(),
  requires: z.array(key).optional(),
  discount: z.boolean().optional(),
});

const segment = block({
  name: text,
  cells: z.union([cells, z.array(cells).min(1)], {
    error: 'must be scores by measure such as { recency: 5, frequency: 4-5 }, or a list of such blocks',
  }),
  actions: z.array(action).min(1),
});

/** What a grid file looks like by itself; `checkGrid` sees to what its parts say of each other. */
export const gridSchema = block({
  over: block({ recency: bins, frequency: bins, monetary: bins }).refine(
    (over) => Object.values(over).some((value) => value !== undefined),
    'must name recency, frequency or monetary, with its number of scores',
  ),
  segments: z.record(key, segment),
});

export type GridFile = z.infer<typeof gridSchema>;
export type CellsFile = z.infer<typeof cells>;
export type ScoresFile = z.infer<typeof scores>;
