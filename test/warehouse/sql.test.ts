import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/warehouse/engine.js';
import {
  double,
  fill,
  fragment,
  identifier,
  list,
  number,
  type Sql,
  text,
  timestamp,
} from '../../src/warehouse/sql.js';
import { openMemoryEngine } from '../support/engine.js';

let engine: Engine;
beforeAll(async () => {
  engine = await openMemoryEngine();
});
afterAll(() => engine.close());

const valueOf = async ({ sql }: Sql) =>
  (await engine.query(fragment(`select ${sql} as given`)))[0]?.['given'];

describe('literals', () => {
  it('of text come back as they were', async () => {
    for (const given of ["O'Neill", "'; drop table runs; --", '\\', "\\'", ':name', '$1', '%s', '\n', '']) {
      expect(await valueOf(text(given))).toBe(given);
    }
    const words = fc.string({ unit: 'binary' }).filter((word) => !word.includes('\0'));
    await fc.assert(
      fc.asyncProperty(words, async (word) => {
        expect(await valueOf(text(word))).toBe(word);
      }),
    );
  });

  it('of numbers come back as they were', async () => {
    const numbers = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
    await fc.assert(
      fc.asyncProperty(numbers, async (value) => {
        expect(await valueOf(number(value))).toBe(value);
        expect(await valueOf(double(value))).toBe(value);
      }),
    );
  });

  it.each([
    [number(42), '42'],
    [number(-1), '-1'],
    [number(0.1), '1e-1'],
    [double(42), '4.2e+1'],
    [timestamp('2011-12-10T00:00:00'), "timestamp '2011-12-10 00:00:00'"],
    [timestamp('2011-12-10T06:30:00.25'), "timestamp '2011-12-10 06:30:00.25'"],
    [text("it's"), "'it''s'"],
    [identifier('a "b" c'), '"a ""b"" c"'],
    [list([number(1), text('a')]), "1, 'a'"],
    [list([]), ''],
  ])('are written %o', ({ sql }, written) => {
    expect(sql).toBe(written);
  });

  it.each([NaN, Infinity, -Infinity])('do not exist for %d', (value) => {
    expect(() => number(value)).toThrow(RangeError);
    expect(() => double(value)).toThrow(RangeError);
  });

  it.each(['2011-12-10', "2011-12-10T00:00:00'; --", '2011-12-10T00:00:00Z', 'yesterday'])(
    'of times are ISO 8601 local times: not %s',
    (value) => {
      expect(() => timestamp(value)).toThrow(RangeError);
    },
  );
});

describe('fill', () => {
  it('puts each piece in its place, as often as it stands there', () => {
    const filled = fill('select :a, :b from t where x = :a', { a: number(1), b: text('two') });
    expect(filled.sql).toBe("select 1, 'two' from t where x = 1");
  });

  it('leaves comments and texts alone, and what a piece brings with it', () => {
    const statement = "-- :a is not filled\nselect ':a', 'it''s :a', :a -- nor :a";
    expect(fill(statement, { a: text(':b $& $1') }).sql).toBe(
      "-- :a is not filled\nselect ':a', 'it''s :a', ':b $& $1' -- nor :a",
    );
  });

  it('tells names apart that begin alike', () => {
    expect(fill(':a :a_b', { a: number(1), a_b: number(2) }).sql).toBe('1 2');
  });

  it('wants a piece for every placeholder and a placeholder for every piece', () => {
    expect(() => fill('select :a', {})).toThrow(/nothing given for :a/);
    expect(() => fill('select 1', { b: number(1), c: number(2) })).toThrow(/no placeholder for b, c/);
    expect(() => fill("select ':a' -- :a", { a: number(1) })).toThrow(/no placeholder for a/);
  });
});
