import { z } from 'zod';
import { block } from './block.js';
import { LEVEL_WORDS, SILENCES } from './playbook.js';

const notEmpty = (given: object): boolean => Object.values(given).some((value) => value !== undefined);

const text = z.string().trim().min(1);
const key = z
  .string()
  .regex(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/, 'must be small letters and underscores such as key_accounts');
const weight = z.number().positive().optional();
const amount = z.number().min(0).optional();
const whole = z.int().min(0).optional();
const days = z
  .union([z.int().min(0), z.literal('lapsing'), z.literal('lapsed')], {
    error: 'must be lapsing, lapsed or a whole number of days',
  })
  .optional();

const level = block({ is: z.array(z.enum(LEVEL_WORDS)).min(1), weight }).optional();
const figure = block({ atLeast: amount, atMost: amount, weight })
  .refine((given) => given.atLeast !== undefined || given.atMost !== undefined, 'must hold atLeast or atMost')
  .refine((given) => (given.atLeast ?? 0) <= (given.atMost ?? Infinity), 'has atLeast above atMost')
  .optional();

const conditions = block({
  spend: level,
  orders: level,
  averageOrderValue: level,
  returnRatio: level,
  recencyDays: level,
  silence: block({ is: z.array(z.enum(SILENCES)).min(1), weight }).optional(),
  'returnRatio.mean': figure,
  oneOrderShare: figure,
  returnerShare: figure,
  'orders.median': figure,
}).refine(notEmpty, 'must hold a condition, or be left out');

const amounts = block({ atLeast: amount, atMost: amount })
  .refine(notEmpty, 'must hold atLeast or atMost')
  .refine((given) => (given.atLeast ?? 0) <= (given.atMost ?? Infinity), 'has atLeast above atMost')
  .optional();
const counts = block({ atLeast: whole, atMost: whole, exactly: whole })
  .refine(notEmpty, 'must hold atLeast, atMost or exactly')
  .refine((given) => (given.atLeast ?? 0) <= (given.atMost ?? Infinity), 'has atLeast above atMost')
  .refine(
    (given) => given.exactly === undefined || (given.atLeast ?? given.atMost) === undefined,
    'has exactly beside another bound',
  )
  .optional();

const rule = block({
  silence: block({ atMost: days, longerThan: days })
    .refine(notEmpty, 'must hold atMost or longerThan')
    .refine(
      ({ atMost, longerThan }) =>
        atMost === undefined || longerThan === undefined || isLonger(atMost, longerThan),
      'can never hold: atMost must be more than longerThan',
    )
    .optional(),
  orders: counts,
  ordersEver: counts,
  tenureDays: counts,
  netSpendToMedian: amounts,
  averageOrderValueToMedian: amounts,
  returnRatio: amounts,
}).refine(notEmpty, 'must hold a rule, or be left out');

/** Days and the shop's own words cannot be compared before a run: they are let through. */
function isLonger(one: number | 'lapsing' | 'lapsed', other: number | 'lapsing' | 'lapsed'): boolean {
  if (typeof one === 'number' && typeof other === 'number') return one > other;
  return typeof one === 'number' || typeof other === 'number' || (one === 'lapsed' && other === 'lapsing');
}

const family = block({
  title: text,
  call: text.regex(/^[^{}\d]+$/, 'must be a sentence without figures and placeholders'),
  profile: block({ must: conditions.optional(), prefers: conditions }).optional(),
  because: text,
  offer: text,
  channels: z.array(key).min(1),
  requires: z.array(key).optional(),
  needs: z.array(z.enum(['products'])).optional(),
  measure: text,
  avoid: text.optional(),
  discount: z.enum(['allowed', 'never']),
  eligible: rule.optional(),
  otherwise: z
    .array(block({ step: key, when: rule.optional() }))
    .min(1)
    .optional(),
});

/** What a playbook file looks like by itself; `checkPlaybook` sees to what its parts say of each other. */
export const playbookSchema = block({
  minimumFit: z.number().positive().max(1),
  channels: z.record(key, text),
  programmes: z.record(key, text).optional(),
  families: z.record(key, family),
});

export type PlaybookFile = z.infer<typeof playbookSchema>;
export type FamilyFile = z.infer<typeof family>;
export type ConditionsFile = z.infer<typeof conditions>;
export type RuleFile = z.infer<typeof rule>;
