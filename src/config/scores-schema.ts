import { z } from 'zod';
import { MONETARY, THRESHOLDS, type Thresholds } from './configuration.js';
import { keys, of } from './schema-parts.js';
import { oneOf, text, truth, type ValueKind } from './values.js';

const isShown = of(truth).optional();

const cutPoints: ValueKind<readonly number[]> = {
  allowed: 'a list of 4 numbers, none smaller than the one before',
  read(value) {
    if (!Array.isArray(value) || value.length !== 4) return undefined;
    const numbers = value.filter((item): item is number => typeof item === 'number' && Number.isFinite(item));
    const isRising = numbers.every((item, index) => index === 0 || item >= (numbers[index - 1] ?? item));
    // 0 and -0 are the same cut point.
    return isRising && numbers.length === 4 ? numbers.map((item) => item + 0) : undefined;
  },
};

const ALLOWED = `one of ${THRESHOLDS.join(', ')}, or the keys recency, frequency and monetary`;

const fixed = keys(ALLOWED, { recency: of(cutPoints), frequency: of(cutPoints), monetary: of(cutPoints) });

const thresholds = z.unknown().transform((value, context): Thresholds => {
  const word = THRESHOLDS.find((candidate) => candidate === value);
  if (word !== undefined) return word;
  const read = fixed.safeParse(value);
  if (read.success) return read.data;
  for (const issue of read.error.issues) {
    const { path, message } = issue;
    context.addIssue(
      issue.code === 'unrecognized_keys'
        ? { code: issue.code, keys: issue.keys, path, message }
        : { code: 'custom', path, message },
    );
  }
  return z.NEVER;
});

/** What the configuration says about the views and their scores; messages as in the schema that this is part of. */
export const scoresSchema = {
  views: keys('the keys rfm, named, lifecycle, behaviour and products', {
    rfm: isShown,
    named: isShown,
    lifecycle: isShown,
    behaviour: isShown,
    products: isShown,
  }).optional(),
  scores: keys('the keys monetary, thresholds and grid', {
    monetary: of(oneOf(MONETARY)).optional(),
    thresholds: thresholds.optional(),
    grid: of(text('the path of a file')).nullable().optional(),
  }).optional(),
};
