import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { comment } from '../../../src/config/draft/comment.js';
import { inlineYaml } from '../../../src/config/draft/inline-yaml.js';

const anyText = fc.string({ unit: 'binary' });

describe('inlineYaml', () => {
  it.each([
    ['CustomerID', 'CustomerID'],
    ['a: b', '"a: b"'],
    ['# no', '"# no"'],
    ['007', '"007"'],
    ['null', '"null"'],
    ['two\nlines', '"two\\nlines"'],
    ['\u0085\u2028', '"\\u0085\\u2028"'],
    [null, 'null'],
    [0.05, '0.05'],
    [{ column: 'Type, old', values: ['refund]', 'x'] }, '{column: "Type, old", values: ["refund]", x]}'],
  ])('writes %j as %s', (value, yaml) => {
    expect(inlineYaml(value)).toBe(yaml);
  });

  it('gives any text back, also within a collection, from one line', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const value = { list: [text, 'x'], text };
        const written = inlineYaml(value);
        expect(written).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
        expect(parse(`key: ${written}`)).toEqual({ key: value });
        expect(parse(`key: ${inlineYaml(text)}`)).toEqual({ key: text });
        expect(parse(`- ${inlineYaml(text)}`)).toEqual([text]);
      }),
    );
  });
});

describe('comment', () => {
  it('holds any text, and nothing of it is more than a comment', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const lines = comment(`It says ${text}.`);
        expect(lines.filter((line) => !line.startsWith('# '))).toEqual([]);
        expect(parse(`${lines.join('\n')}\nkey: 1\n`)).toEqual({ key: 1 });
      }),
    );
  });

  it('breaks its lines between words', () => {
    expect(comment(`${'word '.repeat(40)}end`).map((line) => line.length)).toEqual([116, 90]);
  });
});
