import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eraseCustomers, findInDatabase } from '../../../src/purchases/forgotten/erase-customers.js';
import {
  addForgotten,
  forgottenFile,
  readForgotten,
} from '../../../src/purchases/forgotten/forgotten-customers.js';
import { identifyPerson, saltedHash } from '../../../src/forget/identify-person.js';
import { recallForgotten } from '../../../src/purchases/forgotten/recall-forgotten.js';
import { whoIs } from '../../../src/purchases/forgotten/who.js';
import { preparePurchaseTables } from '../../../src/purchases/tables.js';
import type { Engine } from '../../../src/warehouse/engine.js';
import { fragment } from '../../../src/warehouse/sql.js';
import { giveTable, openMemoryEngine } from '../../support/engine.js';
import { loadSources, plainSource } from '../../support/load.js';

const ZOE = 'Zoë "Q", 7731';
const AT = '2026-01-01T10:00:00.000Z';

const HEADER = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n';
const EXPORT = `${HEADER}${[
  '1,A,MUG,2,2025-01-01 10:00:00,5.00,17850,Malta',
  '1,,For Anna,1,2025-01-01 10:00:00,1.00,17850,Malta',
  '1,,For Bert,1,2025-01-01 10:00:00,1.00,17850,Malta',
  'W-17850-1,A,MUG,1,2025-01-02 10:00:00,5.00,17850,Malta',
  '2,A,MUG,3,2025-01-02 10:00:00,5.00,178501,Malta',
  '3,A,MUG,4,2025-01-03 10:00:00,5.00,"Zoë ""Q"", 7731",Malta',
  '4,A,MUG,x,2025-01-03 10:00:00,5.00,17850,Malta',
  '5,A,MUG,y,2025-01-03 10:00:00,5.00,178501,Malta',
  '6,A,MUG,z,2025-01-03 10:00:00,5.00,"Zoë ""Q"", 7731",Malta',
  '7,A,MUG,1,2025-01-03 10:00:00,5.00,17850,Malta,one too many',
  '8,A,MUG,5,2025-01-04 10:00:00,5.00,,Malta',
].join('\n')}\n`;

let engine: Engine;
let folder: string;
beforeEach(async () => {
  engine = await openMemoryEngine();
  folder = await mkdtemp(path.join(os.tmpdir(), 'quintet-forget-'));
});
afterEach(async () => {
  engine.close();
  await rm(folder, { recursive: true });
});

async function load(name: string, content: string): Promise<void> {
  const file = path.join(folder, name);
  await writeFile(file, content);
  await loadSources(engine, [plainSource(file)], folder);
}

async function forget(customerId: string): Promise<void> {
  await engine.transaction(async () => {
    await addForgotten(engine, [{ salt: 'salt', hash: saltedHash('salt', customerId), forgottenAt: AT }]);
    await eraseCustomers(engine, whoIs(customerId));
  });
}

const query = (sql: string) => engine.query(fragment(sql));

const linesByCustomer = () =>
  query(
    'select customer_id, count(*) as lines, cast(sum(amount) as double) as amount from lines ' +
      'where problem is null group by all order by customer_id nulls first',
  );

const texts = async () =>
  (await query('select raw_text from quarantine order by line_number')).map((row) => row['raw_text']);

const REMOVED = 'removed: it named a customer who was forgotten';

const AFTERWARDS = [
  { customer_id: null, lines: 5, amount: 25 + 10 + 1 + 1 + 5 },
  { customer_id: '178501', lines: 1, amount: 15 },
  { customer_id: ZOE, lines: 1, amount: 20 },
];

describe('a customer who is erased', () => {
  it('is a guest from then on, and everybody else stays who they are', async () => {
    await load('shop.csv', EXPORT);
    expect(await findInDatabase(engine, whoIs('17850'))).toEqual([
      { table: 'lines', rows: 5, become: 'guests' },
      { table: 'quarantine', rows: 2, become: 'cleared' },
    ]);
    await forget('17850');
    expect(await linesByCustomer()).toEqual(AFTERWARDS);
    const [first, second, third, fourth] = await texts();
    expect([first, second, third, fourth]).toEqual([
      REMOVED,
      '5,A,MUG,y,2025-01-03 10:00:00,5.00,178501,Malta',
      '6,A,MUG,z,2025-01-03 10:00:00,5.00,"Zoë ""Q"", 7731",Malta',
      REMOVED,
    ]);
    expect(await findInDatabase(engine, whoIs('17850'))).toEqual([]);
  });

  it('leaves no free text, and an order number only where its identifier is not in it', async () => {
    await load('shop.csv', EXPORT);
    await forget('17850');
    const rows = await query(
      "select invoice_id, description, country, product_id from lines where description like 'removed%' order by sold_at, product_id, description",
    );
    expect(rows.map((row) => row['country'])).toEqual([null, null, null, null, null]);
    expect(rows.map((row) => row['product_id'])).toEqual(['A', null, null, 'A', 'A']);
    expect(rows.slice(0, 3).map((row) => row['invoice_id'])).toEqual(['1', '1', '1']);
    expect(rows[3]?.['invoice_id']).toMatch(/^[0-9a-f]{32}$/);
    // Two lines that differed in nothing but their text would otherwise count once where repeated lines are dropped.
    expect(new Set(rows.slice(1, 3).map((row) => row['description'])).size).toBe(2);
  });

  it.each([ZOE, '=1+1', "O'Neil", '李雷', 'a b; c'])(
    'is found whatever it is called: %s',
    async (customerId) => {
      await preparePurchaseTables(engine);
      const cell = `"${customerId.replaceAll('"', '""')}"`;
      await load('shop.csv', `${HEADER}1,A,MUG,1,2025-01-01 10:00:00,5.00,${cell},Malta\n`);
      const person = await identifyPerson(engine, ` ${customerId} `, null);
      expect(person.customerId).toBe(customerId);
      await forget(person.customerId);
      expect(await linesByCustomer()).toEqual([{ customer_id: null, lines: 1, amount: 5 }]);
    },
  );

  it('goes from every table that has customers, also those that nobody thought of', async () => {
    await load('shop.csv', EXPORT);
    await giveTable(engine, 'added_later', 'customer_id, note', "('17850', 'x'), ('178501', 'y')");
    await giveTable(engine, 'superseded_orders', 'order_id', "('W-17850-1')");
    await forget('17850');
    expect(await query("from duckdb_tables() where table_name = 'superseded_orders'")).toEqual([]);
    expect(await query('select * from added_later')).toEqual([{ customer_id: '178501', note: 'y' }]);
  });
});

const line = (customer: string, quantity: string): string =>
  `{"InvoiceNo":"1","StockCode":"A","Quantity":"${quantity}","InvoiceDate":"2025-01-01 10:00:00","UnitPrice":"5.00","CustomerID":"${customer}"}`;

describe('a later file', () => {
  it('does not bring a forgotten customer back, nor its text', async () => {
    await preparePurchaseTables(engine);
    await forget('17850');
    await forget(ZOE);
    await load('later.csv', EXPORT);
    expect(await linesByCustomer()).toEqual([
      { customer_id: null, lines: 6, amount: 62 },
      { customer_id: '178501', lines: 1, amount: 15 },
    ]);
    expect(await texts()).toEqual([
      REMOVED,
      '5,A,MUG,y,2025-01-03 10:00:00,5.00,178501,Malta',
      REMOVED,
      REMOVED,
    ]);
  });

  it('in JSON does not either, however it escapes', async () => {
    await preparePurchaseTables(engine);
    await forget(ZOE);
    const escaped = String.raw`Zo\u00eb \"Q\", 7731`;
    await load('later.jsonl', `${line(escaped, '2')}\n${line('9', '1')}\n${line(escaped, 'x')}\n`);
    expect(await linesByCustomer()).toEqual([
      { customer_id: null, lines: 1, amount: 10 },
      { customer_id: '9', lines: 1, amount: 5 },
    ]);
    expect(await texts()).toEqual([REMOVED]);
  });

  it('in JSON does not either where an address is written in other letters', async () => {
    await preparePurchaseTables(engine);
    await forget('jane@x.org');
    await load('later.jsonl', `${line('Jane@X.org', '2')}\n${line('9', '1')}\n${line('JANE@x.org', 'x')}\n`);
    expect(await linesByCustomer()).toEqual([
      { customer_id: null, lines: 1, amount: 10 },
      { customer_id: '9', lines: 1, amount: 5 },
    ]);
    expect(await texts()).toEqual([REMOVED]);
  });

  it('keeps the order of its lines, by which records in quarantine are found', async () => {
    await preparePurchaseTables(engine);
    await forget('5');
    const rows = Array.from({ length: 30_000 }, (_, i) => {
      const quantity = i % 10_000 === 7 ? 'x' : '1';
      return `${i},A,MUG,${quantity},2025-01-01 10:00:00,1.00,${i % 10},Malta`;
    });
    await load('long.csv', `${HEADER}${rows.join('\n')}\n`);
    const found = await query('select line_number, raw_text from quarantine order by line_number');
    expect(found).toEqual([7, 10_007, 20_007].map((i) => ({ line_number: i + 2, raw_text: rows[i] })));
    expect((await query('select count(*) as guests from lines where customer_id is null'))[0]).toEqual({
      guests: 3_000,
    });
  });
});

describe('the file beside the database', () => {
  it('tells a database that begins anew, and erases again in one restored from a copy', async () => {
    const database = path.join(folder, 'shop.duckdb');
    await preparePurchaseTables(engine);
    await forget('17850');
    await recallForgotten(engine, database);
    const written = await readFile(forgottenFile(database), 'utf8');
    expect(written).not.toContain('17850"');
    engine.close();

    engine = await openMemoryEngine();
    await load('shop.csv', EXPORT);
    expect(await findInDatabase(engine, whoIs('17850'))).toHaveLength(2);
    await recallForgotten(engine, database);
    expect(await readForgotten(engine)).toEqual([
      { salt: 'salt', hash: saltedHash('salt', '17850'), forgottenAt: AT },
    ]);
    expect(await linesByCustomer()).toEqual(AFTERWARDS);
    await recallForgotten(engine, database);
    expect(await readFile(forgottenFile(database), 'utf8')).toBe(written);
  });

  it('is refused when it is damaged: who is in it would come back', async () => {
    const database = path.join(folder, 'shop.duckdb');
    await writeFile(forgottenFile(database), '{"schemaVersion":"1.0","cust');
    await expect(recallForgotten(engine, database)).rejects.toMatchObject({ kind: 'data' });
  });

  it('hashes as the database does', async () => {
    const [row] = await query(`select sha256_hex('salt' || 'Zoë "Q", 7731') as hash`);
    expect(row?.['hash']).toBe(saltedHash('salt', ZOE));
  });
});
