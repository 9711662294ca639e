import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { inShop } from '../support/run-quintet.js';

interface Report {
  readonly schemaVersion: string;
  readonly alerts: readonly { readonly key: string; readonly what: string }[];
  readonly movement: {
    readonly sincePrevious: { readonly days: number };
    readonly monthAgo: { readonly days: number; readonly since: { readonly snapshot: string } } | null;
  } | null;
}

const YAML = 'sources: [shop.csv]\nclusters: {resamples: 0}\nalerts: {drift: no}\n';

describe('quintet segment --fail-on-alert', () => {
  it(
    'publishes and ends with 10 as soon as a figure is beyond its bound',
    inShop(async (shop) => {
      await shop.write('quintet.yaml', YAML);
      const none = await shop.segment(['--snapshot', '2024-11-01', '--fail-on-alert']);
      expect(none.code).toBe(0);
      expect(none.stdout).not.toContain('Alerts');
      expect((await shop.latestJson<Report>('report.json')).movement).toBeNull();

      const some = await shop.segment(['--snapshot', '2024-12-01']);
      expect(some.code).toBe(0);
      expect(some.stdout).toMatch(
        /^Alerts {3}6 of the 6 customers who were “Champions” as of 1.Nov.2024 are so no longer \(100%\)\.$/m,
      );
      const report = await shop.latestJson<Report>('report.json');
      expect(report.schemaVersion).toBe('1.5');
      expect(report.alerts).toMatchObject([{ key: 'championsLost', before: 0, now: 1, bound: 0.7 }]);
      expect(report.movement).toMatchObject({
        sincePrevious: { days: 30 },
        monthAgo: { days: 30, since: { snapshot: '2024-11-01T00:00:00' } },
      });

      const failed = await shop.segment(['--snapshot', '2024-12-01', '--fail-on-alert', '--quiet']);
      expect(failed).toMatchObject({ code: 10, stdout: '' });
      expect(failed.stderr).toMatch(/^quintet: 1 alert: 6 of the 6 .*\. The run is published; .*\n$/);
      expect((await shop.runs()).map((run) => [run['outcome'], run['exit_code']])).toEqual([
        ['published', 0],
        ['published', 0],
        ['published', 10],
      ]);
      expect(JSON.parse(await readFile(shop.path('reports', 'status.json'), 'utf8'))).toMatchObject({
        lastAttempt: { outcome: 'published', exitCode: 10, message: null },
      });
      const markdown = (await shop.latest('report.md')).replaceAll('\u00A0', ' ');
      expect(markdown.indexOf('## Look at this first')).toBeGreaterThan(0);
      expect(markdown.indexOf('## Look at this first')).toBeLessThan(markdown.indexOf('## Do this week'));
      expect(markdown).toContain('**Changed in 30 days:**');
      const movers = parse<Record<string, string>>(await shop.latest('movers.csv'), { columns: true });
      const ordered = movers.toSorted(
        (a, b) =>
          Number(a['changed'] !== 'segment') - Number(b['changed'] !== 'segment') ||
          String(b['since_date']).localeCompare(String(a['since_date'])) ||
          Number(b['net_spend']) - Number(a['net_spend']),
      );
      expect(movers).toEqual(ordered);
      for (const row of movers) {
        expect(['bought', 'aged', 'model']).toContain(row['reason']);
        expect(
          row['from_segment_id'] !== row['to_segment_id'] ||
            row['from_named_segment'] !== row['to_named_segment'],
        ).toBe(true);
      }
    }),
    60_000,
  );
});
