import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/warehouse/engine.js';
import { text } from '../../src/warehouse/sql.js';
import { statement } from '../../src/warehouse/statements.js';
import { giveTable, openMemoryEngine } from '../support/engine.js';

let engine: Engine;
beforeAll(async () => {
  engine = await openMemoryEngine();
});
afterAll(() => engine.close());

describe('shared customers', () => {
  it('are counted among those that both runs know', async () => {
    await giveTable(
      engine,
      'members',
      'customer_id, rank',
      "('a', 1), ('b', 1), ('c', 1), ('d', 2), ('e', 2), ('new', 2)",
    );
    await giveTable(
      engine,
      'run_customers',
      'run_id, customer_id, segment_id',
      `('before', 'a', 's1'), ('before', 'b', 's1'), ('before', 'd', 's1'),
       ('before', 'c', 's2'), ('before', 'gone', 's2'), ('before', 'e', 's3'),
       ('other', 'a', 's3'), ('other', 'new', 's3')`,
    );
    expect(await engine.query(statement('runs/shared_customers', { run_id: text('before') }))).toEqual([
      // a and b, of a, b, c (tonight's first) and a, b, d (the first before).
      { rank: 1, segment_id: 's1', shared: 2, together: 4 },
      { rank: 1, segment_id: 's2', shared: 1, together: 3 },
      { rank: 2, segment_id: 's1', shared: 1, together: 4 },
      { rank: 2, segment_id: 's3', shared: 1, together: 2 },
    ]);
  });
});
