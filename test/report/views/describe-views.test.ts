import { describe, expect, it } from 'vitest';
import { describeReport } from '../../../src/report/describe-report.js';
import { describeViews } from '../../../src/report/describe/views/describe-views.js';
import type { Block, Section, Table } from '../../../src/report/document.js';
import type { ReportModel } from '../../../src/report/report-model.js';
import type { BehaviourView, Views } from '../../../src/scores/views.js';
import { createFormat } from '../../../src/words/format.js';
import { type Rich, plainText } from '../../../src/words/rich.js';
import { textsEn } from '../../../src/words/texts-en.js';
import { sampleModel } from '../sample-model.js';
import { bareViews } from '../../support/bare-views.js';
import { sampleViews } from '../../support/sample-views.js';

const words = { format: createFormat('en-GB', 'GBP'), texts: textsEn };
const said = (content: Rich): string => plainText(content).replaceAll('\u00A0', ' ');
const modelOf = (scores: Views | null): ReportModel => ({ ...sampleModel, scores });

const sectionsOf = (scores: Views | null): readonly Section[] => describeViews(modelOf(scores), words);

function blocksOf(id: string, scores: Views = sampleViews): readonly Block[] {
  return sectionsOf(scores).find((section) => section.id === id)?.blocks ?? [];
}

/** Everything that is said outside tables, a line a block. */
const textOf = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block): readonly string[] => {
      if (block.kind === 'paragraph' || block.kind === 'heading') return [said(block.content)];
      if (block.kind === 'list') return block.items.map(said);
      return block.kind === 'figure' ? [block.question, said(block.finding)] : [];
    })
    .join('\n');

/** The cells of the table with this caption, of figures too. */
function rowsOf(blocks: readonly Block[], caption: string): readonly (readonly string[])[] {
  const tables = blocks.flatMap((block): readonly Table[] =>
    block.kind === 'table' ? [block] : block.kind === 'figure' ? [block.table] : [],
  );
  const found = tables.find((table) => table.caption === caption);
  return found?.rows.map(({ cells }) => cells.map(said)) ?? [];
}

describe('which sections there are', () => {
  it('has none without views, and leaves the report as it was', () => {
    expect(sectionsOf(null)).toEqual([]);
    const ids = describeReport(modelOf(null), words.format).sections.map(({ id }) => id);
    expect(ids).toEqual(['cards', 'revenue', 'profiles', 'map', 'trust', 'data', 'method', 'words']);
  });

  it('stands between the segments and how far to trust them', () => {
    const ids = describeReport(modelOf(sampleViews), words.format).sections.map(({ id }) => id);
    expect(ids.slice(3, 10)).toEqual(['map', 'behaviour', 'lifecycle', 'rfm', 'named', 'agreement', 'trust']);
  });

  it('leaves out what is off', () => {
    const off = {
      rfm: null,
      named: null,
      lifecycle: null,
      behaviour: null,
      products: null,
      agreement: [],
      sharedNames: [],
    };
    expect(sectionsOf(off)).toEqual([]);
    expect(sectionsOf({ ...off, rfm: sampleViews.rfm }).map(({ id }) => id)).toEqual(['rfm']);
  });
});

describe('RFM scores', () => {
  it('words the bounds, a recency of few days being the best', () => {
    expect(rowsOf(blocksOf('rfm'), 'The bounds of the scores')).toEqual([
      ['Recency, days silent', '180 or more', '72–179', '33–71', '13–32', 'up to 12'],
      ['Frequency, orders', 'up to 1', 'nobody', '2–3', '4–6', '7 or more'],
      [
        'Monetary, spend',
        'up to £250.194',
        'over £250.194, up to £490.096',
        'over £490.096, up to £942.276',
        'over £942.276, up to £2,058.426',
        'over £2,058.426',
      ],
    ]);
  });

  it('gives the bounds of spend as many decimals each, and says where they are rounded', () => {
    const { rfm } = sampleViews;
    if (rfm === null) throw new Error('the sample has scores');
    const told = (monetary: readonly number[]) => {
      const cutPoints = { recency: [0.5, 1, 1.5, 9], frequency: [1, 2, 2, 2], monetary };
      const blocks = blocksOf('rfm', { ...sampleViews, rfm: { ...rfm, cutPoints } });
      return { rows: rowsOf(blocks, 'The bounds of the scores'), text: textOf(blocks) };
    };
    const even = told([10, 20.5, 30.125, 40]);
    expect(even.rows[2]).toEqual([
      'Monetary, spend',
      'up to £10.000',
      'over £10.000, up to £20.500',
      'over £20.500, up to £30.125',
      'over £30.125, up to £40.000',
      'over £40.000',
    ]);
    expect(even.text).not.toContain('rounded');
    // Days between 1 and 1.5 there are none; one day is above 0.5 and not above 1.
    expect(even.rows[0]).toEqual(['Recency, days silent', '10 or more', '2–9', 'nobody', '1', 'up to 0']);
    expect(even.rows[1]?.slice(1)).toEqual(['up to 1', '2', 'nobody', 'nobody', '3 or more']);
    expect(told([10, 20, 30, 40.12345]).text).toContain('Spend is rounded to three decimals here');
  });

  it('says by which measure a score is far from a fifth of the customers', () => {
    // 1,281 of 4,260 are 30%; nobody has frequency score 2.
    expect(textOf(blocksOf('rfm'))).toContain('By frequency a score has from 0% to 30% of the customers.');
    expect(textOf(blocksOf('rfm'))).not.toContain('By recency a score');
  });

  it('says where the bounds come from and which scores nobody has', () => {
    expect(textOf(blocksOf('rfm'))).toContain('bounds were drawn from tonight’s customers');
    expect(textOf(blocksOf('rfm'))).toContain('Frequency: nobody has score 2. Where too many');
    const { rfm } = sampleViews;
    if (rfm === null) throw new Error('the sample has scores');
    const frozenSince = { run: 'r7', snapshot: '2011-11-10T00:00:00' };
    const frozen = { ...sampleViews, rfm: { ...rfm, thresholds: 'frozen' as const, frozenSince } };
    const text = textOf(blocksOf('rfm', frozen));
    expect(text).toContain('those of run r7 as of 10 Nov 2011');
    expect(text).toMatch(/nobody has score 2\.$/mu);
  });

  it('finds the highest and the lowest mean, and which band brings the most', () => {
    const text = textOf(blocksOf('rfm'));
    // 180 × 2.1⁴ × 1.8 = 6301.0; 180 × 1 × 1 = 180.
    expect(text).toContain(
      'from £180 each (recency 1, frequency 1: 460 customers) to £6,301 each (recency 5, frequency 5: 360 customers)',
    );
    // 323 + 289 + 280 + 270 + 324 = 1486 of 4260 customers.
    expect(text).toContain('Customers with a high sum are 35% of all (1,486 customers) and bring 78%');
  });

  it('tells each strategy’s audience and threshold', () => {
    const rows = rowsOf(blocksOf('rfm'), 'Whom each strategy is for and what they brought');
    expect(rows.map((cells) => [cells[0], cells[1], cells[3]])).toEqual([
      [
        'VIP rewards',
        'average order value over £478.12 (the top fifth of the shop), one or two orders',
        '301',
      ],
      [
        'Balanced incentives',
        'frequency score 4 or 5; the average order value to pass is £290.44, the median of the shop’s customers',
        '1,470',
      ],
      [
        'Reactivation',
        'sum of the scores 6 or less, average order value below £290.44, the median of the shop’s customers',
        '1,012',
      ],
    ]);
    const text = textOf(blocksOf('rfm'));
    expect(text).toContain('Half of those below lack £84 or less an order.');
    expect(text).toContain(
      'VIP rewards: 301 customers, of whom 204 (£201,341) are still active (silent for at most 110 days).',
    );
    // 372 less 120 on the frequency track, £67,080 less £22,080.
    expect(text).toContain(
      'That is a larger basket for 640 customers (£132,400), more orders for 252 customers (£45,000); for 120 customers (£22,080) both are as long, and they count as more orders.',
    );
    expect(rows.map((cells) => cells[2])[1]).toBe(
      'Reward an order that passes the threshold, not just another order (not for 511 customers whose own step rules discounts out)',
    );
  });
});

describe('named segments', () => {
  it('tells for whom a discount is not meant, and what was left out', () => {
    const text = textOf(blocksOf('named'));
    expect(text).toContain('Champions: 608 customers, £3.56m');
    expect(text).toContain('next order (not for 7 customers whose own step rules discounts out)');
    expect(text).toContain('(not for 1 customer whose');
    expect(text).toContain('Left out for want of app notification: 1 action.');
    expect(text).toContain('Champions bring the most: 14% of the customers, 45% of the net revenue.');
  });

  it('tells which steps the customers of each have as their own', () => {
    const text = textOf(blocksOf('named'));
    expect(text).toContain('Their own steps: Win-back 608.');
    expect(text).toContain('Their own steps: Win-back 818, Returns care 1.');
  });

  it('tells names that the lifecycle has for other people, and nothing where it has none', () => {
    const text = textOf(blocksOf('named'));
    expect(text).toContain('New Customers: 98 customers here, 622 in the lifecycle’s New; 91 in both.');
    expect(text).toContain('At Risk: 827 customers here, 1,350 in the lifecycle’s At risk; 460 in both.');
    const without = textOf(blocksOf('named', { ...sampleViews, sharedNames: [] }));
    expect(without).not.toContain('sound like');
  });

  it('names the shop’s own grid and its steps', () => {
    const { named } = sampleViews;
    if (named === null) throw new Error('the sample has named segments');
    const axes = [{ measure: 'monetary' as const, bins: 3 }];
    const text = textOf(blocksOf('named', { ...sampleViews, named: { ...named, grid: 'my.yaml', axes } }));
    expect(text).toContain('given by the grid of monetary scores in my.yaml');
    expect(text).toContain('monetary (3 steps)');
    expect(text).not.toContain('many shops use');
  });
});

describe('the lifecycle', () => {
  it('sets action groups side by side and words the rules by the shop’s rhythm', () => {
    const blocks = blocksOf('lifecycle');
    expect(textOf(blocks)).toContain(
      'Those at risk brought 9.2% of the net revenue (£734,785): 4.2% potential churners and 5% churned. They are 32% of the customers; top customers (loyal and active) are 54% and brought 88%.',
    );
    // 71 + 38 + 55 + 190 + 72 = 426.
    expect(textOf(blocks)).toContain('over £690.15, the top tenth: 426 customers');
    expect(rowsOf(blocks, 'Who is in which group: the first rule that holds').slice(0, 2)).toEqual([
      ['Churned', 'silent for more than 155 days', 'At risk'],
      ['Potential churners', 'silent for more than 110 days', 'At risk'],
    ]);
  });
});

describe('behaviour', () => {
  it('counts who is among the first of several rankings', () => {
    expect(textOf(blocksOf('behaviour'))).toContain(
      'Of the first 10 by net spend, 2 are also among the first by orders and 7 among the first by average order.',
    );
  });

  it('says that most customers are not where most revenue is', () => {
    expect(textOf(blocksOf('behaviour'))).toContain(
      '1 to 3 orders, net spend from £100 to under £800 – holds 51% of the customers (2,164 customers) and brings 11% of the net revenue (£910,444). Most of the revenue comes from elsewhere.',
    );
  });

  it('tells what those nearest to the high tier lack', () => {
    const rows = rowsOf(
      blocksOf('behaviour'),
      'Customers of the mid tier who lack the least to the high one',
    );
    expect(rows.map((cells) => cells.slice(3))).toEqual([
      ['12', '£1.42 more spend', 'Loyalty programme'],
      ['301', '1 more order', 'Low-cost keep-warm'],
      ['3', '2 more orders', 'Second-order nudge'],
      ['130', '1 more order and £128.89 more spend', 'Win-back'],
    ]);
  });

  it('tells three kinds of big buyers, and who spends like the high tier on few orders', () => {
    const text = textOf(blocksOf('behaviour'));
    expect(text).toContain(
      'Big buyers on one or two orders: 19 customers, £151,080 (1.9%). Too few orders to tell a habit.',
    );
    expect(text).toContain('three or more, their average order below that: 69 customers, £402,119 (5%).');
    expect(text).toContain(
      'In the mid tier, 54 customers (£239,905) spend like the high one, but on one or two orders; 19 of them are big buyers.',
    );
  });

  it('marks in the rankings who is no big buyer', () => {
    const { behaviour } = sampleViews;
    if (behaviour === null) throw new Error('the sample has behaviour');
    const legendOf = (isBigBuyer: boolean) => {
      const mark = (customers: BehaviourView['rankings']['orders']) =>
        customers.map((one) => (one.mark === null ? { ...one, isBigBuyer } : one));
      const { net_spend, average_order_value, orders } = behaviour.rankings;
      const rankings = {
        net_spend: mark(net_spend),
        average_order_value: mark(average_order_value),
        orders: mark(orders),
      };
      const blocks = blocksOf('behaviour', { ...sampleViews, behaviour: { ...behaviour, rankings } });
      const charts = blocks.flatMap((block) => (block.kind === 'figure' ? [block.chart] : []));
      return charts
        .flatMap((chart) => (chart.kind === 'rankings' ? chart.legend : []))
        .map(({ text }) => text);
    };
    const kinds = ['consistent big buyer', 'one or two orders'];
    expect(legendOf(true)).toEqual([...kinds, 'frequent, smaller orders']);
    expect(legendOf(false)).toEqual([...kinds, 'no big buyer']);
  });
});

describe('where the views agree', () => {
  it('words surprising cells and marks them', () => {
    const text = textOf(blocksOf('agreement'));
    // 623 × 608 ÷ 4260 = 88.9; 380 ÷ 623 = 61%.
    expect(text).toContain(
      'In Champions: 380 customers of Key accounts (61% of that segment); by chance it would be about 89.',
    );
    expect(text).toContain('In New Customers: nobody of Key accounts; by chance');
    const rows = rowsOf(blocksOf('agreement'), 'Customers by segment and group of the lifecycle');
    expect(rows[0]).toEqual(['Key accounts', '8 ↓', '14 ↓', '0 ↓', '570 ↑', '31 ↓', '623']);
    expect(rows.at(-1)).toEqual(['All', '961', '389', '622', '1,354', '934', '4,260']);
  });

  it('says so where nothing surprises', () => {
    const agreement = sampleViews.agreement.map((table) => ({ ...table, surprising: [] }));
    expect(textOf(blocksOf('agreement', { ...sampleViews, agreement }))).toContain(
      'No cell of this table is a surprise.',
    );
  });
});

describe('a shop of next to nobody', () => {
  it('says what could not be computed', () => {
    const text = sectionsOf(bareViews)
      .map(({ blocks }) => textOf(blocks))
      .join('\n');
    expect(text).toContain('There are no customers to rank.');
    expect(text).toContain('No region could be named, for there are no customers.');
    expect(text).toContain('There are no customers to put into tiers.');
    expect(text).toContain('Nobody is in the mid tier');
    expect(text).toContain('No customer has a score.');
    expect(text).toContain('No customer has a named segment.');
    expect(text).toContain('Nobody is in Everybody tonight.');
    expect(text).toContain('There are no customers to put into groups.');
    expect(text).toContain('VIP rewards: nobody fits tonight.');
    expect(text).toContain('the 12 customers that it could be asked of are too few or too much alike');
  });
});
