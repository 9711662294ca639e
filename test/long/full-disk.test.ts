import { statfs } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { mountTiny } from '../support/mount-tiny.js';
import { comparable, fingerprint, leftovers } from '../support/published-state.js';
import { inShop, type Shop } from '../support/run-quintet.js';

const STEP = 128 * 1024;
const STEPS = 40;

async function usedBytes(shop: Shop): Promise<number> {
  const { blocks, bfree, bsize } = await statfs(shop.path('data'));
  return (blocks - bfree) * bsize;
}

it(
  'a disk that is full of the database, at forty moments of a run, hurts no report',
  inShop(async (shop, { skip }) => {
    const disk = await mountTiny(shop, 'data', '256m', skip);
    const run = () => shop.segment(['shop.csv']);
    const codes: Record<string, number> = {};
    const wrong: string[] = [];
    try {
      expect((await run()).code).toBe(0);
      const expected = await comparable(shop);
      for (let step = 0; step < STEPS; step += 1) {
        const before = await fingerprint(shop);
        disk.resize(String((await usedBytes(shop)) + step * STEP));
        const { code, stderr } = await run();
        disk.resize('256m');
        codes[String(code)] = (codes[String(code)] ?? 0) + 1;
        const blame = (what: string) => wrong.push(`${step * STEP} bytes free: ${what}`);
        const last = stderr.trimEnd().split('\n').at(-1) ?? '';
        if (![0, 73, 74].includes(code ?? -1)) blame(`it left with ${code}: ${last}`);
        if (/^\s+at /m.test(stderr)) blame('it printed a stack');
        const isNew = (await fingerprint(shop)) !== before;
        if (isNew !== (code === 0))
          blame(`it left with ${code}, and latest ${isNew ? 'moved' : 'stayed'}: ${last}`);
        const next = await run();
        if (next.code !== 0) blame(`the next run left with ${next.code}: ${next.stderr.slice(-300)}`);
        else if ((await comparable(shop)) !== expected) blame('the next report differs');
        for (const name of await leftovers(shop)) blame(`${name} is left over`);
      }
    } finally {
      disk.unmount();
    }
    expect({ wrong, codes }).toEqual({
      wrong: [],
      codes: expect.objectContaining({ 0: expect.any(Number), 74: expect.any(Number) }),
    });
  }),
);
