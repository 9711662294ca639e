import { beforeAll, describe, expect, it } from 'vitest';
import type { Grid } from '../../src/scores/grid.js';
import { listProducts } from '../../src/scores/list-products.js';
import { nameCustomers } from '../../src/scores/name-customers.js';
import { parseGrid } from '../../src/scores/parse-grid.js';
import { scoreRfm } from '../../src/scores/score-rfm.js';
import { settleCutPoints } from '../../src/scores/settle-cut-points.js';
import { fragment } from '../../src/warehouse/sql.js';
import { defaultGrid } from '../scores/default-grid.js';
import type { Shop } from '../support/online-retail.js';

/**
 * Named segments and products of the bundled year under the plain rules. Expected: pandas 3.1.1 on the file's sales, cut
 * points by numpy's quantile, the segments' table written out as conditions, amounts as Python decimals.
 */
export function expectNamed(shop: () => Shop): void {
  const countsOf = async (grid: Grid) => {
    const { engine } = shop();
    const scores = { monetary: 'gross', thresholds: 'fitted', grid: null } as const;
    const settled = await settleCutPoints(engine, scores, null, grid.axes);
    await scoreRfm(engine, settled);
    await nameCustomers(engine, grid, settled);
    const rows = await engine.query(
      fragment('select named_segment, count(*) as customers from named_segments group by named_segment'),
    );
    return Object.fromEntries(
      rows.map(({ named_segment: key, customers }) => [String(key), Number(customers)]),
    );
  };

  describe('named segments', () => {
    it('are these ten', async () => {
      expect(await countsOf(defaultGrid)).toEqual({
        champions: 604,
        loyal_customers: 688,
        potential_loyalist: 484,
        new_customers: 67,
        promising: 169,
        need_attention: 599,
        at_risk: 357,
        cant_lose_them: 35,
        hibernating: 560,
        lost: 775,
      });
    });

    it('of a grid of quarters by thirds are these twelve', async () => {
      const cells = [1, 2, 3, 4].flatMap((r) => [1, 2, 3].map((f) => [r, f] as const));
      const segments = cells.map(
        ([r, f]) =>
          `  r${r}f${f}: { name: "${r} ${f}", cells: { recency: ${r}, frequency: ${f} }, actions: [{ text: Go }] }`,
      );
      const grid = parseGrid(
        `over: { recency: 4, frequency: 3 }\nsegments:\n${segments.join('\n')}`,
        'twelve.yaml',
      );
      // Cut at 17, 50 and 141.75 days, and at 1 and 4 orders.
      expect(await countsOf(grid)).toEqual({
        r1f1: 716,
        r1f2: 339,
        r1f3: 30,
        r2f1: 415,
        r2f2: 511,
        r2f3: 151,
        r3f1: 263,
        r3f2: 492,
        r3f3: 318,
        r4f1: 99,
        r4f2: 389,
        r4f3: 615,
      });
    });
  });

  describe('products', () => {
    beforeAll(() => listProducts(shop().engine));

    it.each([
      [
        '12347',
        'RABBIT NIGHT LIGHT; RED TOADSTOOL LED NIGHT LIGHT; BOOM BOX SPEAKER BOYS; PINK GOOSE FEATHER TREE 60CM; ' +
          'PINK NEW BAROQUECANDLESTICK CANDLE',
        'AIRLINE BAG VINTAGE JET SET BROWN; 3D DOG PICTURE PLAYING CARDS; RED TOADSTOOL LED NIGHT LIGHT',
      ],
      [
        '14646',
        "JUMBO BAG 50'S CHRISTMAS",
        'SPACEBOY LUNCH BOX; ROUND SNACK BOXES SET OF4 WOODLAND; DOLLY GIRL LUNCH BOX',
      ],
      [
        '17850',
        'HAND WARMER RED RETROSPOT; HAND WARMER UNION JACK',
        'WHITE METAL LANTERN; WHITE HANGING HEART T-LIGHT HOLDER; KNITTED UNION FLAG HOT WATER BOTTLE',
      ],
      [
        '12748',
        'TABLECLOTH RED APPLES DESIGN; CHILLI LIGHTS; WRAP RED APPLES; CARD MOTORBIKE SANTA; ' +
          'CINAMMON & ORANGE WREATH',
        'REX CASH+CARRY JUMBO SHOPPER; POPCORN HOLDER; MODERN FLORAL STATIONERY SET',
      ],
    ])('of customer %s', async (customer, basket, favourites) => {
      const select = `select last_basket, most_bought from customer_products where customer_id = '${customer}'`;
      expect(await shop().engine.query(fragment(select))).toEqual([
        { last_basket: basket, most_bought: favourites },
      ]);
    });
  });
}
