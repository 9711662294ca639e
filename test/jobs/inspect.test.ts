import { readdir, readFile } from 'node:fs/promises';
import { EventEmitter } from 'node:events';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/failure.js';
import { inspectSources } from '../../src/inspect-sources.js';
import { silent } from '../../src/progress.js';
import { InspectFolder } from '../support/inspect-folder.js';
import { inShop } from '../support/run-quintet.js';
import { type Given, run } from './fake-host.js';

const LAYOUTS = new URL('../fixtures/layouts/', import.meta.url);
const fixture = (name: string) => readFile(new URL(name, LAYOUTS));

/** The lines of a text, each without the blanks at its beginning and with single ones in it. */
const linesOf = (text: string): string[] =>
  text.split('\n').map((line) => line.trim().replaceAll(/[\s\u00A0]+/g, ' '));

const folder = await InspectFolder.open();

describe('a file', () => {
  it('is shown with its columns, its values and where its lines would go', async () => {
    await folder.write('bestellungen.csv', await fixture('bestellungen.csv'));
    const { code, stdout, stderr } = await folder.run(['inspect', 'bestellungen.csv', '--currency', 'EUR']);
    expect(code).toBe(0);
    // Three orders of two customers, the last one given back.
    expect(stdout.replaceAll('\u00A0', ' ')).toBe(
      `bestellungen.csv
  Kind          text with semicolons, UTF-8
  Layout        table of orders
  Columns       customer  Kundennummer   identifier
                order     Bestellnummer  identifier
                amount    Gesamtbetrag   money
                date      Bestelldatum   date and time
                country   Land           text
                currency  Währung        currency
  Returns       lines with a negative amount
  Dates         day, month, year (dmy)
  Span          3 Dec 2023 to 14 Dec 2023
  Decimal mark  a comma
  Currency      EUR
  Lines         3: 3 used, 0 left out, 0 to quarantine
  Orders        3
  Customers     2
  Guests        0 lines (0%)
  Return lines  1
  Duplicates    0 lines repeat another in every column

All files
  Files         1
  Span          3 Dec 2023 to 14 Dec 2023
  Snapshot      15 Dec 2023, 00:00
  Window        1 year from 15 Dec 2022, 00:00
  Customers     2 with a sale in the window
  Orders        2 with a sale in the window
  Duplicates    0 lines repeat another; all are kept (lines.duplicates: keep)

Where the lines would go
  Read     3  100%
  Returns  1   33%
  Sales    2   67%

Nothing here would stop a run. The gate on the number of lines needs the last run to compare with.
`,
    );
    expect(stderr).toMatch(/^Reading files: 1 file in .*\nPlacing lines: 3 lines in .*\n$/);
  });

  it('is shown with what its layout leaves out, gives back and does not use', async () => {
    await folder.write('shopify.csv.gz', gzipSync(await fixture('shopify-orders.csv')));
    const { code, stdout } = await folder.run(['inspect', 'shopify.csv.gz']);
    expect(code).toBe(0);
    expect(linesOf(stdout)).toEqual(
      expect.arrayContaining([
        'Kind text with commas, UTF-8, gzip',
        'Layout Shopify orders',
        'and what "Refunded Amount" says was given back',
        'and, where it says nothing, lines where "Financial Status" says refunded',
        'Leaves out lines where "Cancelled at" says anything',
        'Time zone times with an offset are turned into UTC, since no timeZone is told',
        'Currency USD; a run takes them with currency: USD only, not with GBP',
        'Left out 2 Cancelled at: filled in',
      ]),
    );
    expect(stdout).toMatch(/not used: .*Payment|not used: .*Paid at, /);
  });

  it('shows examples of lines that can not be used, three for each reason, whatever is in them', async () => {
    await folder.write(
      'bad.csv',
      [
        'customer,order,date,amount',
        '1,a,2024-05-01,5',
        ...[2, 3, 4, 5].map((id) => `${id},o${id},2024-05-01,none`),
        `\u001B[31m${'x'.repeat(200)},\u0007,2024-05-32,5`,
      ].join('\n'),
    );
    const { code, stdout, inspections } = await folder.run(['inspect', 'bad.csv']);
    expect(code).toBe(0);
    expect(stdout).not.toMatch(/(?!\n)\p{Cc}/u);
    expect(linesOf(stdout)).toEqual(
      expect.arrayContaining([
        'Quarantine 4 the amount is not a number',
        'line 3: 2,o2,2024-05-01,none',
        'line 5: 4,o4,2024-05-01,none',
        `line 7: \\u001b[31m${'x'.repeat(89)}…`,
        'Read 6 100%',
        'Quarantined 5 83%',
      ]),
    );
    expect(stdout).not.toContain('line 6:');
    expect(stdout).toMatch(/A run would stop:\n {2}- 5 of 6 lines .*gates\.unreadable/);
    expect(inspections[0]?.whole?.lines).toMatchObject({ read: 6, unreadable: 5, sales: 1 });
  });
});

describe('what is wrong with a file', () => {
  it('is said of a Parquet file that was cut off, and the others are looked at', async () => {
    await folder.write('cut.parquet', Buffer.from(`PAR1${'\u0015\u0004'.repeat(200)}`));
    await folder.write('whole.csv', 'customer,order,date,amount\n1,a,2024-05-01,5\n');
    for (const command of ['inspect', 'init']) {
      const outcome = await folder.run([command, 'cut.parquet', 'whole.csv']);
      expect(outcome.code).toBe(65);
      expect(outcome.stdout + outcome.stderr).toMatch(/damaged or cut off .*; export it again/);
      expect(outcome.inspections[0]?.whole).toMatchObject({ lines: { read: 1 } });
    }
  });

  it('may be that nothing in it is called a return as the mapping says', async () => {
    const kinds = ['Sale', 'sale', 'refund', 'a', 'b', 'c', 'd'];
    const lines = kinds.map((kind, at) => `1,o${at},2024-05-0${at + 1},5,${kind}`);
    await folder.write('kinds.csv', ['customer,order,date,amount,Typ', ...lines].join('\n'));
    const notesOf = async (word: string) => {
      await folder.write('kinds.yaml', `mapping: {returns: {column: Typ, values: [${word}]}}\n`);
      const { inspections } = await folder.run(['inspect', 'kinds.csv', '--config', 'kinds.yaml']);
      return inspections[0]?.files[0]?.notes;
    };
    expect(await notesOf('Refund')).toEqual([]);
    expect(await notesOf('refnd')).toEqual([
      `${folder.path('kinds.csv')}: mapping.returns marks no line as a return: its column "Typ" never says "refnd", ` +
        'but "sale", "a", "b", "c", "d" and others',
    ]);
  });
});

describe('several files', () => {
  it('go on where one can not be read, whose failure gives the exit code', async () => {
    await folder.write('open.csv', 'customer;order;date;amount\n1;a;03.04.2024;1.234\n');
    await folder.write('odd.csv', 'when,who\n1,2\n');
    await folder.write('empty.csv', '');
    await folder.write('good.csv', 'customer,order,date,amount\n1,a,2024-05-01,5\n');
    const argv = ['inspect', 'none.csv', 'open.csv', 'odd.csv', 'empty.csv', 'good.csv'];
    const { code, stdout, inspections } = await folder.run(argv);
    expect(code).toBe(66);
    expect(inspections[0]?.files.map(({ state }) => state)).toEqual([
      ...Array.from({ length: 4 }, () => 'refused'),
      'read',
    ]);
    expect(linesOf(stdout)).toEqual(
      expect.arrayContaining([
        'Stops a run no such file; check the path',
        'To be told dates: "dmy" or "mdy" for values such as "03.04.2024"',
        'decimalMark: "." or "," for values such as "1.234"',
        'Stops a run the file is empty; export it again',
        "Files 5; 4 of them can't be read and are not counted below",
        "- 4 files above can't be read",
        'Sales 1 100%',
      ]),
    );
    expect((await folder.run(['inspect', 'open.csv'])).code).toBe(65);
  });

  it('that overlap say so, and that they name different currencies', async () => {
    const header = 'customer,order,date,amount,currency';
    await folder.write('may.csv', [header, '1,a,2024-05-01,5,EUR', '1,b,2024-05-30,5,EUR'].join('\n'));
    await folder.write('june.csv', [header, '2,b,2024-05-30,5,USD', '1,c,2024-06-02,5,USD'].join('\n'));
    const { stdout, inspections } = await folder.run(['inspect', 'may.csv', 'june.csv']);
    expect(linesOf(stdout)).toEqual(
      expect.arrayContaining([
        'Overlap 1 order stands in more than one file: the newest counts',
        '1 of them with different customers: files of two shops need two names',
        'Currencies EUR and USD: nothing is converted, so a run needs files of one currency',
        'Superseded 1 25%',
        'Sales 3 75%',
      ]),
    );
    expect(inspections[0]?.whole).toMatchObject({ customers: 2, orders: 3, longestSilenceDays: 29 });
  });
});

describe('the inspection', () => {
  it('reads the configuration file, and names every gate that would stop a run', async () => {
    await folder.write('guests.csv', 'customer,order,date,amount\n,a,2024-05-01,5\n7,b,2024-05-02,5\n');
    await folder.write(
      'strict.yaml',
      'sources: guests.csv\nsnapshot: 2024-05-03\ngates: {guests: 0.4, lastPurchase: P3D}\n',
    );
    const { code, stdout } = await folder.run(['inspect', '--config', 'strict.yaml']);
    expect(code).toBe(0);
    expect(stdout).toContain('gates.guests: 50% of the lines have no customer, and at most 40% may');
    expect(stdout).toContain('gates.lastPurchase: the last purchase is of 2024-05-02');
  });

  it('says when nothing can be dated', async () => {
    await folder.write('undated.csv', 'customer,order,date,amount\n1,a,,5\n');
    const { code, stdout } = await folder.run(['inspect', 'undated.csv']);
    expect(code).toBe(0);
    expect(stdout).toContain('- no line of the sources can be read; check the export');
  });

  it('leaves nothing behind, not even where it is stopped', async () => {
    const before = await folder.names();
    const signals = new EventEmitter();
    const given: Given = {
      cwd: folder.folder,
      runInspection: (configuration, host) => {
        const progress = { ...silent, finish: () => signals.emit('SIGTERM') };
        return inspectSources(configuration, { ...host, progress, tempRoot: folder.tempRoot });
      },
    };
    const { code, stderr, stdout, listeners } = await run(['inspect', 'good.csv'], given, signals);
    expect({ code, stdout, listeners }).toEqual({ code: 143, stdout: '', listeners: 0 });
    expect(stderr).toBe('quintet: stopped by SIGTERM.\n');
    expect(await folder.names()).toEqual(before);
    expect(await readdir(folder.tempRoot)).toEqual([]);
  });

  it("ends with a failure that is no file's own", async () => {
    const failure = new Failure('io', 'the disk is full');
    const { code, stdout, stderr } = await run(['inspect', 'a.csv'], {
      runInspection: async () => Promise.reject(failure),
    });
    expect({ code, stdout, stderr }).toEqual({
      code: 74,
      stdout: '',
      stderr: 'quintet: the disk is full.\n',
    });
  });
});

it(
  'the command says what it finds and makes neither database nor reports',
  inShop(async (shop) => {
    const temp = { TMPDIR: shop.folder };
    const { code, stdout, stderr } = await shop.quintet(['inspect', 'shop.csv'], { environment: temp });
    expect(code).toBe(0);
    expect(stderr).toContain('Placing lines: 106 lines');
    expect(linesOf(stdout)).toEqual(expect.arrayContaining(['Layout Online Retail', 'Read 106 100%']));
    expect(await readdir(shop.folder)).toEqual(['shop.csv']);
  }),
);
