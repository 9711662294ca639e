import { type Inline, type Rich, data, link, prose, rich, strong } from '../../words/rich.js';
import type { Section, StepItem, Table } from '../document.js';
import type { ReportModel, SegmentSection, StepSection } from '../report-model.js';
import { describeChange } from './describe-change.js';
import { wordPeriod } from './word-period.js';
import { wordTrust } from './word-trust.js';
import { type Wording, amount, customersOf, fileHref, listLink } from './wording.js';

/** What the data are: the window, how far they reach, and when this page is too old to act on. */
export function describeDateline(model: ReportModel, words: Wording): Rich {
  const { format, texts } = words;
  const period = wordPeriod(model.run.window, model.method.window, model.coverage, words);
  const through = texts.front.through(format.date(model.freshness.dataThrough));
  const stale = texts.front.stale(format.date(model.freshness.staleAfter));
  return rich`${period} · ${link('#data', through)} · ${stale}`;
}

/** Whether the checks passed, and the shop in three figures. */
export function describeHeadline(model: ReportModel, words: Wording): Rich {
  const { format, texts } = words;
  const failed = model.checks.filter((check) => !check.passed).map((check) => check.name);
  const checks =
    failed.length === 0
      ? link('#data', texts.front.checksPassed)
      : strong(
          prose(texts.front.checksFailed(failed.length, format.count(failed.length), format.list(failed))),
        );
  const net = link('#money', amount(words, segmentsRevenue(model)));
  const customers = link('#lines', customersOf(words, model.totals.customers));
  const guests =
    Number(model.totals.guestRevenue) === 0 && model.lines.guests === 0
      ? [texts.front.noGuests]
      : texts.front.guests(link('#money', amount(words, model.totals.guestRevenue)));
  return rich`${checks} ${texts.front.net(net, customers)} ${guests}`;
}

/** What a head of marketing needs: what to look at first, if anything, what to do, and who there is. */
export function describeFront(model: ReportModel, words: Wording): readonly Section[] {
  const { front } = words.texts;
  const steps: Section = {
    id: 'this-week',
    heading: front.doThis,
    short: front.doThisShort,
    blocks:
      model.steps.length > 0
        ? [{ kind: 'steps', items: model.steps.map((step, i) => stepItem(step, i + 1, model, words)) }]
        : [{ kind: 'paragraph', content: [front.noSteps] }],
  };
  const count = model.segments.length;
  const heading = front.segments(count, words.format.count(count));
  const more = link('#trust', words.texts.trust.more);
  const trust = { kind: 'paragraph', content: rich`${wordTrust(model, words)} ${more}` } as const;
  const blocks = [overview(model, words), ...describeChange(model, words), trust];
  return [...describeAlerts(model, words), steps, { id: 'segments', heading, short: heading, blocks }];
}

/** What is beyond a bound, before all else; nothing where there is nothing. */
function describeAlerts({ alerts }: ReportModel, { texts }: Wording): readonly Section[] {
  if (alerts.length === 0) return [];
  const items = alerts.map(({ what }): Rich => [prose(`${what}.`)]);
  return [{ id: 'alerts', ...texts.alerts, blocks: [{ kind: 'list', ordered: false, items }] }];
}

function stepItem(step: StepSection, note: number, { segments }: ReportModel, words: Wording): StepItem {
  const { front } = words.texts;
  const own = segments.find(({ nextStep }) => nextStep.family === step.family);
  const told = own === undefined ? '#other-steps' : `#segment-${own.rank}`;
  return {
    call: [link(told, prose(step.call.replace(/\.\s*$/u, '')))],
    reach: front.reaches(
      link(fileHref(step.list), customersOf(words, step.customers)),
      link(told, amount(words, step.revenue)),
    ),
    list: [listLink(step.list, note, words)],
  };
}

function overview(model: ReportModel, words: Wording): Table {
  const { columns, overview: caption, nearestFit } = words.texts.front;
  return {
    kind: 'table',
    caption,
    layout: 'overview',
    columns: [
      { label: columns.segment, align: 'left' },
      { label: columns.customers, align: 'right' },
      { label: columns.revenue, align: 'right' },
      { label: columns.share, align: 'right' },
      { label: '', align: 'left', picture: true },
      { label: columns.step, align: 'left' },
    ],
    rows: model.segments.map((segment) => ({
      cells: [
        [
          { kind: 'mark', mark: { kind: 'chip', rank: segment.rank } },
          link(`#segment-${segment.rank}`, data(segment.name)),
        ],
        [words.format.count(segment.customers)],
        [amount(words, segment.revenue)],
        [words.format.columnShare(segment.revenueShare)],
        [{ kind: 'mark', mark: { kind: 'bar', rank: segment.rank, share: segment.revenueShare } }],
        [stepTitle(segment, model), segment.nextStep.fits ? '' : ` ${nearestFit}`],
      ],
    })),
  };
}

/** What a segment's next step is called, leading to its list where it reaches somebody. */
function stepTitle({ nextStep }: SegmentSection, { steps }: ReportModel): Inline {
  const step = steps.find(({ family }) => family === nextStep.family);
  return step === undefined ? prose(nextStep.title) : link(fileHref(step.list), prose(nextStep.title));
}

/** Revenue of all segments, which is what the report calls the shop's net revenue. */
export function segmentsRevenue(model: ReportModel): string {
  return model.bridge.find((row) => row.kind === 'segments')?.amount ?? model.totals.netSpend;
}
