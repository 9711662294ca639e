import { readFileSync } from 'node:fs';
import { wordingFor } from '../../src/words/wording.js';
import { parsePlaybook } from '../../src/segments/parse-playbook.js';
import type { Level, Measure, Profile, Rhythm, SegmentFigures, Silence } from '../../src/segments/segment.js';

export const pounds = wordingFor('en-GB', 'GBP');
/** With ordinary spaces for those that keep a figure and its unit on one line. */
export const plain = (text: string) => text.replaceAll('\u00a0', ' ');
export const rhythm: Rhythm = { lapsingDays: 110, lapsedDays: 155, gaps: 5000, source: 'data' };
export const defaultText = readFileSync(new URL('../../playbooks/default.yaml', import.meta.url), 'utf8');
export const defaultPlaybook = parsePlaybook(defaultText, 'playbooks/default.yaml');

type Three = readonly [number, number, number];

interface ProfileParts {
  readonly spend?: Three;
  readonly orders?: Three;
  readonly averageOrderValue?: Three;
  readonly returnRatio?: number;
  readonly recencyDays?: Three;
  readonly oneOrderShare?: number;
  readonly returnerShare?: number;
}

const numbers = ([q1, median, q3]: Three) => ({ q1, median, q3 });
const money = ([q1, median, q3]: Three) => ({
  q1: q1.toFixed(2),
  median: median.toFixed(2),
  q3: q3.toFixed(2),
});

/** A profile of middling customers but for what is given. */
export function makeProfile(parts: ProfileParts = {}): Profile {
  return {
    spend: money(parts.spend ?? [300, 648, 1600]),
    orders: numbers(parts.orders ?? [1, 2, 4]),
    averageOrderValue: money(parts.averageOrderValue ?? [180, 287, 420]),
    returnRatio: { q1: 0, median: 0, q3: 0, mean: parts.returnRatio ?? 0 },
    recencyDays: numbers(parts.recencyDays ?? [16, 50, 140]),
    oneOrderShare: parts.oneOrderShare ?? 0.34,
    returnerShare: parts.returnerShare ?? 0.33,
  };
}

interface FigureParts extends ProfileParts {
  readonly rank?: number;
  readonly customers?: number;
  readonly revenue?: string;
  readonly revenueShare?: number;
  readonly levels?: Partial<Record<Measure, Level>>;
  readonly silence?: Silence;
}

const stand = (level: Level = 3) => ({ standing: level / 5 - 0.1, level });

/** A middling segment but for what is given; a level stands in the middle of its fifth. */
export function makeFigures(parts: FigureParts = {}): SegmentFigures {
  const levels = parts.levels ?? {};
  return {
    rank: parts.rank ?? 1,
    customers: parts.customers ?? 100,
    customerShare: 0.2,
    revenue: parts.revenue ?? '1000.00',
    largestNetSpend: '100.00',
    revenueShare: parts.revenueShare ?? 0.2,
    profile: makeProfile(parts),
    standings: {
      spend: stand(levels.spend),
      orders: stand(levels.orders),
      averageOrderValue: stand(levels.averageOrderValue),
      returnRatio: stand(levels.returnRatio),
      recencyDays: stand(levels.recencyDays),
    },
    silence: parts.silence ?? 'recent',
  };
}

/** The bundled year in five clusters, rounded; levels read off the shop's cut points by hand. */
export const bundledShop = makeProfile({ returnRatio: 0.018 });
export const bundledSegments = {
  A: makeFigures({
    rank: 1,
    customers: 623,
    revenueShare: 0.65,
    spend: [2678, 3887, 6529],
    orders: [8, 10, 15],
    averageOrderValue: [260, 377, 535],
    returnRatio: 0.0155,
    recencyDays: [3, 10, 25],
    oneOrderShare: 0,
    returnerShare: 0.8,
    levels: { spend: 5, orders: 5, averageOrderValue: 4, returnRatio: 5, recencyDays: 1 },
  }),
  B: makeFigures({
    rank: 2,
    customers: 1380,
    spend: [745, 1114, 1681],
    orders: [2, 3, 5],
    averageOrderValue: [225, 335, 480],
    returnRatio: 0.002,
    recencyDays: [15, 36, 81],
    oneOrderShare: 0.04,
    levels: { spend: 4, orders: 4, averageOrderValue: 4, returnRatio: 4, recencyDays: 3 },
  }),
  C: makeFigures({
    rank: 3,
    customers: 1705,
    spend: [159, 261, 383],
    orders: [1, 1, 1],
    averageOrderValue: [132, 203, 326],
    returnRatio: 0.0003,
    recencyDays: [37, 92, 225],
    oneOrderShare: 0.77,
    levels: { spend: 2, orders: 1, averageOrderValue: 2, returnRatio: 4, recencyDays: 4 },
  }),
  D: makeFigures({
    rank: 4,
    customers: 483,
    spend: [379, 672, 1134],
    orders: [1, 2, 4],
    averageOrderValue: [185, 294, 407],
    returnRatio: 0.0589,
    recencyDays: [22, 57, 138],
    oneOrderShare: 0.25,
    returnerShare: 1,
    levels: { spend: 3, orders: 3, averageOrderValue: 3, returnRatio: 5, recencyDays: 3 },
  }),
  E: makeFigures({
    rank: 5,
    customers: 69,
    spend: [41, 190, 480],
    orders: [1, 2, 3],
    averageOrderValue: [29, 96, 197],
    returnRatio: 0.52,
    recencyDays: [30, 122, 220],
    oneOrderShare: 0.46,
    returnerShare: 1,
    levels: { spend: 1, orders: 3, averageOrderValue: 1, returnRatio: 5, recencyDays: 4 },
    silence: 'lapsing',
  }),
};
