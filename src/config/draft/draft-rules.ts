import { Temporal } from 'temporal-polyfill';
import type { Format } from '../../words/format.js';
import type { ConfigurationRecord } from '../configuration-record.js';
import { comment } from './comment.js';
import type { Findings, FoundWhole } from './findings.js';
import { inlineYaml } from './inline-yaml.js';

/** Of this layout, whose codes that are no products are known. */
const WITH_KNOWN_CODES = 'Online Retail';
const LEAST_DAYS = 3;
const MOST_DAYS = 31;

/** What is said in `quintet.yaml`, and whether it differs from what holds anyway. */
interface Said {
  readonly record: ConfigurationRecord;
  readonly defaults: ConfigurationRecord;
}

/** The rules for lines, with what they would meet. */
export function draftLines(
  { files, whole }: Findings,
  { record, defaults }: Said,
  { count }: Format,
): string[] {
  const { voidWithin, adjustments, duplicates } = record.lines;
  const isSaid = JSON.stringify(adjustments) !== JSON.stringify(defaults.lines.adjustments);
  const isKnown = files.some(({ layout }) => layout?.name.startsWith(WITH_KNOWN_CODES) ?? false);
  const repeated =
    whole === null ? '' : ` Lines here that repeat another one: ${count(whole.lines.duplicates)}.`;
  const codes = `adjustments: ${inlineYaml(adjustments)}`;
  return section('lines:', [
    ...comment(
      'A cancellation this soon after the sale that it undoes is a slip of the pen, not a return; none switches it off.',
    ),
    `voidWithin: ${inlineYaml(voidWithin)}`,
    ...comment('Product codes that are postage, fees, samples and the like: their lines are set aside.'),
    ...wordCodes(whole, adjustments),
    ...(isSaid || isKnown
      ? [codes]
      : [...comment('Without a list of your own these count as such:'), `# ${codes}`]),
    ...comment(
      `Lines of a file that are equal in every column: keep all of them, or drop all but one.${repeated}`,
    ),
    `duplicates: ${inlineYaml(duplicates)}`,
  ]);
}

function wordCodes(whole: FoundWhole | null, listed: readonly string[]): string[] {
  const news = (whole?.codes ?? []).filter(({ code }) => !listed.includes(code));
  if (news.length === 0) return [];
  const named = news.map(({ code, lines }) => `${inlineYaml(code)} (${lines})`).join(', ');
  return comment(
    `Codes without a digit, unlike the others here, with their lines; look whether they are products: ${named}`,
  );
}

/** The gates, with the figures that they would meet. */
export function draftGates(findings: Findings, { record }: Said, format: Format): string[] {
  const { gates } = record;
  const { whole } = findings;
  const { count, share } = format;
  const here = (text: (found: FoundWhole) => string) => (whole === null ? '' : ` Here ${text(whole)}.`);
  return section(
    'gates:',
    [
      ...comment(
        `Largest share of lines that can't be used.${here(({ lines }) => `${share(part(lines.unreadable, lines.read))}, ${count(lines.unreadable)} of ${count(lines.read)}`)}`,
      ),
      `unreadable: ${inlineYaml(gates.unreadable)}`,
      ...comment(
        `Fewest lines, as a share of the last run's.${here(({ lines }) => `${count(lines.read)} lines`)}`,
      ),
      `rows: ${inlineYaml(gates.rows)}`,
      ...draftFreshness(findings, gates.lastPurchase, format),
      ...comment(
        `Largest share of lines without a customer.${here(({ lines }) => share(part(lines.guests, inWindow(lines))))}`,
      ),
      `guests: ${inlineYaml(gates.guests)}`,
    ],
    'What stops a run before it publishes; none switches a gate off.',
  );
}

const part = (some: number, all: number): number => (all === 0 ? 0 : some / all);

const inWindow = ({ read, unreadable, superseded, excluded, outsideWindow }: FoundWhole['lines']): number =>
  read - unreadable - superseded - excluded - outsideWindow;

function draftFreshness({ whole, startedAt }: Findings, said: string, { date, days }: Format): string[] {
  const says = comment('Oldest last purchase when a run starts: a file that stopped growing stops the run.');
  if (said !== 'none') return [...says, `lastPurchase: ${inlineYaml(said)}`];
  const silence = whole?.longestSilenceDays ?? 0;
  const age = `P${Math.min(MOST_DAYS, Math.max(LEAST_DAYS, silence + 1))}D`;
  const last = whole?.lastInWindowAt ?? null;
  if (last === null)
    return [...says, ...comment('Off, since no purchase could be read:'), `# lastPurchase: ${age}`];
  const found = `The last purchase here is of ${date(last)}, and the longest wait from one day with purchases to the next was ${days(silence)}.`;
  return isFresh(last, startedAt, age)
    ? [...says, ...comment(found), `lastPurchase: ${age}`]
    : [
        ...says,
        ...comment(`${found} Off, since these data are older; switch it on for exports that keep coming:`),
        `# lastPurchase: ${age}`,
      ];
}

function isFresh(last: string, startedAt: string, age: string): boolean {
  const oldest = Temporal.PlainDateTime.from(startedAt).subtract(age);
  return Temporal.PlainDateTime.compare(Temporal.PlainDateTime.from(last), oldest) >= 0;
}

function section(key: string, lines: readonly string[], says?: string): string[] {
  return [...(says === undefined ? [] : comment(says)), key, ...lines.map((line) => `  ${line}`)];
}
