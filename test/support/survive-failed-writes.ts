import { failWrites } from './fail-writes.js';
import { comparable, fingerprint, leftovers } from './published-state.js';
import type { Shop } from './run-quintet.js';

/** What is to be seen of runs in which a write failed. */
export interface FaultFindings {
  /** Calls that write in a run that nobody disturbs. */
  readonly calls: number;
  /** By exit code, how many runs ended with it. */
  readonly codes: Readonly<Record<string, number>>;
  /** What is wrong, with the fault that led to it. */
  readonly wrong: readonly string[];
}

/**
 * Lets writes of the command fail, in one run after the other, each followed by one that nobody disturbs. A run that fails
 * leaves the last report as it was and says so, in one line with a code for it; the run that follows must succeed, leave
 * nothing of the failed one, and give the report of an undisturbed run.
 *
 * @param chosen which of the calls fail, by the number of all; each does once alone and once with all after it
 */
export async function surviveFailedWrites(
  shop: Shop,
  chosen: (calls: number) => readonly number[],
): Promise<FaultFindings> {
  const run = () => shop.segment(['shop.csv']);
  await run();
  const expected = await comparable(shop);
  const { calls } = await failWrites({ folder: shop.folder, nth: Infinity, lasts: false }, run);
  const codes: Record<string, number> = {};
  const wrong: string[] = [];
  for (const nth of chosen(calls)) {
    for (const lasts of [false, true]) {
      const blame = (what: string) =>
        wrong.push(`write ${nth} of ${calls}${lasts ? ' and on' : ''}: ${what}`);
      const before = await fingerprint(shop);
      const { result } = await failWrites({ folder: shop.folder, nth, lasts }, run);
      codes[String(result.code)] = (codes[String(result.code)] ?? 0) + 1;
      const isNew = (await fingerprint(shop).catch(String)) !== before;
      if (isNew && (await comparable(shop).catch(String)) !== expected) blame('latest is not whole');
      for (const what of judge(result, isNew)) blame(what);
      const next = await run();
      if (next.code !== 0) blame(`the next run left with ${next.code}: ${next.stderr.slice(-300)}`);
      else if ((await comparable(shop)) !== expected)
        blame('the next report differs from an undisturbed one');
      for (const name of await leftovers(shop)) blame(`${name} is left over`);
    }
  }
  return { calls, codes, wrong };
}

/** What is wrong with how a run ended in which a write failed. */
function judge(
  { code, stderr }: { readonly code: number | null; readonly stderr: string },
  isNew: boolean,
): string[] {
  const wrong: string[] = [];
  const last = stderr.trimEnd().split('\n').at(-1) ?? '';
  if (![0, 73, 74].includes(code ?? -1)) wrong.push(`it left with ${code}: ${last}`);
  if (/^\s+at /m.test(stderr)) wrong.push(`it printed a stack: ${stderr.slice(-500)}`);
  if (code === 0 && !isNew) wrong.push('it left with 0 and published nothing');
  if (code !== 0 && isNew === last.includes('Nothing was published'))
    wrong.push(`it says otherwise: ${last}`);
  return wrong;
}
