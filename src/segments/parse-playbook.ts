import { checkPlaybook } from './check-playbook.js';
import { parseCheckedYaml } from './parse-checked-yaml.js';
import { playbookSchema } from './playbook-schema.js';
import type { Playbook } from './playbook.js';
import { toPlaybook } from './to-playbook.js';

/**
 * Reads a playbook.
 * @param text the file's text, YAML
 * @param fileName how messages call the file
 * @throws Failure `configuration` that names file, line, key, value and what is allowed
 */
export const parsePlaybook = (text: string, fileName: string): Playbook =>
  toPlaybook(parseCheckedYaml(text, fileName, playbookSchema, checkPlaybook));
