import type { Format } from '../words/format.js';
import type { Profile, Quartiles, Rhythm, SegmentFigures } from './segment.js';

/** The figures that a template may quote. */
export interface TemplateContext {
  readonly figures: SegmentFigures;
  readonly shop: Profile;
  readonly rhythm: Rhythm;
}

interface Figure {
  readonly kind: 'money' | 'count' | 'share' | 'days';
  readonly value: string | number;
}

const money = (value: string): Figure => ({ kind: 'money', value });
const count = (value: number): Figure => ({ kind: 'count', value });
const share = (value: number): Figure => ({ kind: 'share', value });
const days = (value: number): Figure => ({ kind: 'days', value });

function quartiles<T>(name: string, read: (profile: Profile) => Quartiles<T>, figure: (value: T) => Figure) {
  const names = ['q1', 'median', 'q3'] as const;
  return names.map((part): [string, (profile: Profile) => Figure] => [
    `${name}.${part}`,
    (profile) => figure(read(profile)[part]),
  ]);
}

const OF_A_PROFILE = new Map<string, (profile: Profile) => Figure>([
  ...quartiles('spend', (profile) => profile.spend, money),
  ...quartiles('orders', (profile) => profile.orders, count),
  ...quartiles('averageOrderValue', (profile) => profile.averageOrderValue, money),
  ...quartiles('returnRatio', (profile) => profile.returnRatio, share),
  ...quartiles('recencyDays', (profile) => profile.recencyDays, days),
  ['returnRatio.mean', (profile) => share(profile.returnRatio.mean)],
  ['oneOrderShare', (profile) => share(profile.oneOrderShare)],
  ['returnerShare', (profile) => share(profile.returnerShare)],
]);

const OF_A_SEGMENT = new Map<string, (context: TemplateContext) => Figure>([
  ['customers', ({ figures }) => count(figures.customers)],
  ['customerShare', ({ figures }) => share(figures.customerShare)],
  ['revenue', ({ figures }) => money(figures.revenue)],
  ['revenueShare', ({ figures }) => share(figures.revenueShare)],
  ['lapsing', ({ rhythm }) => days(rhythm.lapsingDays)],
  ['lapsed', ({ rhythm }) => days(rhythm.lapsedDays)],
]);

const READERS = new Map<string, (context: TemplateContext) => Figure>([
  ...OF_A_SEGMENT,
  ...[...OF_A_PROFILE].flatMap(([name, read]): [string, (context: TemplateContext) => Figure][] => [
    [name, ({ figures }) => read(figures.profile)],
    [`shop.${name}`, ({ shop }) => read(shop)],
  ]),
]);

const PLACEHOLDER = /\{([\w.]+)(?:\|([^|{}]+)\|([^|{}]+))?\}/g;

/**
 * What is wrong with a template, as a sentence without its subject, or null when nothing is.
 */
export function findTemplateProblem(template: string): string | null {
  for (const [whole, name = '', one] of template.matchAll(PLACEHOLDER)) {
    const read = READERS.get(name);
    if (read === undefined) {
      const known = [...OF_A_SEGMENT.keys(), ...OF_A_PROFILE.keys()].join(', ');
      return `has the unknown placeholder ${whole}; known are ${known}, and those of a profile with "shop." before them`;
    }
    if (one !== undefined && !/orders|customers/.test(name)) {
      return `has ${whole}: only orders and customers can be followed by a singular and a plural`;
    }
  }
  if (/[{}]/.test(template.replaceAll(PLACEHOLDER, ''))) {
    return 'has a curly bracket that is no placeholder such as {spend.median} or {orders.median|order|orders}';
  }
  return null;
}

/**
 * Fills a template's placeholders: `{spend.median}` with the figure as `format` words it,
 * `{orders.median|order|orders}` with the figure and the word that goes with it.
 * @throws Error on an unknown placeholder, which `findTemplateProblem` finds before
 */
export function fillTemplate(template: string, context: TemplateContext, format: Format): string {
  return template.replaceAll(PLACEHOLDER, (whole, name: string, one?: string, many?: string) => {
    const read = READERS.get(name);
    if (read === undefined) throw new Error(`unknown placeholder ${whole}`);
    const figure = read(context);
    const words = wordFigure(figure, format);
    if (one === undefined || many === undefined) return words;
    return `${words} ${figure.value === 1 ? one : many}`;
  });
}

function wordFigure({ kind, value }: Figure, format: Format): string {
  return kind === 'money' ? format.money(value) : format[kind](Number(value));
}
