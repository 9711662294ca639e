import type { Finding, FindingLabel } from '../../../scores/views.js';
import type { Wording } from '../wording.js';

type Effect = NonNullable<Finding['effect']>;

/** From which size on a rank correlation is a tendency, a moderate and a strong one, as Cohen (1988) has it. */
const WEAK = 0.1;
const MODERATE = 0.3;
const STRONG = 0.5;
/** A whole series has a figure for each fifth, or score. */
const FIFTHS = 5;

/** What the effect says, in the direction that the data have, with its interval. */
export function wordEffect(finding: Finding, effect: Effect, words: Wording): string {
  switch (finding.key) {
    case 'first_basket_and_return':
      return wordDifference(finding, effect, words);
    case 'frequent_buyers_order_value':
    case 'frequent_buyers_item_price':
      return wordCorrelation(finding.key, finding.verdict, effect, words);
    case 'stronger_mark_of_value':
      return wordMarks(finding, effect, words);
    case 'most_in_medium_band':
      return wordMedium(finding, effect, words);
  }
}

/** In percentage points without a sign: more or fewer says it, for both ends of the range where they agree. */
function wordDifference(finding: Finding, { value, low, high }: Effect, words: Wording): string {
  const { points: texts, difference, range } = words.texts.views.beliefs;
  const decimals = decimalsOf([100 * low, 100 * high], 1);
  const points = (share: number): string => words.format.fixed(Math.abs(share) * 100, decimals);
  const ends = value < 0 ? range(points(high), points(low)) : range(points(low), points(high));
  const around = low < 0 && high > 0 ? texts.crossing(points(low), points(high)) : ends;
  const said = value < 0 ? texts.less(points(value)) : texts.more(points(value));
  const top = figureOf(finding, 'return_share_of_basket_fifth_5') ?? NaN;
  const [share, others] = [words.format.share(top), words.format.share(top - value)];
  return difference(share, others, Math.abs(value) < 0.0005 ? texts.same : said, around);
}

function wordCorrelation(
  key: 'frequent_buyers_order_value' | 'frequent_buyers_item_price',
  verdict: Finding['verdict'],
  effect: Effect,
  words: Wording,
): string {
  const { beliefs } = words.texts.views;
  const decimals = decimalsOf([effect.value, effect.low, effect.high], 2);
  const value = words.format.fixed(effect.value, decimals);
  const range = rangeOf(effect, decimals, words);
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

/** The stronger mark first, so that the difference has no sign; neither where the data leave it open. */
function wordMarks(finding: Finding, { value, low, high }: Effect, words: Wording): string {
  const { alike, made, marks, measures, together } = words.texts.views.beliefs;
  const decimals = decimalsOf([value, low, high], 2);
  const decimal = (figure: number | undefined) => words.format.fixed(figure ?? NaN, decimals);
  const ofValue = decimal(figureOf(finding, 'correlation_of_order_value_with_spend'));
  const ofOrders = decimal(figureOf(finding, 'correlation_of_orders_with_spend'));
  const rest = `${together(decimal(figureOf(finding, 'correlation_of_orders_with_order_value')))}${made}`;
  if (finding.verdict === 'undecided') {
    return `${alike(ofValue, ofOrders, decimal(value), rangeOf({ low, high }, decimals, words))}${rest}`;
  }
  const [first, second] = [
    [measures.value, ofValue],
    [measures.orders, ofOrders],
  ] as const;
  const said =
    value > 0
      ? marks(...first, ...second, decimal(value), rangeOf({ low, high }, decimals, words))
      : marks(...second, ...first, decimal(-value), rangeOf({ low: -high, high: -low }, decimals, words));
  return `${said}${rest}`;
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

/** One decimal more than usual where a figure that is not nothing would round to it. */
const decimalsOf = (figures: readonly number[], usual: number): number =>
  figures.some((figure) => figure !== 0 && Math.abs(figure) < 0.5 / 10 ** usual) ? usual + 1 : usual;

function rangeOf({ low, high }: Pick<Effect, 'low' | 'high'>, decimals: number, words: Wording): string {
  const { fixed } = words.format;
  return words.texts.views.beliefs.range(fixed(low, decimals), fixed(high, decimals));
}

/** Figures by fifth or by score, with their numbers where some are missing; nothing where there are none. */
export function wordSeries({ figures }: Finding, { format, texts }: Wording): string {
  const { series, member, separator } = texts.views.beliefs;
  const worded = {
    return_share_of_basket_fifth: format.share,
    order_value_of_frequency_score: format.money,
    item_price_of_frequency_score: (value: number) => format.exactMoney(value.toFixed(2)),
  } as const;
  const parts = (Object.keys(worded) as (keyof typeof worded)[]).flatMap((name) => {
    const all = figures.filter(({ label }) => label.startsWith(`${name}_`));
    const members = all.map(({ label, value }) => {
      const shown = worded[name](value);
      return all.length === FIFTHS ? shown : member(label.slice(-1), shown);
    });
    return members.length === 0 ? [] : [series[name](members.join(separator))];
  });
  return parts.join(' ');
}
