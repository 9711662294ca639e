import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/warehouse/engine.js';
import { fragment, text } from '../../src/warehouse/sql.js';
import { openMemoryEngine } from '../support/engine.js';

let engine: Engine;
beforeAll(async () => {
  engine = await openMemoryEngine();
});
afterAll(() => engine.close());

const valueOf = async (expression: string) =>
  (await engine.query(fragment(`select ${expression} as given`)))[0]?.['given'];

describe('money_text', () => {
  it.each([
    ['77183.6', '77183.60'],
    ['8911407.904', '8911407.904'],
    ['0', '0.00'],
    ['100', '100.00'],
    ['1000.1', '1000.10'],
    ['-12.345', '-12.345'],
    ['0.0000000001', '0.0000000001'],
    ['99999999999999999999999999.9999999999', '99999999999999999999999999.9999999999'],
  ])('writes %s as %s', async (amount, written) => {
    expect(await valueOf(`money_text(cast('${amount}' as decimal(36, 10)))`)).toBe(written);
  });
});

describe('edit_distance', () => {
  it.each([
    ['12347', '12347', 0],
    ['12347', '12374', 2],
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
  ])('from %j to %j is %i', async (a, b, distance) => {
    expect(await valueOf(`edit_distance(${text(a).sql}, ${text(b).sql})`)).toBe(distance);
  });
});

describe('cell_text', () => {
  it.each([
    ['17850', '17850'],
    ['Frequent big spenders', 'Frequent big spenders'],
    ['A-12', 'A-12'],
    ['a@example.org', 'a@example.org'],
    ['', ''],
    ['=1+1', "'=1+1"],
    ['=HYPERLINK("http://example.org";"x")', '\'=HYPERLINK("http://example.org";"x")'],
    ['+44 20', "'+44 20"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    [' =1+1', "' =1+1"],
    ['\u00a0=1+1', "'\u00a0=1+1"],
    ['\u200b=1+1', "'\u200b=1+1"],
    ['\v=1+1', "'\v=1+1"],
    ['\tx', "'\tx"],
    ['\rx', "'\rx"],
    ['\uff1d1+1', "'\uff1d1+1"],
    // Where cells are split at semicolons or tabs, these would be two cells.
    ['12;=1+1', "12;'=1+1"],
    ['12\t=1+1', "12\t'=1+1"],
    ['12;"=1+1"', '12;"\'=1+1"'],
    ['1; 2', '1; 2'],
    ['=1;=2\n=3', "'=1;'=2\n'=3"],
  ])('writes %j as %j', async (cell, written) => {
    expect(await valueOf(`cell_text(${text(cell).sql})`)).toBe(written);
  });

  it('leaves nothing as it is', async () => {
    expect(await valueOf('cell_text(cast(null as varchar))')).toBeNull();
  });
});

describe('elapsed_days', () => {
  it.each([
    ['2011-12-10 00:00:00', 0],
    ['2011-12-09 00:00:00.000001', 0],
    ['2011-12-09 00:00:00', 1],
    ['2010-12-10 00:00:00', 365],
  ])('counts whole days from %s to 10 December 2011: %d', async (from, days) => {
    expect(await valueOf(`elapsed_days(timestamp '${from}', timestamp '2011-12-10 00:00:00')`)).toBe(days);
  });
});

describe('the other names', () => {
  it.each([
    // The test vector of RFC 1321.
    ["md5_hex('abc')", '900150983cd24fb0d6963f7d28e17f72'],
    ['vector_distance(cast([0, 0] as double [2]), cast([3, 4] as double [2]))', 5],
    ['position_of_smallest([3, 1, 2])', 2],
    ['position_of_smallest([2, 1, 1])', 2],
    ['(select quantile_of(x, 0.25) from (values (1), (2), (3), (10)) as given (x))', 1.75],
  ])('mean what they say: %s', async (expression, value) => {
    expect(await valueOf(expression)).toBe(value);
  });
});
