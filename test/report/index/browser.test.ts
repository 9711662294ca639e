import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderPage } from '../../../src/report/html/render-page.js';
import { describeIndex } from '../../../src/report/index/describe-index.js';
import { createFormat } from '../../../src/words/format.js';
import { failedOn, indexOf, night, segment } from './sample-index.js';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'];
const LONG = 'W'.repeat(10_000);

/** Five segments with a name that is too long, one that ended, a night that failed, a month to unfold and a draft. */
function renderSample(): string {
  const segments = [1, 2, 3, 4, 5].map((rank) => segment(`s${rank}`, rank, 1000 * rank));
  const named = segments.map((one, i) => (i === 0 ? { ...one, name: LONG } : one));
  const older = Array.from({ length: 28 }, (_, i) =>
    night(9, segments, {
      startedAt: `2024-11-${String(i + 1).padStart(2, '0')}T02:15:00.000Z`,
      series: 'other',
    }),
  );
  const nights = [night(5, [...segments, segment('s9', 6, 9)]), night(6, segments), night(8, segments)];
  const runs = [...older, ...nights, night(10, named, { alerts: 1 })];
  const failures = [failedOn(7), { ...failedOn(11), message: LONG }];
  const index = { ...indexOf(runs, failures), drafts: [night(10, segments, { folder: 'drafts/trial' })] };
  const format = createFormat('en-GB', 'GBP');
  return renderPage(describeIndex(index, () => format));
}

describe.skipIf(!existsSync(executablePath))('the page of all runs in Chromium', () => {
  let browser: Browser;
  let folder: string;
  let address: string;
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'quintet-index-'));
    const file = path.join(folder, 'index.html');
    writeFileSync(file, renderSample());
    address = pathToFileURL(file).href;
    browser = await chromium.launch({ executablePath, args: FLAGS });
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  async function open(options: BrowserContextOptions): Promise<{ page: Page; said: string[] }> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    page.on('request', (request) => {
      if (request.url() !== address) said.push(`asks for ${request.url()}`);
    });
    await page.goto(address);
    return { page, said };
  }

  it.each([360, 768, 1440])('says nothing, asks for nothing and fits %d px', async (width) => {
    const { page, said } = await open({ viewport: { width, height: 900 } });
    await page.evaluate('document.querySelectorAll("details").forEach((d) => { d.open = true; })');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    expect(said).toEqual([]);
    await page.context().close();
  });

  it.each([
    ['light', 1440],
    ['dark', 360],
  ] as const)('has no accessibility violation in %s at %d px', async (colorScheme, width) => {
    const { page } = await open({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
    await page.evaluate('document.querySelectorAll("details").forEach((d) => { d.open = true; })');
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') });
    const violations = await page.evaluate(
      'axe.run().then((r) => r.violations.map((v) => v.id + ": " + v.nodes.map((n) => n.html).join(" ")))',
    );
    expect(violations).toEqual([]);
    await page.context().close();
  });

  it('warns once it is out of date, and can be read without scripts', async () => {
    const { page } = await open({});
    expect(await page.locator('.warning').isVisible()).toBe(true);
    await page.context().close();
    const { page: plain } = await open({ javaScriptEnabled: false });
    expect(await plain.locator('.dateline').innerText()).toContain('stale after');
    expect(await plain.locator('.go a').getAttribute('href')).toBe('./latest/report.html');
    await plain.context().close();
  });
});
