import { type Rich, link, prose, rich } from '../../words/rich.js';
import { amount, customersOf, fileHref, type Wording } from '../describe/wording.js';
import type { Section, StepItem } from '../document.js';
import type { IndexedStep, LatestRun } from './runs-index.js';

/** Steps that the page repeats from the report. */
const STEPS = 3;
/** Through the link, so that it leads to the latest run even from a page that is older than it. */
const REPORT = './latest/report.html';

/** The way to the latest report, and what it says is to be done first. */
export function describeLatest(latest: LatestRun, words: Wording): readonly Section[] {
  const { format } = words;
  const texts = words.texts.index.latest;
  const { run, steps } = latest;
  const { front, title } = words.texts;
  const alerts =
    run.alerts === null || run.alerts === 0
      ? []
      : [' ', link(`${REPORT}#alerts`, texts.alerts(run.alerts, format.count(run.alerts))), '.'];
  const brought = texts.brought(customersOf(words, run.customers), amount(words, run.netRevenue));
  const opening: Section = {
    id: 'latest',
    heading: texts.heading,
    short: texts.short,
    blocks: [
      { kind: 'paragraph', tone: 'go', content: [link(REPORT, title)] },
      { kind: 'paragraph', content: rich`${brought}${alerts}` },
    ],
  };
  if (steps.length === 0) return [opening];
  const first = steps.slice(0, STEPS).map((step) => stepItem(step, run.folder, words));
  const all: Rich = [link(`${REPORT}#this-week`, texts.more(format.count(steps.length)))];
  const more = { kind: 'paragraph', tone: 'soft', content: all } as const;
  return [
    opening,
    {
      id: 'this-week',
      heading: front.doThis,
      short: front.doThisShort,
      blocks: [{ kind: 'steps', items: first }, ...(steps.length > STEPS ? [more] : [])],
    },
  ];
}

/** As the report words it; the list is that of the very run whose figures stand beside it. */
function stepItem({ call, customers, revenue, list }: IndexedStep, folder: string, words: Wording): StepItem {
  const { front } = words.texts;
  return {
    call: [prose(call.replace(/\.\s*$/u, ''))],
    reach: front.reaches(customersOf(words, customers), amount(words, revenue)),
    list: [link(fileHref(`${folder}/${list}`), front.list)],
  };
}
