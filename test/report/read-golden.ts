import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The reviewed file of this name in test/golden/, to compare with. Where it differs from `actual`, what came out is
 * written beside it as `<name>.changed`: look at the difference, and rename it when it is meant.
 */
export function readGolden(name: string, actual: string): string {
  const file = fileURLToPath(new URL(`../golden/${name}`, import.meta.url));
  const changed = `${file}.changed`;
  const expected = readIfThere(file);
  if (actual === expected) rmSync(changed, { force: true });
  else writeFileSync(changed, actual);
  return expected;
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
