import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseGrid } from '../../src/scores/parse-grid.js';
import { readSharedNames } from '../../src/scores/read-shared-names.js';
import type { Engine } from '../../src/warehouse/engine.js';
import { giveTable, openMemoryEngine } from '../support/engine.js';

let engine: Engine;
beforeAll(async () => {
  engine = await openMemoryEngine();
});
afterAll(() => engine.close());

type Customer = readonly [named: string, lifecycle: string, action: string];

async function sharedNamesOf(names: readonly string[], customers: readonly Customer[]) {
  const segments = names.map(
    (name, i) => `  s${i}: { name: ${name}, cells: { recency: ${i + 1} }, actions: [{ text: Go }] }`,
  );
  const grid = parseGrid(
    `over: { recency: ${names.length} }\nsegments:\n${segments.join('\n')}`,
    'names.yaml',
  );
  const rows = (word: (customer: Customer) => string) =>
    customers.map((customer, index) => `('c${index}', ${word(customer)})`).join(', ');
  await giveTable(
    engine,
    'named_segments',
    'customer_id, named_segment',
    rows(([named]) => `'${named}'`),
  );
  await giveTable(
    engine,
    'lifecycle_groups',
    'customer_id, lifecycle_group, action_group',
    rows(([, group, action]) => `'${group}', '${action}'`),
  );
  return readSharedNames(engine, grid);
}

it('counts who is in one, in the other and in both', async () => {
  const found = await sharedNamesOf(
    ['At Risk', 'New Customers', 'Champions', 'Potential Loyalist'],
    [
      ['s0', 'churned', 'at_risk'],
      ['s0', 'potential_churner', 'at_risk'],
      ['s0', 'active', 'top'],
      ['s1', 'new', 'potential'],
      ['s1', 'churned', 'at_risk'],
      ['s2', 'loyal', 'top'],
      ['s3', 'active', 'top'],
    ],
  );
  expect(found).toEqual([
    { key: 's0', name: 'At Risk', lifecycle: 'at_risk', customers: 3, lifecycleCustomers: 3, both: 2 },
    { key: 's1', name: 'New Customers', lifecycle: 'new', customers: 2, lifecycleCustomers: 1, both: 1 },
    // Sounds like the potential ones, not like the loyal ones.
    {
      key: 's3',
      name: 'Potential Loyalist',
      lifecycle: 'potential',
      customers: 1,
      lifecycleCustomers: 1,
      both: 0,
    },
  ]);
});

it('takes the longest name that fits', async () => {
  const found = await sharedNamesOf(
    ['Potential churners', 'Rest'],
    [
      ['s0', 'potential_churner', 'at_risk'],
      ['s1', 'potential_churner', 'at_risk'],
    ],
  );
  expect(found.map(({ lifecycle, both }) => [lifecycle, both])).toEqual([['potential_churner', 1]]);
});

it('finds nothing where the customers are the same, or where one side has none', async () => {
  const same = await sharedNamesOf(
    ['New', 'Loyal', 'Active'],
    [
      ['s0', 'new', 'potential'],
      ['s1', 'churned', 'at_risk'],
    ],
  );
  expect(same).toEqual([]);
});
