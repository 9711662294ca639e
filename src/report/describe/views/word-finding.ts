import type { Finding, FindingLabel } from '../../../scores/views.js';
import type { Wording } from '../wording.js';

type Effect = NonNullable<Finding['effect']>;

/** From which size on a rank correlation is a tendency, a moderate and a strong one, as Cohen (1988) has it. */
const WEAK = 0.1;
const MODERATE = 0.3;
const STRONG = 0.5;

/** What the effect says, in the direction that the data have, with its interval. */
export function wordEffect(finding: Finding, effect: Effect, words: Wording): string {
  switch (finding.key) {
    case 'first_basket_and_return':
      return wordDifference(effect, words);
    case 'frequent_buyers_order_value':
    case 'frequent_buyers_item_price':
      return wordCorrelation(finding.key, finding.verdict, effect, words);
    case 'stronger_mark_of_value':
      return wordMarks(finding, effect, words);
    case 'most_in_medium_band':
      return wordMedium(finding, effect, words);
  }
}

/** In percentage points without a sign: more often or less often says it, for both ends of the range where they agree. */
function wordDifference({ value, low, high }: Effect, words: Wording): string {
  const { points: texts, difference, range } = words.texts.views.beliefs;
  const points = (share: number): string => words.format.fixed(Math.abs(share) * 100, 1);
  const ends = value < 0 ? range(points(high), points(low)) : range(points(low), points(high));
  const around = low < 0 && high > 0 ? texts.crossing(points(low), points(high)) : ends;
  if (Math.abs(value) < 0.0005) return difference(texts.same, around);
  return difference(value < 0 ? texts.less(points(value)) : texts.more(points(value)), around);
}

function wordCorrelation(
  key: 'frequent_buyers_order_value' | 'frequent_buyers_item_price',
  verdict: Finding['verdict'],
  effect: Effect,
  words: Wording,
): string {
  const { beliefs } = words.texts.views;
  const [value, range] = [decimal(effect.value, words), rangeOf(effect, words)];
  if (verdict === 'undecided') return beliefs.unclear(value, range);
  const said = beliefs.correlations[key];
  const strength = strengthOf(Math.abs(effect.value));
  return beliefs.correlated(
    effect.value > 0 ? said.up : said.down,
    beliefs.strengths[strength],
    value,
    range,
  );
}

function strengthOf(size: number): 'barely' | 'weak' | 'moderate' | 'strong' {
  if (size < WEAK) return 'barely';
  if (size < MODERATE) return 'weak';
  return size < STRONG ? 'moderate' : 'strong';
}

function wordMarks(finding: Finding, effect: Effect, words: Wording): string {
  const { beliefs } = words.texts.views;
  const orderValue = figureOf(finding, 'correlation_of_order_value_with_spend');
  const orders = figureOf(finding, 'correlation_of_orders_with_spend');
  const both = figureOf(finding, 'correlation_of_orders_with_order_value');
  const { value, low, high } = effect;
  // Behind by 0.2 (0.1 to 0.3) reads better than ahead by −0.2 (−0.3 to −0.1).
  const difference =
    value < 0
      ? beliefs.markBehind(decimal(-value, words), rangeOf({ low: -high, high: -low }, words))
      : beliefs.markDifference(decimal(value, words), rangeOf({ low, high }, words));
  const known = orderValue !== undefined && orders !== undefined;
  const each = known ? beliefs.marks(decimal(orderValue, words), decimal(orders, words)) : '';
  const together = both === undefined ? '' : beliefs.together(decimal(both, words));
  return `${each}${difference}${together}`.trim();
}

function wordMedium(finding: Finding, { value, low, high }: Effect, { format, texts }: Wording): string {
  const { beliefs } = texts.views;
  const range = beliefs.range(format.share(low), format.share(high));
  const [lowShare, highShare] = [figureOf(finding, 'share_low'), figureOf(finding, 'share_high')];
  return lowShare === undefined || highShare === undefined
    ? beliefs.share(format.share(value), range)
    : beliefs.medium(format.share(value), range, format.share(lowShare), format.share(highShare));
}

const figureOf = ({ figures }: Finding, label: FindingLabel): number | undefined =>
  figures.find((figure) => figure.label === label)?.value;

const decimal = (value: number, { format }: Wording): string => format.fixed(value, 2);

const rangeOf = ({ low, high }: Pick<Effect, 'low' | 'high'>, words: Wording): string =>
  words.texts.views.beliefs.range(decimal(low, words), decimal(high, words));

/** Figures by fifth or by score, each with its number, for some may be missing; nothing where there are none. */
export function wordSeries({ figures }: Finding, { format, texts }: Wording): string {
  const { series, member, separator } = texts.views.beliefs;
  const worded = {
    return_share_of_basket_fifth: format.share,
    order_value_of_frequency_score: format.money,
    item_price_of_frequency_score: (value: number) => format.exactMoney(value.toFixed(2)),
  } as const;
  const parts = (Object.keys(worded) as (keyof typeof worded)[]).flatMap((name) => {
    const members = figures
      .filter(({ label }) => label.startsWith(`${name}_`))
      .map(({ label, value }) => member(label.slice(-1), worded[name](value)));
    return members.length === 0 ? [] : [series[name](members.join(separator))];
  });
  return parts.join(' ');
}
