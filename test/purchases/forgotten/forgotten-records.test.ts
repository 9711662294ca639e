import { describe, expect, it } from 'vitest';
import { saltedHash } from '../../../src/forget/identify-person.js';
import { eraseCustomers } from '../../../src/purchases/forgotten/erase-customers.js';
import { addForgotten } from '../../../src/purchases/forgotten/forgotten-customers.js';
import { whoIs } from '../../../src/purchases/forgotten/who.js';
import { EVERY_LINE_COLUMN } from '../../../src/purchases/line-columns.js';
import { preparePurchaseTables } from '../../../src/purchases/tables.js';
import { PlacedFiles } from '../../support/place-files.js';

const test = PlacedFiles.forEach();

/** Lines of two customers: two are the same in everything, the others differ in their size or customer alone. */
const SIZES = `customer,order,date,amount,size
17850,1,2025-01-01,5.00,M
17850,1,2025-01-01,5.00,M
17850,1,2025-01-01,5.00,XL
9,1,2025-01-01,5.00,M
9,1,2025-01-01,5.00,XL
`;

async function forget(customerId: string): Promise<void> {
  const { engine } = test.now;
  const forgottenAt = '2026-01-01T10:00:00.000Z';
  await engine.transaction(async () => {
    await addForgotten(engine, [{ salt: 'salt', hash: saltedHash('salt', customerId), forgottenAt }]);
    await eraseCustomers(engine, whoIs(customerId));
  });
}

/** How many lines there are of each kind, the most first. */
async function alike(): Promise<unknown[]> {
  const columns = EVERY_LINE_COLUMN.sql;
  const rows = await test.now.query(`select count(*) as n from lines group by ${columns} order by n desc`);
  return rows.map(({ n }) => n);
}

const hashes = () =>
  test.now.query(
    "select count(*) as lines, count(rest_hash) as hashed from lines where description like 'removed%'",
  );

describe('what else the records of a forgotten customer say', () => {
  it('goes when it is erased, and no line begins to repeat another', async () => {
    await test.now.load(['a.csv', SIZES]);
    expect(await alike()).toEqual([2, 1, 1, 1]);
    await forget('17850');
    expect(await hashes()).toEqual([{ lines: 3, hashed: 0 }]);
    expect(await alike()).toEqual([2, 1, 1, 1]);
  });

  it('does not come in with a later file, nor do the lines of two customers become one', async () => {
    await preparePurchaseTables(test.now.engine);
    await forget('17850');
    await forget('9');
    await test.now.load(['a.csv', SIZES]);
    expect(await hashes()).toEqual([{ lines: 5, hashed: 0 }]);
    expect(await alike()).toEqual([2, 1, 1, 1]);
  });

  it('leaves nothing that ties the orders of a customer together', async () => {
    await test.now.load(['a.csv', 'customer,order,date,amount\n9,1,2025-01-01,5.00\n9,2,2025-01-02,6.00\n']);
    await forget('9');
    expect(await test.now.query('select distinct description from lines')).toHaveLength(2);
  });
});
