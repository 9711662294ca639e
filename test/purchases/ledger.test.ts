import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silent } from '../../src/progress.js';
import { findSources } from '../../src/purchases/find-sources.js';
import { loadContents } from '../../src/purchases/load-contents.js';
import { placePurchases } from '../../src/purchases/place-purchases.js';
import type { Engine } from '../../src/warehouse/engine.js';
import { fragment } from '../../src/warehouse/sql.js';
import { openMemoryEngine } from '../support/engine.js';
import { type LoadCircumstances, loadSources, plainSource } from '../support/load.js';

const HEADER = 'customer,order,date,amount';
const LATEST = '2026-01-01T00:00:00';

let folder = '';
let engine: Engine;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'quintet-ledger-'));
  await mkdir(path.join(folder, 'exports'));
  engine = await openMemoryEngine(1);
});
afterEach(async () => {
  engine.close();
  await rm(folder, { recursive: true });
});

const at = (name: string) => path.join(folder, 'exports', name);
const write = (name: string, ...lines: readonly string[]) =>
  writeFile(at(name), [HEADER, ...lines, ''].join('\n'));

/** Loads the folder, and says which of its files were new. */
async function load(
  circumstances: LoadCircumstances = {},
  specs = [plainSource(path.join(folder, 'exports'))],
) {
  const loaded = await loadSources(engine, specs, folder, { latest: LATEST, ...circumstances });
  const fresh = loaded.contents.filter(({ isNew }) => isNew).map(({ source }) => path.basename(source.path));
  return { ...loaded, fresh: fresh.toSorted() };
}

/** The lines of the run: order, customer, amount and place. */
async function placed(latest = LATEST, adjustments: readonly string[] = []) {
  const rules = { voidWithin: null, voidWithinSeconds: null, adjustments, duplicates: 'keep' as const };
  const period = { from: '2000-01-01T00:00:00', to: '2030-01-01T00:00:00' };
  await placePurchases(engine, rules, period, latest);
  const rows = await engine.query(
    fragment(
      'select order_id, customer_id, cast(cast(amount as integer) as varchar) as amount, place from purchases order by all',
    ),
  );
  return rows.map((row) => Object.values(row).join(' '));
}

const count = async (table: string) =>
  Number((await engine.query(fragment(`select count(*) as n from ${table}`)))[0]?.['n']);

const datedSource = (dates: 'dmy' | 'mdy') => {
  const told = { dates, decimalMark: null, timeZone: null, onlyCurrency: null };
  return [plainSource(path.join(folder, 'exports'), { told })];
};

describe('what is loaded already', () => {
  it('is not read again, and the run is the same', async () => {
    await write('a.csv', '7,1,2024-05-01,10', '7,2,2024-05-02,x');
    await write('b.csv', '8,3,2024-05-03,30');
    const first = await load();
    expect(first.fresh).toEqual(['a.csv', 'b.csv']);
    const lines = await placed();
    expect(lines).toEqual(['1 7 10 window', '3 8 30 window']);

    const second = await load({ loadedAt: '2027-01-01T00:00:00.000Z' });
    expect(second.fresh).toEqual([]);
    const { contents: _first, fresh: _fresh, ...before } = first;
    const { contents: _second, fresh: _none, ...after } = second;
    expect(after).toEqual(before);
    expect(await placed()).toEqual(lines);
    expect(await count('lines')).toBe(3);
    expect(await count('quarantine')).toBe(1);
  });

  it('is replaced where a file has changed, and only there', async () => {
    await write('a.csv', '7,1,2024-05-01,10', '7,2,2024-05-02,20');
    await write('b.csv', '8,3,2024-05-03,30', 'bad');
    await load();
    await write('a.csv', '7,1,2024-05-01,11', '9,4,2024-05-04,oh');
    const { fresh, files } = await load({ loadedAt: '2027-01-01T00:00:00.000Z' });
    expect(fresh).toEqual(['a.csv']);
    expect(files.map(({ loadedAt, lines }) => [loadedAt.slice(0, 4), lines])).toEqual([
      ['2027', 2],
      ['2025', 2],
    ]);
    expect(await placed()).toEqual(['1 7 11 window', '3 8 30 window']);
    expect(await count('lines')).toBe(3);
    expect(await count('loaded_files')).toBe(2);
    expect(await count('quarantine')).toBe(2);
  });

  it('is found again under another name', async () => {
    await write('a.csv', '7,1,2024-05-01,10');
    await load();
    await rename(at('a.csv'), at('z.csv'));
    const { fresh, files } = await load({ vanished: 'fail' });
    expect(fresh).toEqual([]);
    expect(files.map((file) => path.basename(file.path))).toEqual(['z.csv']);
  });

  it('is read anew where something else is said about it', async () => {
    await write('a.csv', '7,1,01/02/2024,10');
    await load({}, datedSource('dmy'));
    expect((await load({}, datedSource('mdy'))).fresh).toEqual(['a.csv']);
    const [line] = await engine.query(fragment('select sold_at from lines'));
    expect(line?.['sold_at']).toBe('2024-01-02T00:00:00');
  });

  it('stays for the other configurations of the same database', async () => {
    await write('a.csv', '7,1,2024-05-01,10');
    await write('b.csv', '8,3,2024-05-03,30');
    await load({}, [plainSource(at('a.csv'))]);
    await load({}, [plainSource(at('b.csv'))]);
    expect(await placed()).toEqual(['3 8 30 window']);
    expect((await load({}, [plainSource(at('a.csv'))])).fresh).toEqual([]);
    expect(await placed()).toEqual(['1 7 10 window']);
  });

  it('is read anew where the clock was set back, since then unsuspicious lines may be from the future', async () => {
    await write('a.csv', '7,1,2024-05-01,10', '7,2,2024-07-01,20');
    expect((await load({ latest: '2024-08-01T00:00:00' })).unreadableLines).toBe(0);
    const back = await load({ latest: '2024-06-01T00:00:00' });
    expect(back).toMatchObject({ fresh: ['a.csv'], unreadableLines: 1, linesRead: 2 });
    expect(back.named).toMatchObject([{ line: 3, problem: 'dated after the start of the run' }]);
    expect(await placed('2024-06-01T00:00:00')).toEqual(['1 7 10 window', '2 7 20 future']);
  });

  it('leaves quarantine when a line that was from the future no longer is', async () => {
    await write('a.csv', '7,1,2024-05-01,10', '7,2,2024-07-01,20');
    expect((await load({ latest: '2024-06-01T00:00:00' })).unreadableLines).toBe(1);
    expect(await load({ latest: '2024-08-01T00:00:00' })).toMatchObject({ fresh: [], unreadableLines: 0 });
    expect(await placed('2024-08-01T00:00:00')).toEqual(['1 7 10 window', '2 7 20 window']);
  });

  it('is what was whole when the loading ended between two files', async () => {
    await write('a.csv', '7,1,2024-05-01,10');
    await write('b.csv', '8,3,2024-05-03,30');
    const controller = new AbortController();
    const { signal } = controller;
    const sources = await findSources([plainSource(path.join(folder, 'exports'))], {
      engine,
      tempFolder: folder,
      progress: silent,
      signal,
    });
    const stopping = new Proxy(engine, {
      get(target, name) {
        if (name !== 'transaction') {
          const value: unknown = Reflect.get(target, name, target);
          return typeof value === 'function' ? value.bind(target) : value;
        }
        return async (work: () => Promise<void>) => {
          await target.transaction(work);
          controller.abort(new Error('killed'));
        };
      },
    });
    const options = { sources, latest: LATEST, loadedAt: '', tempFolder: path.join(folder, 'tmp'), signal };
    await expect(loadContents({ engine: stopping, ...options })).rejects.toThrow('killed');
    expect(await count('loaded_files')).toBe(1);

    const { fresh, linesRead } = await load();
    expect(fresh).toHaveLength(1);
    expect(linesRead).toBe(2);
    expect(await placed()).toEqual(['1 7 10 window', '3 8 30 window']);
  });
});

describe('a file that has vanished', () => {
  beforeEach(async () => {
    await write('a.csv', '7,1,2024-05-01,10');
    await write('b.csv', '8,3,2024-05-03,30');
    await load();
    await rm(at('a.csv'));
  });

  it('no longer counts, and is said once', async () => {
    const warnings: string[] = [];
    const progress = { ...silent, warn: (message: string) => void warnings.push(message) };
    await load({ progress });
    expect(await placed()).toEqual(['3 8 30 window']);
    expect(warnings).toEqual([expect.stringMatching(/a\.csv: read by an earlier run and gone since/)]);
    await load({ progress });
    expect(warnings).toHaveLength(1);
    expect(await count('lines')).toBe(1);
  });

  it('still counts where that is wanted, night after night', async () => {
    await load({ vanished: 'keep' });
    const { files } = await load({ vanished: 'keep' });
    expect(files.map(({ isVanished }) => isVanished)).toEqual([true, false]);
    expect(await placed()).toEqual(['1 7 10 window', '3 8 30 window']);
  });

  it('fails the run where that is wanted', async () => {
    await expect(load({ vanished: 'fail' })).rejects.toThrow(
      /a\.csv: .*gone since; put it back, or set vanished/,
    );
    await write('a.csv', '7,1,2024-05-01,10');
    expect((await load({ vanished: 'fail' })).fresh).toEqual([]);
  });

  it('is none where its path has another content now', async () => {
    await write('a.csv', '8,3,2024-05-03,30');
    const { files } = await load({ vanished: 'fail' });
    expect(files).toHaveLength(1);
  });
});

describe('an order in two files', () => {
  const OLDER = ['7,1,2024-05-01,10', '7,2,2024-05-02,20', '7,2,2024-05-02,21'];
  const NEWER = ['7,2,2024-05-02,19', '8,3,2024-05-09,30'];
  const EXPECTED = [
    '1 7 10 window',
    '2 7 19 window',
    '2 7 20 superseded',
    '2 7 21 superseded',
    '3 8 30 window',
  ];

  it.each([
    ['a.csv', 'b.csv'],
    ['b.csv', 'a.csv'],
  ])('counts once, as the file with the later purchases has it (%s, then %s)', async (older, newer) => {
    await write(older, ...OLDER);
    await write(newer, ...NEWER);
    await load();
    expect(await placed()).toEqual(EXPECTED);
  });

  it('whatever was loaded first', async () => {
    await write('b.csv', ...NEWER);
    await load();
    await write('a.csv', ...OLDER);
    await load();
    expect(await placed()).toEqual(EXPECTED);
  });

  it('is decided by what the files hold where both end at the same time', async () => {
    const lines = [['7,1,2024-05-01,10'], ['7,1,2024-05-01,11']] as const;
    const seen = new Set<string>();
    for (const names of [
      ['a.csv', 'b.csv'],
      ['b.csv', 'a.csv'],
    ] as const) {
      await write(names[0], ...lines[0]);
      await write(names[1], ...lines[1]);
      await load();
      seen.add((await placed()).join());
    }
    expect(seen.size).toBe(1);
  });

  it('is two orders where the files are of two shops', async () => {
    await write('a.csv', ...OLDER);
    await write('b.csv', ...NEWER);
    await load({}, [plainSource(at('a.csv'), { name: 'web' }), plainSource(at('b.csv'), { name: 'till' })]);
    expect((await placed()).filter((line) => line.includes('superseded'))).toEqual([]);
  });

  it('is sold in one and refunded in the other where one is a file of refunds', async () => {
    await write('sales.csv', '7,1,2024-05-01,10');
    await write('refunds.csv', '7,1,2024-06-01,4');
    const refunds = plainSource(at('refunds.csv'), { mapping: { returns: { kind: 'all' } } });
    await load({}, [plainSource(at('sales.csv')), refunds]);
    expect(await placed()).toEqual(['1 7 -4 window', '1 7 10 window']);
  });

  it('gets a word where the customers differ', async () => {
    await write('a.csv', ...OLDER);
    await write('b.csv', '9,2,2024-05-02,19', '8,3,2024-05-09,30');
    expect((await load()).disputedOrders).toBe(1);
  });

  it('is not the newer one when that can not be read, or is from the future', async () => {
    await write('a.csv', '7,1,2024-05-01,10');
    await write('b.csv', '7,1,2024-05-02,ten', '7,1,2099-05-02,10', '8,3,2024-05-09,30');
    await load();
    expect(await placed()).toEqual(['1 7 10 future', '1 7 10 window', '3 8 30 window']);
  });
});
