import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordPattern } from '../../../src/purchases/forgotten/word-pattern.js';
import type { Engine } from '../../../src/warehouse/engine.js';
import { text } from '../../../src/warehouse/sql.js';
import { openMemoryEngine } from '../../support/engine.js';

let engine: Engine;
beforeAll(async () => {
  engine = await openMemoryEngine();
});
afterAll(() => {
  engine.close();
});

const NAMED: readonly (readonly [identifier: string, record: string])[] = [
  ['17850', '536365,85123A,6,17850,United Kingdom'],
  ['17850', '17850'],
  ['17850', '{"customer":17850.0}'],
  ['a.b@example.org', 'x;A.B@Example.org;y'],
  ['O"Neil, Zoë', '1,"O""Neil, Zoë",2'],
  ['O"Neil, Zoë', String.raw`{"customer":"O\"Neil, Zo\u00eb"}`],
  ['a\\b/c', String.raw`{"customer":"a\\b\/c"}`],
  ['😀7', String.raw`{"customer":"\uD83D\uDE007"}`],
  ['(1+1)*', 'x,(1+1)*,y'],
  ['one\ntwo', 'x,"one\ntwo",y'],
  ['7'.repeat(5_000), `x,${'7'.repeat(5_000)},y`],
];

const NOT_NAMED: readonly (readonly [identifier: string, record: string])[] = [
  ['17850', '536365,178501,United Kingdom'],
  ['17850', '1178505'],
  ['17850', 'a17850'],
  ['a.b', 'x,acb,y'],
  ['Zo', 'Zoë'],
];

describe('an identifier in the text of a record', () => {
  it.each(NAMED)('%s is found in %s', async (identifier, record) => {
    expect(await findBoth(identifier, record)).toEqual([true, true]);
  });

  it.each(NOT_NAMED)('%s is not found in %s', async (identifier, record) => {
    expect(await findBoth(identifier, record)).toEqual([false, false]);
  });
});

/** Whether JavaScript and the database find it. */
async function findBoth(identifier: string, record: string): Promise<readonly unknown[]> {
  const pattern = wordPattern(identifier);
  const sql = `select regexp_matches(${text(record).sql}, ${text(pattern).sql}, 'i') as found`;
  const [row] = await engine.query({ sql });
  return [new RegExp(pattern, 'iu').test(record), row?.['found']];
}
