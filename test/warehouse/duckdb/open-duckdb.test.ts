import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Engine } from '../../../src/warehouse/engine.js';
import { fragment } from '../../../src/warehouse/sql.js';
import { openMemoryEngine } from '../../support/engine.js';

let engine: Engine;
beforeEach(async () => {
  engine = await openMemoryEngine(1);
  await engine.createEmptyTable('kept', { n: 'integer' });
});
afterEach(() => engine.close());

const kept = async () => (await engine.query(fragment('select n from kept order by n'))).map(({ n }) => n);

it('keeps all of a transaction, or nothing where its work throws', async () => {
  await engine.transaction(() => engine.insert('kept', [{ n: 1 }, { n: 2 }]));
  const failing = engine.transaction(async () => {
    await engine.insert('kept', [{ n: 3 }]);
    throw new Error('half-way');
  });
  await expect(failing).rejects.toThrow('half-way');
  expect(await kept()).toEqual([1, 2]);
});

it('stops a transaction that is interrupted between two statements, and that one only', async () => {
  const stopped = engine.transaction(async () => {
    await engine.insert('kept', [{ n: 1 }]);
    engine.interrupt();
    await engine.insert('kept', [{ n: 2 }]);
  });
  await expect(stopped).rejects.toMatchObject({ kind: 'tryLater', message: 'the run was interrupted' });
  expect(await kept()).toEqual([]);
  engine.interrupt();
  await engine.transaction(() => engine.insert('kept', [{ n: 3 }]));
  expect(await kept()).toEqual([3]);
});
