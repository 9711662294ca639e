import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { Configuration, SourceSpec } from '../../src/config/configuration.js';
import type { Period } from '../../src/purchases/period.js';
import { placePurchases } from '../../src/purchases/place-purchases.js';
import type { LoadResult } from '../../src/purchases/read-load-result.js';
import type { Engine, Row } from '../../src/warehouse/engine.js';
import { fragment } from '../../src/warehouse/sql.js';
import { openMemoryEngine } from './engine.js';
import { loadSources, plainSource } from './load.js';

export const LATEST = '2026-01-01T00:00:00';
/** The window of all placed files: the year 2024. */
export const YEAR: Period = { from: '2024-01-01T00:00:00', to: '2025-01-01T00:00:00' };

/** A purchase file of a test: its name, its text, and what is said about it. */
export type GivenFile = readonly [name: string, content: string, more?: Partial<SourceSpec>];

/** A database and a folder of one test, in which files are loaded and placed as a run does. */
export class PlacedFiles {
  private constructor(
    readonly engine: Engine,
    readonly folder: string,
  ) {}

  /** For each test of the file another one, closed and removed after it. */
  static forEach(): { readonly now: PlacedFiles } {
    let open: PlacedFiles | null = null;
    beforeEach(async () => {
      const folder = await mkdtemp(path.join(os.tmpdir(), 'quintet-placed-'));
      open = new PlacedFiles(await openMemoryEngine(1), folder);
    });
    afterEach(async () => {
      open?.engine.close();
      if (open !== null) await rm(open.folder, { recursive: true });
    });
    return {
      get now() {
        if (open === null) throw new Error('no test is running');
        return open;
      },
    };
  }

  async load(...files: readonly GivenFile[]): Promise<LoadResult> {
    const specs: SourceSpec[] = [];
    for (const [name, content, more] of files) {
      const file = path.join(this.folder, name);
      await writeFile(file, content);
      specs.push(plainSource(file, more));
    }
    return loadSources(this.engine, specs, this.folder, { latest: LATEST });
  }

  place(rules: Partial<Configuration['lines']> = {}): Promise<void> {
    const plain = { voidWithin: null, voidWithinSeconds: null, adjustments: [], duplicates: 'keep' as const };
    return placePurchases(this.engine, { ...plain, ...rules }, YEAR, LATEST);
  }

  query(sql: string): Promise<readonly Row[]> {
    return this.engine.query(fragment(sql));
  }
}
