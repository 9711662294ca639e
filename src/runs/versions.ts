import { readFileSync } from 'node:fs';
import path from 'node:path';
import { versions } from 'node:process';
import { packageRoot } from '../package-root.js';
import { quintetVersion } from '../quintet-version.js';

/** The libraries whose version can change a figure. */
const TELLING = ['ml-kmeans', 'ml-pca'];

/**
 * The versions that a run's figures depend on.
 *
 * @param engine the database's version
 */
export function collectVersions(engine: string): Record<string, string> {
  const dependencies = readDependencies();
  const libraries = TELLING.map((name) => [name, dependencies[name] ?? 'unknown'] as const);
  return {
    quintet: quintetVersion,
    node: versions.node,
    duckdb: engine.replace(/^v/, ''),
    ...Object.fromEntries(libraries),
  };
}

function readDependencies(): Readonly<Record<string, string>> {
  const { dependencies } = JSON.parse(readFileSync(path.join(packageRoot, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return dependencies;
}
