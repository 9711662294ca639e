import { describe, expect, it } from 'vitest';
import { failureOf } from './configure.js';

const DATE = 'a date such as 2011-12-10 or a local time such as 2011-12-10T06:30, without a time zone';
const WINDOW =
  'an ISO 8601 duration of years, months, weeks, days or hours, more than none and at most 100 years, such as P1Y or P90D';
const EVERY = 'an ISO 8601 duration of years, months, weeks or days, at most 100 years, such as P1D or P1W';
const VOID =
  'none or an ISO 8601 duration of days, hours, minutes and seconds, at least a second and at most 366 days, such as PT24H';
const MEMORY =
  'a size such as 2GB or 512MiB (MB, GB, TB, MiB, GiB or TiB), at least 64MB and at most 1024TiB';
const THRESHOLDS = 'one of fitted, frozen, or the keys recency, frequency and monetary';
const CUT_POINTS = 'a list of 4 numbers, none smaller than the one before';
const SHARE = 'none or a number from 0 to 1';
const PATH = 'the path of a file or folder, a pattern such as exports/*.csv, or an address';
const SUCH = 'such as {path: exports/*.csv, name: web}';
const RETURNS =
  'none, all, {prefix: C}, {negative: quantity}, {negative: amount} or {column: Type, values: [refund, return]}';
const EXCLUDE =
  'none, {column: Status, values: [cancelled, pending]}, or {column: Cancelled at} for a column that says anything';
const FEATURES =
  'one of spend, net_spend, orders, return_ratio, average_order_value, recency_days, tenure_days';

describe('refused values in the file', () => {
  it.each([
    ['clusters: 1', 'clusters is 1 in quintet.yaml, line 1; it must be a whole number from 2 to 50'],
    ['clusters: 51', 'clusters is 51 in quintet.yaml, line 1; it must be a whole number from 2 to 50'],
    ['clusters:', 'clusters is empty in quintet.yaml, line 1; it must be a whole number from 2 to 50'],
    [
      'clusters: [5]',
      'clusters is [5] in quintet.yaml, line 1; it must be a number of clusters, or the keys count, features, winsorise and resamples',
    ],
    [
      'clusters:\n  count: 2.5',
      'clusters.count is 2.5 in quintet.yaml, line 2; it must be a whole number from 2 to 50',
    ],
    [
      'clusters: {features: []}',
      'clusters.features is [] in quintet.yaml, line 1; it must be a list of at least one feature',
    ],
    [
      'clusters: {features: spend}',
      'clusters.features is "spend" in quintet.yaml, line 1; it must be a list of features',
    ],
    [
      'clusters:\n  features:\n    - spend\n    - ordres',
      `clusters.features[1] is "ordres" in quintet.yaml, line 4; it must be ${FEATURES}`,
    ],
    [
      'clusters:\n  features:\n    - name: orders\n      transform: log',
      'clusters.features[0].transform is "log" in quintet.yaml, line 4; it must be one of none, log1p, sqrt',
    ],
    [
      'clusters:\n  features:\n    - transform: sqrt',
      `clusters.features[0].name is missing in quintet.yaml, line 3; it must be ${FEATURES}`,
    ],
    [
      'clusters: {features: [spend, spend]}',
      'clusters.features is ["spend","spend"] in quintet.yaml, line 1; it must be a list that names each feature once',
    ],
    ['sources: []', 'sources is [] in quintet.yaml, line 1; it must be at least one path'],
    [
      'sources: 5',
      `sources is 5 in quintet.yaml, line 1; it must be a path, or a list of paths and of sources ${SUCH}`,
    ],
    [
      'sources: {path: a.csv}',
      `sources is {"path":"a.csv"} in quintet.yaml, line 1; it must be a path, or a list of paths and of sources ${SUCH}`,
    ],
    [
      'sources:\n  - a.csv\n  - 5',
      `sources[1] is 5 in quintet.yaml, line 3; it must be a path, or a source ${SUCH}`,
    ],
    [
      'sources:\n  -\n',
      `sources[0] is empty in quintet.yaml, line 2; it must be a path, or a source ${SUCH}`,
    ],
    ['sources: ""', `sources is "" in quintet.yaml, line 1; it must be ${PATH}`],
    ['sources: [a.csv, " "]', `sources[1] is " " in quintet.yaml, line 1; it must be ${PATH}`],
    [
      'sources:\n  - name: web\n    dates: dmy',
      `sources[0].path is missing in quintet.yaml, line 2; it must be ${PATH}`,
    ],
    [
      'sources:\n  - path: a.csv\n    name: 7',
      'sources[0].name is 7 in quintet.yaml, line 3; it must be a name for the shop that the orders belong to',
    ],
    [
      'sources:\n  - path: a.csv\n    mapping:\n      customer: 5',
      'sources[0].mapping.customer is 5 in quintet.yaml, line 4; it must be the header of a column (null where the file has none)',
    ],
    [
      'sources: [{path: a.csv, dates: ydm}]',
      'sources[0].dates is "ydm" in quintet.yaml, line 1; it must be one of dmy, mdy, ymd, unix',
    ],
    [
      'mapping:',
      'mapping is empty in quintet.yaml, line 1; it must be the fields of a purchase, each with the header of its column',
    ],
    [
      'mapping:\n  customer: Who\n  returns: {negative: price}',
      `mapping.returns is {"negative":"price"} in quintet.yaml, line 3; it must be ${RETURNS}`,
    ],
    [
      'mapping: {exclude: {values: [open]}}',
      `mapping.exclude is {"values":["open"]} in quintet.yaml, line 1; it must be ${EXCLUDE}`,
    ],
    ['dates: 1', 'dates is 1 in quintet.yaml, line 1; it must be one of dmy, mdy, ymd, unix'],
    [
      'decimalMark: comma',
      'decimalMark is "comma" in quintet.yaml, line 1; it must be "." or "," (in quotation marks)',
    ],
    [
      'timeZone: Mars/Olympus',
      'timeZone is "Mars/Olympus" in quintet.yaml, line 1; it must be an IANA time zone such as Europe/London or UTC',
    ],
    [
      'onlyCurrency: euros',
      'onlyCurrency is "euros" in quintet.yaml, line 1; it must be an ISO 4217 currency code such as GBP, EUR or USD',
    ],
    ['snapshot: 2011-02-30', `snapshot is "2011-02-30" in quintet.yaml, line 1; it must be ${DATE}`],
    [
      'snapshot: 2011-12-10T06:30Z',
      `snapshot is "2011-12-10T06:30Z" in quintet.yaml, line 1; it must be ${DATE}`,
    ],
    ['snapshot: 20111210', `snapshot is 20111210 in quintet.yaml, line 1; it must be ${DATE}`],
    ['window: P0D', `window is "P0D" in quintet.yaml, line 1; it must be ${WINDOW}`],
    ['window: -P1Y', `window is "-P1Y" in quintet.yaml, line 1; it must be ${WINDOW}`],
    ['window: PT90M', `window is "PT90M" in quintet.yaml, line 1; it must be ${WINDOW}`],
    ['window: P101Y', `window is "P101Y" in quintet.yaml, line 1; it must be ${WINDOW}`],
    ['every: PT12H', `every is "PT12H" in quintet.yaml, line 1; it must be ${EVERY}`],
    ['every: P0D', `every is "P0D" in quintet.yaml, line 1; it must be ${EVERY}`],
    ['every: daily', `every is "daily" in quintet.yaml, line 1; it must be ${EVERY}`],
    ['every: 1', `every is 1 in quintet.yaml, line 1; it must be ${EVERY}`],
    ['window: a year', `window is "a year" in quintet.yaml, line 1; it must be ${WINDOW}`],
    ['seed: -1', 'seed is -1 in quintet.yaml, line 1; it must be a whole number from 0 to 4294967295'],
    [
      'seed: .inf',
      'seed is Infinity in quintet.yaml, line 1; it must be a whole number from 0 to 4294967295',
    ],
    ['threads: 0', 'threads is 0 in quintet.yaml, line 1; it must be a whole number from 1 to 1024'],
    ['memory: 2', `memory is 2 in quintet.yaml, line 1; it must be ${MEMORY}`],
    ['memory: 63MB', `memory is "63MB" in quintet.yaml, line 1; it must be ${MEMORY}`],
    ['memory: 2XB', `memory is "2XB" in quintet.yaml, line 1; it must be ${MEMORY}`],
    [
      'keep: {runs: 0}',
      'keep.runs is 0 in quintet.yaml, line 1; it must be all or a whole number from 1 to 100000',
    ],
    [
      'keep: {drafts: PT5H}',
      'keep.drafts is "PT5H" in quintet.yaml, line 1; it must be all or an ISO 8601 duration of years, months, weeks or days, at most 100 years, such as P1D or P1W',
    ],
    ['quiet: maybe', 'quiet is "maybe" in quintet.yaml, line 1; it must be true or false'],
    [
      'currency: XYZ',
      'currency is "XYZ" in quintet.yaml, line 1; it must be an ISO 4217 currency code such as GBP, EUR or USD',
    ],
    [
      'locale: en_GB',
      'locale is "en_GB" in quintet.yaml, line 1; it must be a BCP 47 language tag such as en-GB, de or fr-CA',
    ],
    [
      'locale: xx',
      'locale is "xx" in quintet.yaml, line 1; it must be a BCP 47 language tag such as en-GB, de or fr-CA',
    ],
    ['out: ""', 'out is "" in quintet.yaml, line 1; it must be the path of a folder'],
    ['database: 7', 'database is 7 in quintet.yaml, line 1; it must be the path of a file'],
    ['playbook: [a]', 'playbook is ["a"] in quintet.yaml, line 1; it must be the path of a file'],
    [
      'lines: 5',
      'lines is 5 in quintet.yaml, line 1; it must be the keys voidWithin, adjustments and duplicates',
    ],
    ['lines: {voidWithin: P1M}', `lines.voidWithin is "P1M" in quintet.yaml, line 1; it must be ${VOID}`],
    ['lines: {voidWithin: PT0S}', `lines.voidWithin is "PT0S" in quintet.yaml, line 1; it must be ${VOID}`],
    [
      'lines: {voidWithin: PT0.5S}',
      `lines.voidWithin is "PT0.5S" in quintet.yaml, line 1; it must be ${VOID}`,
    ],
    ['lines: {voidWithin: P367D}', `lines.voidWithin is "P367D" in quintet.yaml, line 1; it must be ${VOID}`],
    [
      'lines:\n  adjustments:\n    - POST\n    - 0012',
      'lines.adjustments[1] is 12 in quintet.yaml, line 4; it must be a product code as text (put quotes around one that looks like a number)',
    ],
    [
      'lines: {duplicates: count}',
      'lines.duplicates is "count" in quintet.yaml, line 1; it must be one of keep, drop',
    ],
    [
      'gates: none',
      'gates is "none" in quintet.yaml, line 1; it must be the keys unreadable, rows, lastPurchase and guests',
    ],
    ['gates:\n  unreadable: 5', `gates.unreadable is 5 in quintet.yaml, line 2; it must be ${SHARE}`],
    ['gates: {unreadable: -0.1}', `gates.unreadable is -0.1 in quintet.yaml, line 1; it must be ${SHARE}`],
    ['gates: {rows: 50%}', `gates.rows is "50%" in quintet.yaml, line 1; it must be ${SHARE}`],
    ['gates: {rows: .nan}', `gates.rows is NaN in quintet.yaml, line 1; it must be ${SHARE}`],
    ['gates: {guests: }', `gates.guests is empty in quintet.yaml, line 1; it must be ${SHARE}`],
    [
      'gates: {lastPurchase: 3}',
      `gates.lastPurchase is 3 in quintet.yaml, line 1; it must be none or ${WINDOW}`,
    ],
    [
      'gates: {lastPurchase: PT90M}',
      `gates.lastPurchase is "PT90M" in quintet.yaml, line 1; it must be none or ${WINDOW}`,
    ],
    ['alerts: {segmentShare: 5}', `alerts.segmentShare is 5 in quintet.yaml, line 1; it must be ${SHARE}`],
    [
      'alerts: {stability: dissolves}',
      'alerts.stability is "dissolves" in quintet.yaml, line 1; it must be none or one of fell, fair, stable',
    ],
    ['alerts: {drift: 0.1}', 'alerts.drift is 0.1 in quintet.yaml, line 1; it must be true or false'],
    [
      'alerts: off',
      'alerts is "off" in quintet.yaml, line 1; it must be the keys segmentShare, championsLost, returnRatio, stability and drift',
    ],
    [
      'lifecycle: {lapsing: 180, lapsed: 180}',
      'lifecycle.lapsed is 180 in quintet.yaml, line 1; it must be more days than lapsing',
    ],
    [
      'lifecycle: {lapsing: 0}',
      'lifecycle.lapsing is 0 in quintet.yaml, line 1; it must be a whole number from 1 to 36500',
    ],
    [
      'views: [rfm]',
      'views is ["rfm"] in quintet.yaml, line 1; it must be the keys rfm, named, lifecycle, behaviour and products',
    ],
    ['views: {named: maybe}', 'views.named is "maybe" in quintet.yaml, line 1; it must be true or false'],
    [
      'scores: net',
      'scores is "net" in quintet.yaml, line 1; it must be the keys monetary, thresholds and grid',
    ],
    [
      'scores: {monetary: Net}',
      'scores.monetary is "Net" in quintet.yaml, line 1; it must be one of net, gross',
    ],
    ['scores: {grid: 5}', 'scores.grid is 5 in quintet.yaml, line 1; it must be the path of a file'],
    [
      'scores: {thresholds: fited}',
      `scores.thresholds is "fited" in quintet.yaml, line 1; it must be ${THRESHOLDS}`,
    ],
    [
      'scores: {thresholds: [1, 2]}',
      `scores.thresholds is [1,2] in quintet.yaml, line 1; it must be ${THRESHOLDS}`,
    ],
    [
      'scores:\n  thresholds:',
      `scores.thresholds is empty in quintet.yaml, line 2; it must be ${THRESHOLDS}`,
    ],
    [
      'scores:\n  thresholds:\n    recency: [1, 2, 3, 4]\n    frequency: [1, 2, 4, 3]\n    monetary: [1, 2, 3]',
      `scores.thresholds.frequency is [1,2,4,3] in quintet.yaml, line 4; it must be ${CUT_POINTS}; also: ` +
        `scores.thresholds.monetary is [1,2,3] in quintet.yaml, line 5; it must be ${CUT_POINTS}`,
    ],
    [
      'scores: {thresholds: {recency: [1, 2, 3, "4"], frequency: [1, 2, 3, 4]}}',
      `scores.thresholds.recency is [1,2,3,"4"] in quintet.yaml, line 1; it must be ${CUT_POINTS}; also: ` +
        `scores.thresholds.monetary is missing in quintet.yaml, line 1; it must be ${CUT_POINTS}`,
    ],
    [
      'without: sms',
      'without is "sms" in quintet.yaml, line 1; it must be a list of channels and programmes',
    ],
    ['- seed', 'the configuration is ["seed"] in quintet.yaml; it must be keys and their values'],
  ])('%s', async (yaml, message) => {
    const failure = await failureOf({ yaml });
    expect(failure.message).toBe(message);
    expect(failure.kind).toBe('configuration');
  });

  it('are all named at once', async () => {
    const { message } = await failureOf({ yaml: 'seed: x\nwindow: y\nsede: 1\n' });
    expect(message.split('; also: ').map((part) => part.split(';')[0])).toEqual([
      'window is "y" in quintet.yaml, line 2',
      'seed is "x" in quintet.yaml, line 1',
      'unknown key sede (with value 1) in quintet.yaml, line 3',
    ]);
  });

  it('are cut where they are long', async () => {
    const { message } = await failureOf({ yaml: `window: ${'x'.repeat(500)}\n` });
    expect(message).toContain(`window is "${'x'.repeat(78)}… in quintet.yaml`);
  });
});
