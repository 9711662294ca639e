import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectDialect } from '../../../src/purchases/unpack/detect-dialect.js';

const detect = (text: string) => detectDialect(Buffer.from(text));

describe('detectDialect', () => {
  it.each([
    ['a,b,c\n1,2,3\n', ',', '"', ['a', 'b', 'c']],
    ['a;b;c\n1,5;2,5;3,5\n2,5;1;x\n', ';', '"', ['a', 'b', 'c']],
    ['a\tb\n1,2\t3\n4,5\t6\n', '\t', '"', ['a', 'b']],
    ['a|b|c\r\n1|2|3\r\n', '|', '"', ['a', 'b', 'c']],
    ['a^b\n1^2\n', '^', '"', ['a', 'b']],
    ['a~b\n1~2\n', '~', '"', ['a', 'b']],
    ["'a','b'\n'1,5','it''s'\n", ',', "'", ['a', 'b']],
    ['"a";"b, c"\n"1";"x; y"\n"2";"z"\n', ';', '"', ['a', 'b, c']],
    ['a,b\n1,"x\ny"\n2,z\n', ',', '"', ['a', 'b']],
    ['\uFEFF a , b \n1,2\n', ',', '"', ['a', 'b']],
    ['name, first;amount;x\n', ';', '"', ['name, first', 'amount', 'x']],
    ['customer\n1\n2\n', ',', '"', ['customer']],
    ['customer\nSmith, John\nMiller\nBrown\n', ',', '"', ['customer']],
    ["a,b\nO'Neill,1\nd'Arc,2\n", ',', '"', ['a', 'b']],
    // Between apostrophes: one name of three, one of two, the header.
    ["a,b\n'SPECIAL',1\nMUG,2\nCUP,3\n", ',', '"', ['a', 'b']],
    ["a,b\n'it''s, x',1\nMUG,2\n", ',', "'", ['a', 'b']],
    ["'a',b\nMUG,1\n'CUP, x',2\nPOT,3\n", ',', "'", ['a', 'b']],
    ['a\rb', ',', '"', ['a']],
    ['a,b\r1,2\r', ',', '"', ['a', 'b']],
    ['', ',', '"', []],
  ])('%j', (text, delimiter, quote, header) => {
    expect(detect(text)).toMatchObject({ delimiter, quote, header, skippedLines: 0 });
  });

  it('follows what a spreadsheet says about itself', () => {
    const dialect = detect('sep=;\r\na,x;b\r\n1,5;2\r\n');
    expect(dialect).toMatchObject({ delimiter: ';', skippedLines: 1, header: ['a,x', 'b'], hasHeader: true });
    expect(detect('\uFEFFsep=,\na,b\n').header).toEqual(['a', 'b']);
    expect(detect('sep=;\ra,x;b\r1,5;2\r')).toMatchObject({
      delimiter: ';',
      skippedLines: 1,
      header: ['a,x', 'b'],
    });
  });

  it('believes who wrote the text', () => {
    const text = Buffer.from("'sep=;',b\n'x;y','z'\n");
    const own = { delimiter: ',', quote: '"' } as const;
    expect(detectDialect(text, own)).toMatchObject({ ...own, header: ["'sep=;'", 'b'] });
    expect(detectDialect(Buffer.from('sep=;\nx\n'), own)).toMatchObject({
      skippedLines: 0,
      header: ['sep=;'],
    });
  });

  it('gives up quotes where one is never closed', () => {
    const lines = Array.from({ length: 30 }, (_, index) => `${index}\t5\tpipe`);
    const text = ['id\tsize\tname', '0\t"5\tpipe', ...lines].join('\n');
    expect(detect(text)).toMatchObject({ delimiter: '\t', quote: null, agreement: 1 });
  });

  it('keeps quotes that the end of the head cuts open', () => {
    const record = `1,"${'x\n'.repeat(5000)}"\n`;
    const head = Buffer.from(`a,b\n${record.repeat(10)}`).subarray(0, 65_536);
    expect(detectDialect(head)).toMatchObject({ delimiter: ',', quote: '"', header: ['a', 'b'] });
  });

  it('tells names from values', () => {
    expect(detect('a,b\n1,2\n').hasHeader).toBe(true);
    expect(detect(',b\n1,2\n').hasHeader).toBe(true);
    expect(detect('536365,85123A,6\n536366,1,2\n').hasHeader).toBe(false);
    expect(detect('x,01/12/2010 08:26\ny,02/12/2010 08:27\n').hasHeader).toBe(false);
    expect(detect('x,£2.50\ny,£3\n').hasHeader).toBe(false);
    expect(detect(',,\n1,2,3\n').hasHeader).toBe(false);
  });

  it('says how evenly the records are cut', () => {
    expect(detect('a,b\n1,2\n3\n4,5\n').agreement).toBe(0.75);
  });

  it('finds the delimiter that a table was written with', () => {
    const field = fc.string({ unit: 'grapheme', maxLength: 12 });
    const table = fc
      .integer({ min: 2, max: 8 })
      .chain((width) =>
        fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: 3, maxLength: 30 }),
      );
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';', '\t', '|'), (rows, delimiter) => {
        const names = (rows[0] ?? []).map((_, index) => `column ${index}`);
        const text = [names, ...rows]
          .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter))
          .join('\r\n');
        expect(detect(text)).toMatchObject({ delimiter, header: names });
      }),
    );
  });
});
