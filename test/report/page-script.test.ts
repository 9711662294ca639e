import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { PAGE_SCRIPT } from '../../src/report/html/page-script.js';

const fileOf = (name: string): string =>
  fileURLToPath(new URL(`../../src/report/html/${name}`, import.meta.url));

/** The source without comments and indentation. */
const compact = (source: string): string =>
  source
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('//'))
    .join('\n');

describe('the script of a page', () => {
  it('is that of its readable source; where it is not, what it should be is written beside it', () => {
    const script = compact(readFileSync(fileOf('page-script.source.js'), 'utf8'));
    const changed = fileOf('page-script.ts.changed');
    if (script === PAGE_SCRIPT) rmSync(changed, { force: true });
    else writeFileSync(changed, moduleOf(script));
    expect(PAGE_SCRIPT).toBe(script);
  });

  it('is small, and can neither end its element nor ask for anything', () => {
    expect(PAGE_SCRIPT.length).toBeLessThan(6_500);
    expect(PAGE_SCRIPT).not.toMatch(
      /`|\$\{|<\/|<!--|https?:|import|fetch|innerHTML|eval|cookie|localStorage/u,
    );
  });
});

const moduleOf = (script: string): string =>
  `/** What page-script.source.js does, as pages carry it: without comments and indentation. */
export const PAGE_SCRIPT = String.raw\`${script}\`;
`;
