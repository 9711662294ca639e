import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type Page, chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/report/html/render-html.js';
import { createFormat } from '../../src/words/format.js';
import { sampleModel } from './sample-model.js';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'];
/** The sample's page is stale after this day. */
const LAST_DAY = new Date(`${sampleModel.freshness.staleAfter}T12:00:00`);
const DAY = 86_400_000;

describe.skipIf(!existsSync(executablePath))('what the script of a page does', () => {
  let browser: Browser;
  let folder: string;
  let address: string;
  let page: Page;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'quintet-page-'));
    const file = path.join(folder, 'report.html');
    writeFileSync(file, renderHtml(sampleModel, createFormat('en-GB', 'GBP')));
    address = pathToFileURL(file).href;
    browser = await chromium.launch({ executablePath, args: FLAGS });
  });

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    await page.clock.setFixedTime(LAST_DAY);
    await page.goto(address);
  });

  afterEach(async () => {
    await page.close();
  });

  const texts = (selector: string): Promise<string[]> =>
    page.locator(selector).evaluateAll((found) => found.map((element) => element.textContent ?? ''));
  const shownCards = (): Promise<string[]> =>
    page
      .locator('.card')
      .evaluateAll((cards) => cards.filter((card) => card.checkVisibility()).map((card) => card.id));
  const opacityOf = (selector: string): Promise<string> =>
    page.evaluate(`getComputedStyle(document.querySelector(${JSON.stringify(selector)})).opacity`);

  it('is refused together with styles and pictures when it is anybody else’s', async () => {
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await page.evaluate(`{
      document.body.insertAdjacentHTML('beforeend', '<b style="color:red" onclick="window.hit = 1">x</b>');
      const script = document.createElement('script');
      script.textContent = 'window.hit = 1';
      document.body.append(script);
      document.querySelector('b:last-of-type').click();
      const picture = new Image();
      picture.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
      document.body.append(picture);
    }`);
    await expect.poll(() => said.length).toBe(4);
    expect(said.every((text) => text.includes('Content Security Policy'))).toBe(true);
    expect(await page.evaluate('window.hit')).toBeUndefined();
  });

  it('sorts a table by its exact figures, keeps sums below, and goes back', async () => {
    const customers = '#revenue tbody td:nth-child(2)';
    const came = await texts(customers);
    await page.click('#revenue summary');
    const head = page.locator('#revenue thead th').nth(1);
    await head.getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    expect(await texts(customers)).toEqual(['1,705', '1,380', '623', '483', '69', '4,260']);
    await page.keyboard.press('Enter');
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    expect(await texts(customers)).toEqual(['69', '483', '623', '1,380', '1,705', '4,260']);
    await page.keyboard.press('Enter');
    expect(await head.getAttribute('aria-sort')).toBeNull();
    expect(await texts(customers)).toEqual(came);
  });

  it('sorts ranges in their order, not by their words', async () => {
    const ranges = '#spread-spend tbody th';
    const came = await texts(ranges);
    expect(came[0]).toMatch(/^under /u);
    await page.click('#spread-spend summary');
    const head = page.locator('#spread-spend thead th').first();
    await head.getByRole('button').click();
    expect(await texts(ranges)).toEqual(came);
    await head.getByRole('button').click();
    expect(await texts(ranges)).toEqual(came.toReversed());
  });

  it('lets one segment stand out in cards, tables and pictures, says so, and lets go again', async () => {
    await page.getByRole('button', { name: 'Steady regulars' }).and(page.locator('.tools button')).click();
    expect(await page.locator('.tools [aria-pressed=true]').getAttribute('data-segment')).toBe('2');
    expect(await texts('.tools [role=status]')).toEqual([
      'Shown alone: Steady regulars. The cards of the others are hidden, their rows and marks faded.',
    ]);
    for (const part of ['.overview tbody tr:first-child', '#revenue svg .s1', '#segment-map svg .s5'])
      expect(Number(await opacityOf(part)), `opacity of ${part}`).toBeLessThan(0.5);
    for (const part of ['#segment-2', '.overview tbody tr:nth-child(2)', '#revenue svg .s2'])
      expect(await opacityOf(part), `opacity of ${part}`).toBe('1');
    expect(await shownCards()).toEqual(['segment-2']);
    expect(await page.locator('#segment-2 h3').evaluate(isInView)).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await shownCards()).toHaveLength(5);
    expect(await opacityOf('.overview tbody tr:first-child')).toBe('1');
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: 'All segments' }).click();
    expect(await page.locator('.apart').count()).toBe(0);
  });

  it('lets go of a segment by its own button and by a link to a hidden card, and leaves readers where they are', async () => {
    const chosen = page.locator('.tools [data-segment="5"]');
    await chosen.click();
    expect(await shownCards()).toEqual(['segment-5']);
    await chosen.click();
    expect(await page.locator('.tools [aria-pressed=true]').getAttribute('data-segment')).toBe('');
    expect(await shownCards()).toHaveLength(5);
    await chosen.click();
    await page.click('.overview a[href="#segment-3"]');
    expect(await shownCards()).toHaveLength(5);
    expect(await page.locator('#segment-3 h3').evaluate(isInView)).toBe(true);
    await page.evaluate('document.querySelector("#segment-map").scrollIntoView()');
    await chosen.click();
    expect(await page.locator('#segment-map h3').evaluate(isInView)).toBe(true);
  });

  it('shows exact figures to mouse, keyboard and finger, and puts them away with Escape', async () => {
    const tip = page.getByRole('tooltip');
    const figure = page.locator('.overview [data-tip]').first();
    const exact = (await figure.getAttribute('data-tip')) ?? '';
    expect(exact).toMatch(/^£[\d,]+\.\d{2,}$/u);
    await figure.hover();
    expect(await tip.textContent()).toBe(exact);
    await page.keyboard.press('Escape');
    expect(await tip.isVisible()).toBe(false);
    await figure.focus();
    expect(await tip.isVisible()).toBe(true);
    expect(await figure.getAttribute('aria-describedby')).toBe(await tip.getAttribute('id'));
    await page.keyboard.press('ArrowDown');
    expect(await tip.textContent()).toBe(
      await page.locator('.overview [data-tip]').nth(1).getAttribute('data-tip'),
    );
    await page.mouse.click(700, 20);
    expect(await tip.isVisible()).toBe(false);
    await page.locator('a.term').first().focus();
    expect(await tip.textContent()).toContain('newer report');
  });

  it('marks in the contents what is being read', async () => {
    await page.evaluate('document.querySelector("#trust").scrollIntoView()');
    await expect.poll(() => texts('nav [aria-current]')).toEqual(['Trust']);
  });

  it('warns once the page is stale, not a day before', async () => {
    expect(await page.locator('.warning').isVisible()).toBe(false);
    await page.clock.setFixedTime(new Date(LAST_DAY.getTime() + DAY));
    await page.reload();
    expect(await page.locator('.warning').isVisible()).toBe(true);
  });

  it('is not needed to read the page', async () => {
    const plain = await browser.newPage({ viewport: { width: 360, height: 800 }, javaScriptEnabled: false });
    await plain.goto(address);
    for (const hidden of ['.tools', '.warning']) expect(await plain.locator(hidden).isVisible()).toBe(false);
    const sections = await plain.locator('section').all();
    expect(sections.length).toBeGreaterThan(8);
    for (const section of sections) expect(await section.isVisible()).toBe(true);
    expect(await plain.locator('.overview [title]').first().isVisible()).toBe(true);
    await plain.close();
  });
});

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}
