import { readFileSync } from 'node:fs';

/** The four measures of Fisher's 150 irises (1936), row by row, and the species of each. */
export function readIris(): { readonly rows: number[][]; readonly species: string[] } {
  const [, ...lines] = readFileSync(new URL('../fixtures/iris.csv', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  const cells = lines.map((line) => line.split(','));
  return {
    rows: cells.map((row) => row.slice(0, 4).map(Number)),
    species: cells.map((row) => row[4] ?? ''),
  };
}
