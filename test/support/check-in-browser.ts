import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, type Page, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/report/html/render-html.js';
import type { ReportModel } from '../../src/report/report-model.js';
import { createFormat } from '../../src/words/format.js';
import { bareViews } from './bare-views.js';
import { sampleViews } from './sample-views.js';
import { viewsSaying } from './saying-views.js';
import { modelSaying, modelWith } from '../report/models.js';
import { sampleModel } from '../report/sample-model.js';
import { withNamedMoves } from '../report/sample-movement.js';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const found = existsSync(executablePath);
if (!found) {
  process.stderr.write(
    `Skipping the browser tests: no Chromium at ${executablePath} (set CHROMIUM to its path).\n`,
  );
}

const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'];
const format = createFormat('en-GB', 'GBP');
const LONG = 'W'.repeat(10_000);
/** Reports by name. */
export const reports: Readonly<Record<string, ReportModel>> = {
  sample: { ...sampleModel, scores: sampleViews },
  moved: { ...withNamedMoves, scores: sampleViews },
  bare: { ...sampleModel, scores: bareViews },
  two: modelWith(2),
  fifty: modelWith(50),
  long: { ...modelSaying(LONG), scores: viewsSaying(LONG) },
};

/**
 * Opens reports of the sample shop in Chromium.
 *
 * @param names which of them are looked at in full; the sample is, whatever they are
 */
export const checkInBrowser = (names: readonly string[]) =>
  describe.skipIf(!found)('the report in Chromium', () => {
    let browser: Browser;
    let folder: string;

    beforeAll(async () => {
      folder = mkdtempSync(path.join(tmpdir(), 'quintet-report-'));
      const asked = Object.entries(reports).filter(([name]) => name === 'sample' || names.includes(name));
      for (const [name, model] of asked) {
        writeFileSync(path.join(folder, `${name}.html`), renderHtml(model, format));
      }
      browser = await chromium.launch({ executablePath, args: FLAGS });
    });

    afterAll(async () => {
      await browser.close();
      rmSync(folder, { recursive: true });
    });

    const addressOf = (name: string): string => pathToFileURL(path.join(folder, `${name}.html`)).href;

    async function open(
      name: string,
      options: BrowserContextOptions = {},
    ): Promise<{ page: Page; said: string[] }> {
      const context = await browser.newContext(options);
      const page = await context.newPage();
      const said: string[] = [];
      page.on('console', (message) => said.push(message.text()));
      page.on('pageerror', (error) => said.push(error.message));
      page.on('request', (request) => {
        if (request.url() !== addressOf(name)) said.push(`asks for ${request.url()}`);
      });
      await page.goto(addressOf(name));
      return { page, said };
    }

    it.each(names)('%s: nothing is said, nothing leaves the file, nothing sticks out', async (name) => {
      for (const width of [360, 768, 1440]) {
        const { page, said } = await open(name, { viewport: { width, height: 900 } });
        expect(await page.evaluate('document.documentElement.scrollWidth'), `at ${width} px`).toBe(width);
        expect(said).toEqual([]);
        await page.context().close();
      }
    });

    it.each(names.flatMap((name) => [[name, 'light', 360] as const, [name, 'dark', 1440] as const]))(
      '%s has no accessibility violation in %s at %d px',
      async (name, colorScheme, width) => {
        const { page } = await open(name, { colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
        await page.evaluate('document.querySelectorAll("details").forEach((d) => { d.open = true; })');
        await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') });
        const violations = await page.evaluate(
          'axe.run().then((r) => r.violations.map((v) => v.id + ": " + v.nodes.map((n) => n.html).join(" ")))',
        );
        expect(violations).toEqual([]);
        await page.context().close();
      },
    );

    it('has headings in order and begins the tab order with the skip link', async () => {
      const { page } = await open('sample');
      const levels = await page.evaluate<number[]>(
        '[...document.querySelectorAll("h1,h2,h3,h4,h5,h6")].map((h) => Number(h.tagName[1]))',
      );
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      levels.forEach((level, i) => expect(level).toBeLessThanOrEqual((levels[i - 1] ?? 0) + 1));
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.className')).toBe('skip');
      await page.context().close();
    });

    it('shows what to do and all five segments on the first screen', async () => {
      const { page } = await open('sample', { viewport: { width: 1440, height: 900 } });
      const bottom = await page.evaluate(
        'document.querySelector(".overview").getBoundingClientRect().bottom',
      );
      expect(bottom).toBeLessThan(900);
      await page.context().close();
    });

    it('keeps text in pictures readable, on a phone as on a desk', async () => {
      for (const width of [360, 768, 1440]) {
        const { page } = await open('moved', { viewport: { width, height: 900 } });
        const smallest =
          await page.evaluate<number>(`Math.min(...[...document.querySelectorAll('.picture text')]
        .filter((text) => text.getBoundingClientRect().width > 0)
        .map((text) => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a))`);
        expect(smallest, `at ${width} px`).toBeGreaterThan(11);
        await page.context().close();
      }
    });

    it('cuts no label of a picture off', async () => {
      for (const width of [360, 1440]) {
        const { page } = await open('moved', { viewport: { width, height: 900 } });
        const cut = await page.evaluate(`[...document.querySelectorAll('.picture text')].filter((text) => {
        const box = text.getBoundingClientRect();
        const svg = text.ownerSVGElement.getBoundingClientRect();
        return box.width > 0 && (box.left < svg.left - 2 || box.right > svg.right + 2);
      }).map((text) => text.textContent)`);
        expect(cut, `at ${width} px`).toEqual([]);
        await page.context().close();
      }
    });

    it('prints with every card on one page', async () => {
      const { page } = await open('moved', { colorScheme: 'dark', viewport: { width: 718, height: 1000 } });
      await page.emulateMedia({ media: 'print' });
      const tallest = await page.evaluate(
        'Math.max(...[...document.querySelectorAll(".card, .figure")].map((e) => e.getBoundingClientRect().height))',
      );
      // The printable height of Letter at 96 dots an inch, less margins of 15 mm; A4 is taller.
      expect(tallest).toBeLessThan(942);
      const breaks = await page.evaluate<string[]>(
        '[...document.querySelectorAll("section")].filter((e) => getComputedStyle(e).breakBefore === "page").map((e) => e.id)',
      );
      expect(breaks).toEqual(['cards', 'movement', 'behaviour', 'trust', 'method']);
      const paper = await page.evaluate('getComputedStyle(document.body).backgroundColor');
      expect(paper).toBe('rgb(255, 255, 255)');
      await page.context().close();
    });
  });
