import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import { parseHTML } from 'linkedom';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareHalves } from '../support/compare-halves.js';
import { giveShop, HARMLESS, HOSTILE, NAMES } from '../support/hostile-shop.js';
import { openShop, type Shop } from '../support/run-quintet.js';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'];

let hostile: Shop;
let harmless: Shop;

beforeAll(async () => {
  [hostile, harmless] = [await openShop(), await openShop()];
  for (const shop of [hostile, harmless]) {
    await giveShop(shop, shop === hostile ? HOSTILE : HARMLESS);
    const { stderr } = await shop.segment(['--quiet']);
    if (stderr !== '') throw new Error(stderr);
    await compareHalves(shop);
  }
}, 60_000);

afterAll(async () => {
  for (const shop of [hostile, harmless]) await rm(shop.folder, { recursive: true });
});

/** Folders of pages that are not in that of their run, from there. */
const PLACES = new Map([
  ['index.html', '..'],
  ['compare.html', '../../compared'],
  ['compare.md', '../../compared'],
]);

/** A page of a shop, with one name for the id and the times of its run. */
async function pageOf(shop: Shop, name: string): Promise<string> {
  const page = await readFile(await placeOf(shop, name), 'utf8');
  return page.replaceAll(/\d{8}T\d{6}Z/gu, 'RUN');
}

async function placeOf(shop: Shop, name: string): Promise<string> {
  const run = (await shop.reports()).find((one) => /^\d{8}T/u.test(one)) ?? '';
  return path.join(shop.path('reports'), run, PLACES.get(name) ?? '.', name);
}

interface Part {
  readonly tagName: string;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
}

/** Attributes whose values matter too; the others place and size what stands in a cell or picture. */
const TOLD =
  /^(?:class|href|id|role|scope|colspan|for|http-equiv|content|open|aria-(?!label$)\w+|on\w+|style)$/u;

const BEGAN = /it began on .* UTC/u;

/**
 * All elements of a page or picture with their attributes, in order, but for whether a cell is so short that it may not
 * break, and for the minute in which a run began.
 */
const elementsOf = (page: string): readonly string[] =>
  [...(parseHTML(page).document.querySelectorAll('*') as Iterable<Part>)].map(({ tagName, attributes }) =>
    [
      tagName.toLowerCase(),
      ...[...attributes]
        .filter(({ name, value }) => `${name} ${value}` !== 'class short')
        .map(({ name, value }) => (TOLD.test(name) ? `${name}=${value.replace(BEGAN, '')}` : name)),
    ].join(' '),
  );

/** How many columns each line of a page in Markdown has, more or less. */
const pipesOf = (page: string) => page.split('\n').map((line) => line.match(/(?<!\\)\|/gu)?.length ?? 0);

it('customers stand in tables, lists and the database as they are called, formulas made harmless', async () => {
  const cells = parse<{ customer_id: string }>(await hostile.latest('customers.csv'), { columns: true });
  // One of them only ever returned something, and is no member of a segment.
  const listed = cells.map(({ customer_id: id }) => id);
  expect(listed).toHaveLength(NAMES.length - 1);
  const allowed = new Set(NAMES.map(([, cell]) => cell));
  expect(listed.filter((cell) => !allowed.has(cell))).toEqual([]);
  const rows = await hostile.query('select customer_id from run_customers');
  const ids = new Set<unknown>(NAMES.map(([id]) => id));
  expect(rows.filter((row) => !ids.has(row['customer_id']))).toEqual([]);

  const lists = await readdir(hostile.path('reports', 'latest', 'lists'));
  const texts = await Promise.all(lists.map((name) => hostile.latest(`lists/${name}`)));
  const onLists = texts.flatMap((text) =>
    parse<{ customer_id: string }>(text, { columns: true }).map((row) => row.customer_id),
  );
  expect(onLists.toSorted()).toEqual(listed.toSorted());
});

describe('whatever customers, products, files, steps and segments are called', () => {
  it.each(['report.html', 'index.html', 'compare.html'])('%s has the same elements', async (name) => {
    const page = await pageOf(hostile, name);
    expect(elementsOf(page)).toEqual(elementsOf(await pageOf(harmless, name)));
    expect(page).toContain('alert(');
  });

  it('the report has them all', async () => {
    const { document } = parseHTML(await pageOf(hostile, 'report.html'));
    const text = String(document.querySelector('main')?.textContent);
    // A customer, a file, a product, a named segment and its action, a step and its title.
    for (const said of [
      '</style><style>*{display:none}</style>',
      '0 "><img src=x onerror=alert(1)> | `a`',
      'shared',
      'Champions "><img src=x onerror=alert(document',
      'Win-back',
    ]) {
      expect(text).toContain(said);
    }
  });

  it('pictures have the same elements', async () => {
    const names = await readdir(hostile.path('reports', 'latest', 'charts'));
    expect(names).toEqual(await readdir(harmless.path('reports', 'latest', 'charts')));
    for (const name of names) {
      const [picture, plain] = [
        await hostile.latest(`charts/${name}`),
        await harmless.latest(`charts/${name}`),
      ];
      expect({ name, elements: elementsOf(picture) }).toEqual({ name, elements: elementsOf(plain) });
    }
  });

  it.each(['report.md', 'compare.md'])('%s has the same lines and columns, and no HTML', async (name) => {
    const page = await pageOf(hostile, name);
    expect(pipesOf(page)).toEqual(pipesOf(await pageOf(harmless, name)));
    const prose = page.replaceAll(/(`+)(?!`).+?(?<!`)\1(?!`)/gu, '');
    expect(/(?<!\\)<|(?<!\\)\]\(javascript:|\p{Bidi_Control}(?<![\u2066-\u2069])/u.exec(prose)).toBeNull();
  });
});

describe.skipIf(!existsSync(executablePath))('in Chromium', () => {
  it('no name runs, asks for anything or says anything', async () => {
    const browser = await chromium.launch({ executablePath, args: FLAGS });
    const page = await browser.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    page.on('dialog', (dialog) => said.push(dialog.message()));
    for (const name of ['compare.html', 'index.html', 'report.html']) {
      const { href } = pathToFileURL(await placeOf(hostile, name));
      page.on('request', (request) => request.url().startsWith(href) || said.push(request.url()));
      await page.goto(href);
      page.removeAllListeners('request');
    }
    // A page's policy would hold for what is parsed in it too.
    await page.goto('about:blank');
    const names = await readdir(hostile.path('reports', 'latest', 'charts'));
    const pictures = await Promise.all(names.map((name) => hostile.latest(`charts/${name}`)));
    const damaged = await page.evaluate(
      `${JSON.stringify(pictures)}.filter((svg) => new DOMParser().parseFromString(svg, 'image/svg+xml').querySelector('parsererror'))`,
    );
    await browser.close();
    expect([said, damaged]).toEqual([[], []]);
  });
});
