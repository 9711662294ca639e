import path from 'node:path';
import type { Configuration } from '../config/configuration.js';
import { packageRoot } from '../package-root.js';
import { availableFamilies } from '../segments/available-families.js';
import { parsePlaybook } from '../segments/parse-playbook.js';
import type { Playbook } from '../segments/playbook.js';
import { readNamedFile } from './read-named-file.js';

/** Reads the shop's playbook, or the one that comes with Quintet, and checks that it leaves the shop something to do. */
export async function readPlaybook({ playbook, without }: Configuration): Promise<Playbook> {
  const file = playbook ?? path.join(packageRoot, 'playbooks', 'default.yaml');
  const parsed = parsePlaybook(await readNamedFile('playbook', file), file);
  // What its purchases name is not known yet; it takes no step for everybody away.
  availableFamilies(parsed, { without, hasProducts: true });
  return parsed;
}
