import path from 'node:path';
import type { SourceSpec, VanishedPolicy } from '../../src/config/configuration.js';
import { type Progress, silent } from '../../src/progress.js';
import { findSources } from '../../src/purchases/find-sources.js';
import { loadContents } from '../../src/purchases/load-contents.js';
import { type LoadResult, readLoadResult } from '../../src/purchases/read-load-result.js';
import { selectFiles } from '../../src/purchases/select-files.js';
import type { LoadedContent } from '../../src/purchases/source-file.js';
import type { Engine } from '../../src/warehouse/engine.js';

export interface LoadCircumstances {
  readonly latest?: string;
  readonly vanished?: VanishedPolicy;
  readonly progress?: Progress;
  readonly loadedAt?: string;
}

/** A source of which nothing is said but where it is. */
export const plainSource = (file: string, more: Partial<SourceSpec> = {}): SourceSpec => ({
  path: file,
  name: 'shop',
  mapping: null,
  told: { dates: null, decimalMark: null, timeZone: null, onlyCurrency: null },
  ...more,
});

/** Loads sources as a run does, up to the files that it uses. */
export async function loadSources(
  engine: Engine,
  specs: readonly SourceSpec[],
  tempFolder: string,
  circumstances: LoadCircumstances = {},
): Promise<LoadResult & { readonly contents: readonly LoadedContent[] }> {
  const { latest = '2026-01-01T00:00:00', vanished = 'drop', progress = silent } = circumstances;
  const { loadedAt = '2025-12-31T10:00:00.000Z' } = circumstances;
  const { signal } = new AbortController();
  const folder = path.join(tempFolder, 'unpacked');
  const sources = await findSources(specs, { engine, tempFolder: folder, progress, signal });
  const contents = await loadContents({ engine, sources, latest, loadedAt, tempFolder: folder, signal });
  await engine.transaction(() => selectFiles({ engine, specs, contents, vanished, latest, progress }));
  return { contents, ...(await readLoadResult(engine, latest)) };
}
