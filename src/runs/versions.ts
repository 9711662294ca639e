import { readFileSync } from 'node:fs';
import path from 'node:path';
import { versions } from 'node:process';
import { packageRoot } from '../package-root.js';

/** The libraries whose version can change a figure. */
const TELLING = ['ml-kmeans', 'ml-pca'];

/** Quintet's own version. */
export const quintetVersion: string = readPackage().version;

/**
 * The versions that a run's figures depend on.
 *
 * @param engine the database's version
 */
export function collectVersions(engine: string): Record<string, string> {
  const { dependencies } = readPackage();
  const libraries = TELLING.map((name) => [name, dependencies[name] ?? 'unknown'] as const);
  return {
    quintet: quintetVersion,
    node: versions.node,
    duckdb: engine.replace(/^v/, ''),
    ...Object.fromEntries(libraries),
  };
}

function readPackage(): { version: string; dependencies: Record<string, string> } {
  return JSON.parse(readFileSync(path.join(packageRoot, 'package.json'), 'utf8')) as ReturnType<
    typeof readPackage
  >;
}
