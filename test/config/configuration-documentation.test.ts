import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { SEGMENT_OPTIONS } from '../../jobs/segment.js';
import { DEFAULT_TRANSFORMS } from '../../src/config/configuration.js';
import { FIELDS } from '../../src/config/mapping.js';
import { configurationSchema } from '../../src/config/schema.js';
import { packageRoot } from '../../src/package-root.js';
import { hashCustomer } from '../../src/report/name-customers.js';
import { configure, failureOf } from './configure.js';

describe('docs/configuration.md', async () => {
  const text = await readFile(`${packageRoot}/docs/configuration.md`, 'utf8');

  it.each(Object.keys(configurationSchema.shape))('has the key %s', (key) => {
    expect(text).toMatch(new RegExp(`^\\| \`${key}[\`.]`, 'm'));
  });

  it.each([
    'path',
    'name',
    'lines.duplicates',
    'gates.rows',
    'gates.lastPurchase',
    'gates.guests',
    'alerts.segmentShare',
    'alerts.championsLost',
    'alerts.returnRatio',
    'alerts.stability',
    'alerts.drift',
    ...FIELDS,
  ])('has the key %s in a section', (key) => {
    expect(text).toMatch(new RegExp(`^\\| \`${key}\``, 'm'));
  });

  it('has only examples that are accepted', async () => {
    const examples = [...text.matchAll(/```yaml\n(.*?)```/gs)].map(([, yaml = '']) => yaml);
    expect(examples).toHaveLength(6);
    for (const yaml of examples) expect(await configure({ yaml })).toHaveProperty('sources');
  });

  it.each(Object.keys(SEGMENT_OPTIONS))('has the flag --%s', (flag) => {
    expect(text).toContain(`\`--${flag}\``);
  });

  it('has the hash that a shell gives', () => {
    // What the documented command printed with OpenSSL 3 and the salt 0123456789abcdef.
    expect(text).toContain(`openssl dgst -sha256 -hmac "$QUINTET_SALT" -r | cut -c1-16`);
    expect(hashCustomer('0123456789abcdef', '13047')).toBe('4c25d440f748776e');
  });

  it('has the variables', async () => {
    const { message } = await failureOf({ environment: { QUINTET_: '' } });
    const known = message.split('ariables: ')[1]?.split(', ') ?? [];
    expect(known).toHaveLength(21);
    for (const name of known) expect(text).toContain(`\`${name}\``);
  });

  it.each(Object.entries(DEFAULT_TRANSFORMS))('has the feature %s with its transform', (name, transform) => {
    expect(text).toMatch(new RegExp(`^\\| \`${name}\` +\\|.*\\| \`${transform}\``, 'm'));
  });
});
