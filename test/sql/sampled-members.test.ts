import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readSampledMembers } from '../../src/segments/read-sampled-members.js';
import type { Engine } from '../../src/warehouse/engine.js';
import { giveTable, openMemoryEngine } from '../support/engine.js';

let engine: Engine;
beforeAll(async () => {
  engine = await openMemoryEngine();
});
afterAll(() => engine.close());

const COLUMNS =
  'customer_id, rank, gross_spend, net_spend, orders, return_ratio, average_order_value, recency_days, tenure_days';

const hash = (id: string) => createHash('md5').update(`7:${id}`).digest('hex');

it('reads members in the order of the sample, with their places by spend', async () => {
  const customers = ['a', 'b', 'c', 'd'].map((id, index) => ({ id, index }));
  const spends = [20, 50, 50, 10];
  const rows = customers.map(
    ({ id, index }) =>
      `('${id}', ${1 + (index % 2)}, cast(${spends[index]} as decimal(18, 3)), cast(9.5 as decimal(18, 3)), ` +
      `${index + 1}, ${index / 10}e0, 9.5e0, ${index * 10}, ${index * 100})`,
  );
  await giveTable(engine, 'members', COLUMNS, rows.join(', '));
  const order = customers.toSorted((a, b) => (hash(a.id) < hash(b.id) ? -1 : 1));
  const { ranks, spendPlaces, features } = await readSampledMembers(engine, 7, 10);
  expect([...ranks]).toEqual(order.map(({ index }) => 1 + (index % 2)));
  // b and c spend the same: by id.
  expect([...spendPlaces]).toEqual(order.map(({ index }) => [3, 1, 2, 4][index]));
  expect([...(features.get('spend') ?? [])]).toEqual(order.map(({ index }) => spends[index]));
  expect([...(features.get('net_spend') ?? [])]).toEqual([9.5, 9.5, 9.5, 9.5]);
  expect([...(features.get('orders') ?? [])]).toEqual(order.map(({ index }) => index + 1));
  expect([...(features.get('return_ratio') ?? [])]).toEqual(order.map(({ index }) => index / 10));
  expect([...(features.get('average_order_value') ?? [])]).toEqual([9.5, 9.5, 9.5, 9.5]);
  expect([...(features.get('recency_days') ?? [])]).toEqual(order.map(({ index }) => index * 10));
  expect([...(features.get('tenure_days') ?? [])]).toEqual(order.map(({ index }) => index * 100));

  const some = await readSampledMembers(engine, 7, 2);
  expect([...some.ranks]).toEqual([...ranks].slice(0, 2));
  expect([...some.spendPlaces].toSorted((a, b) => a - b)).toEqual([1, 2]);
});
