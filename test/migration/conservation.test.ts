import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkMigration } from '../../src/accounts/check-migration.js';
import { readMigration } from '../../src/migration/read-migration.js';
import { prepareHistory } from '../../src/runs/history.js';
import { addMoney } from '../../src/segments/money.js';
import { wordingFor } from '../../src/words/wording.js';
import { openMemoryEngine } from '../support/engine.js';
import { giveTonight, GRID, type Here, NAMES, publish } from './give-nights.js';

const customer = fc.record({
  id: fc.integer({ min: 0, max: 40 }),
  segment: fc.constantFrom('s1', 's2', 's3'),
  named: fc.constantFrom('champions', 'regulars', 'lost', 'of an old grid'),
  pence: fc.integer({ min: -5000, max: 500_000 }),
});
const night = fc
  .uniqueArray(customer, { selector: ({ id }) => id, minLength: 1, maxLength: 30 })
  .map((rows) => rows.map(({ id, segment, named, pence }): Here => [`c${id}`, segment, named, pence / 100]));

it('every customer of two nights stayed, moved, joined or left, whoever was where', async () => {
  const engine = await openMemoryEngine();
  await prepareHistory(engine);
  const words = wordingFor('en-GB', 'GBP');
  let nights = 0;
  await fc.assert(
    fc.asyncProperty(night, night, async (before, now) => {
      const since = { id: `run ${(nights += 1)}`, snapshot: '2011-12-09T00:00:00' };
      await giveTonight(engine, since.snapshot, before);
      await publish(engine, since.id, since.snapshot);
      await giveTonight(engine, '2011-12-10T00:00:00', now);
      const tonight = { snapshot: '2011-12-10T00:00:00', segments: NAMES, grid: GRID, lapsingDays: 90 };
      const migration = await readMigration(engine, since, tonight);
      const netSpend = addMoney(...now.map(([, , , spend]) => spend.toFixed(2)));
      const check = checkMigration([migration], { customers: now.length, netSpend }, words);
      expect(check.passed).toBe(true);
      const both = before.filter(([id]) => now.some(([other]) => other === id)).length;
      for (const matrix of [migration.clusters, migration.named]) {
        const count = (fits: (from: string | null, to: string | null) => boolean) =>
          (matrix?.flows ?? [])
            .filter(({ from, to }) => fits(from, to))
            .reduce((sum, { customers }) => sum + customers, 0);
        expect(count((from, to) => from !== null && to !== null)).toBe(both);
        expect(count((from) => from === null)).toBe(now.length - both);
        expect(count((_, to) => to === null)).toBe(before.length - both);
      }
    }),
    { numRuns: 25 },
  );
  engine.close();
}, 60_000);
