import { beforeEach, describe, expect, it } from 'vitest';
import { reconcile } from '../../src/accounts/reconcile.js';
import { deriveFeatures } from '../../src/features/derive-features.js';
import type { LoadResult } from '../../src/purchases/read-load-result.js';
import { fragment } from '../../src/warehouse/sql.js';
import { wordingFor } from '../../src/words/wording.js';
import { LATEST, PlacedFiles, YEAR } from '../support/place-files.js';

const test = PlacedFiles.forEach();

const HEADER = 'customer,order,date,amount\n';
let loaded: LoadResult;
beforeEach(async () => {
  loaded = await test.now.load(
    ['a.csv', `${HEADER}ann,1,2024-05-01,10.00\nbob,2,2024-05-02,20.00\nbob,3,soon,1.00\n`],
    ['b.csv', `${HEADER}cyd,4,2024-06-01,30.00\n`],
  );
  await test.now.place();
  await deriveFeatures(test.now.engine, YEAR);
});

const add = (given: LoadResult) =>
  reconcile(test.now.engine, given, YEAR, LATEST, wordingFor('en-GB', 'GBP'));

/** The same with files that say to have had some lines more, in their order. */
const withLines = (...more: readonly number[]): LoadResult => ({
  ...loaded,
  files: loaded.files.map((file, at) => ({ ...file, lines: file.lines + (more[at] ?? 0) })),
});

/** Puts a copy of a line among the purchases, with a value of its own, before customers are added up. */
async function addLine(value: string): Promise<void> {
  const { engine } = test.now;
  const copy = fragment(`select * replace (${value}) from purchases where order_id = '1'`);
  await engine.insertSelect('purchases', copy);
  await deriveFeatures(engine, YEAR);
}

describe('the places of lines', () => {
  it('add up where every line of every file has one', async () => {
    const { checks, lines } = await add(loaded);
    expect(checks.every(({ passed }) => passed)).toBe(true);
    expect(lines).toMatchObject({ read: 4, unreadable: 1, sales: 3 });
  });

  it('end a run as our own fault where a file has more lines, even when another makes up for it', async () => {
    await expect(add(withLines(1, 0))).rejects.toMatchObject({ exitCode: 70 });
    await expect(add(withLines(1, -1))).rejects.toMatchObject({
      exitCode: 70,
      message: expect.stringMatching(/4 .*a\.csv.* 3\b/),
    });
  });

  it('end a run as our own fault where there are lines of a file that it does not use', async () => {
    await addLine("'stray' as file_id");
    await expect(add(loaded)).rejects.toMatchObject({ exitCode: 70 });
  });

  it('add up without the lines from the future, which are in quarantine', async () => {
    await addLine("'future' as place");
    const { checks } = await add(loaded);
    expect(checks.every(({ passed }) => passed)).toBe(true);
  });
});
