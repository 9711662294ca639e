import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absoluteSource } from '../../src/config/absolute-source.js';
import { relativeSource } from '../../src/config/relative-source.js';

describe('relativeSource', () => {
  it.each([
    ['/shop/exports/a.csv', '/shop', 'exports/a.csv'],
    ['/shop/exports/*.csv', '/shop', 'exports/*.csv'],
    ['/shop/a.csv', '/shop/config', '../a.csv'],
    ['/x/a.csv', '/home/me/shop', '/x/a.csv'],
    ['s3://bucket/a.csv', '/shop', 's3://bucket/a.csv'],
    ['/Exports \\[2011\\]/in/*.csv', '/Exports [2011]', 'in/*.csv'],
  ])('names %s in %s as %s', (source, folder, name) => {
    expect(relativeSource(source, folder)).toBe(name);
  });

  it('is read as the same source again', () => {
    const part = fc.string({
      unit: fc.constantFrom(...Array.from('ab [](){}*?!+@,.\\')),
      minLength: 1,
      maxLength: 6,
    });
    const folders = fc.array(part, { maxLength: 3 }).map((parts) => `/${parts.join('/')}`);
    fc.assert(
      fc.property(folders, folders, part, (from, to, name) => {
        const source = absoluteSource(name, absoluteSource(from, '/'));
        const folder = absoluteSource(to, '/');
        expect(absoluteSource(relativeSource(source, folder), folder)).toBe(source);
      }),
    );
  });
});
