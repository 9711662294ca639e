import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { originLine } from '../../../src/purchases/unpack/origin-line.js';
import { prepareFile } from '../../../src/purchases/unpack/prepare-file.js';
import { tellsOfUnread } from '../../../src/purchases/unpack/workbook/sheet-notes.js';
import { makeWorkbook, makeZip, textRow } from './make-workbook.js';
import { fixture, going, makeScratch, plainText, prepare, prepareAndFail } from './scratch.js';

const scratch = await makeScratch();

describe('a workbook that another program wrote', () => {
  it('gives a CSV for each sheet of the first layout', async () => {
    const path = fixture('online-retail-ii.xlsx');
    const { files, notes } = await prepareFile(path, join(scratch, 'real'), going);
    expect(files.map(({ kind, sheet, origin }) => ({ kind, sheet, origin }))).toEqual([
      { kind: 'delimited', sheet: 'Year 2009-2010', origin: path },
      { kind: 'delimited', sheet: 'Year 2010-2011', origin: path },
    ]);
    const texts = await Promise.all(files.map((file) => readFile(file.path, 'utf8')));
    expect(texts[0]).toBe(
      'Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country\n' +
        '489434,85048,15CM CHRISTMAS GLASS BALL 20 LIGHTS,12,2009-12-01T07:45:00,6.95,13085,United Kingdom\n' +
        'C489449,22087,"PAPER BUNTING, ""WHITE"" LACE",-12,2009-12-01T10:33:00,1.1,16321,Australia\n' +
        '489597,79323P,PINK CHERRY,1,2009-12-01T10:50:30,0.3,,EIRE\n',
    );
    expect(texts[1]).toBe(
      ' invoice ,STOCKCODE,Description,Quantity,InvoiceDate,Price,Customer ID,Country\n' +
        '536365,85123A,"WHITE\nHANGING",6,2010-12-01T08:26:00,2.55,17850,United Kingdom\n' +
        '536366,71053,METAL,6,2010-12-01T08:28:00,#N/A,17850,TRUE\n',
    );
    expect(notes).toEqual([
      `${path}: sheet "Summary" has no columns of purchases that are recognised and was not read`,
      `${path}: sheet "Secret" is hidden and was not read`,
    ]);
  });

  it('knows the row that each line stands for', async () => {
    const { files } = await prepareFile(fixture('online-retail-ii.xlsx'), join(scratch, 'rows'), going);
    const [first, second] = files;
    // Row 4 of the first sheet is empty; line 2 of the second sheet's CSV goes on in line 3.
    expect([1, 2, 3, 4].map((line) => originLine(first ?? { lineShifts: [] }, line))).toEqual([1, 2, 3, 5]);
    expect([1, 2, 4].map((line) => originLine(second ?? { lineShifts: [] }, line))).toEqual([1, 2, 3]);
  });
});

/** The second line of a sheet with a header and one row of these cells. */
async function cellTexts(cells: string, options: Parameters<typeof makeWorkbook>[1] = {}): Promise<string> {
  const rows = `${textRow(1, ['a', 'b'])}<row r="2">${cells}</row>`;
  const found = await prepare(scratch, 'cells.xlsx', makeWorkbook([{ name: 'S', rows }], options));
  return (await plainText(found)).split('\n').slice(1, -1).join('\n');
}

describe('cells', () => {
  it.each([
    // value, format, text as Excel shows it (dates worked out by hand from Excel's own calendar)
    ['40513.351388888892', 'd/m/yyyy h:mm', '2010-12-01T08:26:00'],
    ['40513', 'd/m/yyyy h:mm', '2010-12-01T00:00:00'],
    ['40513', 'yyyy-mm-dd', '2010-12-01'],
    ['40513.5', 'mmm yy', '2010-12-01T12:00:00'],
    ['1', 'dd/mm/yy', '1900-01-01'],
    ['59', 'dd/mm/yy', '1900-02-28'],
    ['60', 'dd/mm/yy', '1900-02-29'],
    ['61', 'dd/mm/yy', '1900-03-01'],
    ['2958465', 'dd/mm/yy', '9999-12-31'],
    ['2958466', 'dd/mm/yy', '2958466'],
    ['-1', 'dd/mm/yy', '-1'],
    ['0.35', 'hh:mm', '08:24:00'],
    ['0.5000000116', 'hh:mm:ss.000', '12:00:00.001'],
    ['1.25', '[h]:mm', '30:00:00'],
    ['42', '00000', '00042'],
    ['42', '[$-409]d. mmm', '1900-02-11'],
    ['42', '[Red]0.00;[Blue]yy', '42'],
    ['42', '0.00&quot; days&quot;', '42'],
    ['42', '@', '42'],
    ['1.1000000000000001', '0.00', '1.1'],
    ['0.30000000000000004', 'General', '0.3'],
    ['17850.0', 'General', '17850'],
    ['12345678901234567890', 'General', '12345678901234567890'],
    ['1E-7', 'General', '0.0000001'],
    ['-1.5E+22', 'General', '-15000000000000000000000'],
    ['1e308', 'General', `1${'0'.repeat(308)}`],
    ['0.1', '0%', '0.1'],
  ])('%s as %s is %s', async (raw, format, text) => {
    expect(await cellTexts(`<c r="A2" s="1"><v>${raw}</v></c>`, { formats: [format] })).toBe(`${text},`);
  });

  it('counts days from 1904 where the workbook does', async () => {
    const cell = '<c r="A2" s="1"><v>0</v></c><c r="B2" s="1"><v>39051.5</v></c>';
    const text = await cellTexts(cell, { formats: ['d/m/yyyy h:mm'], is1904: true });
    expect(text).toBe('1904-01-01T00:00:00,2010-12-01T12:00:00');
  });

  it('reads built-in date formats', async () => {
    expect(await cellTexts('<c r="A2" s="1"><v>40513</v></c>')).toBe('2010-12-01,');
  });

  it.each([
    ['<c r="A2" t="b"><v>0</v></c>', 'FALSE,'],
    ['<c r="A2" t="e"><v>#DIV/0!</v></c>', '#DIV/0!,'],
    ['<c r="A2" t="str"><f>A1&amp;"x"</f><v>ax</v></c>', 'ax,'],
    ['<c r="A2" t="d"><v>2010-12-01T08:26:00</v></c>', '2010-12-01T08:26:00,'],
    ['<c r="A2" t="s"><v>0</v></c>', '東京 1,'],
    ['<c r="A2" t="s"><v>1</v></c>', ' 007 ,'],
    ['<c r="B2" t="inlineStr"><is><r><t>a_x000D_</t></r><r><t>b_x005F_</t></r></is></c>', ',"a\rb_"'],
    ['<c><v>1</v></c><c><v>2</v></c><c><v>3</v></c>', '1,2,3'],
    ['<c r="A2"/><c r="B2" t="inlineStr"><is><t>&lt;&amp;&gt;</t></is></c>', ',<&>'],
  ])('%s', async (cell, text) => {
    const texts =
      '<si><r><t>東</t></r><r><t>京 1</t></r><rPh sb="0" eb="1"><t>トウ</t></rPh></si><si><t xml:space="preserve"> 007 </t></si>';
    expect(await cellTexts(cell, { texts })).toBe(text);
  });
});

describe('sheets', () => {
  it('leaves titles above the header out and says so', async () => {
    const rows = [textRow(2, ['Orders of 2010']), textRow(4, ['id', 'day']), textRow(7, ['1', 'x'])].join('');
    const found = await prepare(scratch, 'titles.xlsx', makeWorkbook([{ name: 'S', rows }]));
    expect(await plainText(found)).toBe('id,day\n1,x\n');
    expect(found.notes).toEqual([`${found.path}: sheet "S": 1 row above the header not read`]);
    const [file] = found.files;
    expect([1, 2].map((line) => originLine(file ?? { lineShifts: [] }, line))).toEqual([4, 7]);
  });

  it('takes a sheet of one column for what it is', async () => {
    const few = [textRow(1, ['id']), textRow(2, ['7'])].join('');
    expect(await plainText(await prepare(scratch, 'o.xlsx', makeWorkbook([{ name: 'S', rows: few }])))).toBe(
      'id\n7\n',
    );
    const many = Array.from({ length: 50 }, (_, index) => textRow(index + 1, [`v${index}`])).join('');
    const lines = (
      await plainText(await prepare(scratch, 'o.xlsx', makeWorkbook([{ name: 'S', rows: many }])))
    ).split('\n');
    expect(lines).toHaveLength(51);
    expect(lines[49]).toBe('v49');
  });

  it('reads every sheet of purchases, whatever its columns, and no other where there is one', async () => {
    const sheets = [
      { name: 'Cover', rows: textRow(1, ['Orders', 'of 2010']) + textRow(2, ['by', 'till']) },
      {
        name: '2010',
        rows: textRow(1, ['customer', 'order', 'date', 'amount']) + textRow(2, ['1', 'a', '2010-12-01', '5']),
      },
      {
        name: '2011',
        rows:
          textRow(1, ['customer', 'order', 'date', 'amount', 'voucher']) +
          textRow(2, ['1', 'b', '2011-12-01', '5', 'x']),
      },
    ];
    const found = await prepare(scratch, 'o.xlsx', makeWorkbook(sheets));
    expect(found.files.map(({ sheet }) => sheet)).toEqual(['2010', '2011']);
    const note = `${found.path}: sheet "Cover" has no columns of purchases that are recognised and was not read`;
    expect(found.notes).toEqual([note]);
    expect(tellsOfUnread(note)).toBe(true);
  });

  it('passes over empty sheets, and those with a header only when another has rows', async () => {
    const sheets = [
      { name: 'Cover', rows: '' },
      { name: 'January', rows: textRow(1, ['id', 'day']) },
      { name: 'February', rows: textRow(1, ['Day ', 'ID']) + textRow(2, ['1', '2']) },
    ];
    const found = await prepare(scratch, 'o.xlsx', makeWorkbook(sheets));
    expect(found.files.map(({ sheet }) => sheet)).toEqual(['February']);
    expect(found.notes).toEqual([`${found.path}: sheet "January" has a header but no rows`]);
    const alone = await prepare(scratch, 'o.xlsx', makeWorkbook(sheets.slice(0, 2)));
    expect(await plainText(alone)).toBe('id,day\n');
  });
});

describe('what is no workbook that can be read', () => {
  const office = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  it.each([
    ['o.xlsx', office, 'an old Excel workbook (.xls), or one with a password'],
    ['o.xls', office, 'an old Excel workbook (.xls)'],
    [
      'o.xlsx',
      Buffer.concat([office, Buffer.from('EncryptedPackage', 'utf16le')]),
      'a workbook with a password; save a copy',
    ],
    ['o.xls', 'a\tb\n1\t2\n', 'not what its ending .xls says: it looks like plain text'],
    ['o.xls', '<html><table>', 'it looks like a web page or XML'],
    [
      'o.xlsx',
      makeZip({ 'orders.csv': 'a,b\n' }),
      'it looks like a ZIP file, not an .xlsx workbook; unpack it',
    ],
    ['o.xlsx', makeZip({ 'content.xml': '<a/>' }), 'it looks like an OpenDocument file'],
    ['o.xlsx', makeZip({ '_rels/.rels': '<a/>', 'xl/workbook.bin': '' }), 'a binary Excel workbook (.xlsb)'],
    [
      'o.xlsx',
      makeZip({ '_rels/.rels': '<Relationships/>' }),
      'damaged or cut off (the package has no main part)',
    ],
    ['o.xlsx', makeWorkbook([{ name: 'S', rows: '' }]), 'no visible sheet has anything in it'],
    [
      'o.xlsx',
      makeWorkbook([{ name: 'S', rows: textRow(1, ['a', 'b']), state: 'veryHidden' }]),
      'no visible sheet',
    ],
    ['o.xlsx', makeWorkbook([{ name: 'S', rows: '<row r="1"><c r="A1">' }]), 'damaged or cut off'],
    [
      'o.xlsx',
      makeWorkbook([{ name: 'S', rows: '<row r="9999999"><c><v>1</v></c></row>' }]),
      'there is no row',
    ],
    [
      'o.xlsx',
      makeWorkbook([{ name: 'S', rows: '<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>' }]),
      'no row or column',
    ],
    [
      'o.xlsx',
      makeWorkbook([{ name: 'S', rows: '<row r="1"><c t="s"><v>9</v></c></row>' }]),
      'a text that is missing',
    ],
  ])('%s %#', async (name, content, message) => {
    const failure = await prepareAndFail(scratch, name, content);
    expect(failure.message).toContain(message);
    expect(failure.kind).toBe('data');
  });

  it('removes the sheets that were written before a damaged one', async () => {
    const good = { name: 'A', rows: textRow(1, ['a', 'b']) + textRow(2, ['1', '2']) };
    const bad = { name: 'B', rows: `${textRow(1, ['a', 'b'])}<row r="2"><c r="A2" t="s"><v>9</v></c></row>` };
    const failure = await prepareAndFail(scratch, 'o.xlsx', makeWorkbook([good, bad]));
    expect(failure.message).toContain('row 2 refers to a text that is missing');
  });
});
