import { readFile, readlink } from 'node:fs/promises';
import { expect } from 'vitest';
import type { Shop } from './run-quintet.js';

/** Quick nights of the small shop. */
export const YAML = 'sources: [shop.csv]\nclusters: {resamples: 0}\n';
/** The name of a run. */
export const ID = /\d{8}T\d{6}Z(-\d+)?/;

/** The small shop on some nights; answers the ids of the runs. */
export async function night(shop: Shop, snapshot: string, ...more: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await shop.segment(['--snapshot', snapshot, ...more]);
  expect({ snapshot, code, stderr: code === 0 ? '' : stderr }).toEqual({ snapshot, code: 0, stderr: '' });
  return ID.exec(stdout)?.[0] ?? '';
}

/** The run that `latest` leads to. */
export const led = (shop: Shop): Promise<string> => readlink(shop.path('reports', 'latest'));

/** How each run ended, by its id. */
export const outcomes = async (shop: Shop) =>
  new Map((await shop.runs()).map((row) => [row['run_id'], row['outcome']]));

interface Record {
  readonly outcome: string;
  readonly previous: { readonly id: string } | null;
}
/** What a run says of itself in its folder. */
export const record = async (shop: Shop, ...names: readonly string[]): Promise<Record> =>
  JSON.parse(await readFile(shop.path('reports', ...names, 'run.json'), 'utf8')) as Record;
