import type { Term } from './term.js';

/** The terms of art of every view; a report lists those that it uses. */
export const glossaryEn: readonly Term[] = [
  {
    id: 'stale',
    term: 'Stale',
    meaning:
      'from then on a newer report should be there: the next run is expected a day after this one, and may be a day late',
    forms: ['stale'],
  },
  { id: 'net', term: 'Net', meaning: 'after returns: what was bought less what came back', forms: ['net'] },
  { id: 'guest', term: 'Guest', meaning: 'a line without a customer', forms: ['guest', 'guests'] },
  {
    id: 'segment',
    term: 'Segment',
    meaning: 'a group of customers alike in the features under Method, with a name',
    forms: ['segment', 'segments'],
  },
  {
    id: 'middle-half',
    term: 'Middle half',
    meaning: 'from the customer a quarter of the way up to the one three quarters up (the quartiles)',
    forms: ['middle half', 'middle halves', 'quartile', 'quartiles'],
  },
  {
    id: 'median',
    term: 'Median',
    meaning: 'the customer in the middle: half lie below, half above',
    forms: ['median', 'medians', 'in the middle'],
  },
  {
    id: 'mean',
    term: 'Mean',
    meaning:
      'all values added up and shared out evenly; a few large ones pull it up, as they do not the median',
    forms: ['mean', 'means'],
  },
  {
    id: 'standard-deviation',
    term: 'Standard deviation',
    meaning: 'how far values typically lie from their mean',
    forms: ['standard deviation', 'standard deviations'],
  },
  {
    id: 'variance',
    term: 'Variance',
    meaning: 'how much values differ from their mean: the standard deviation squared',
    forms: ['variance'],
  },
  {
    id: 'percentile',
    term: 'Percentile',
    meaning: 'the value that so many of a hundred lie below',
    forms: ['percentile', 'percentiles'],
  },
  {
    id: 'fifth',
    term: 'Fifth',
    meaning:
      'a fifth of the customers, lined up by a measure; those with equal values are in the same one (quintile)',
    forms: ['fifth', 'fifths', 'quintile', 'quintiles'],
  },
  {
    id: 'logarithmic',
    term: 'Logarithmic',
    meaning:
      'of a scale: each step multiplies instead of adding, so that small and large values both have room',
    forms: ['logarithmic'],
  },
  {
    id: 'snapshot',
    term: 'Snapshot',
    meaning: 'the moment as of which everything holds',
    forms: ['snapshot', 'snapshots'],
  },
  {
    id: 'window',
    term: 'Window',
    meaning: 'the time before the snapshot whose purchases count',
    forms: ['window'],
  },
  {
    id: 'quarantined',
    term: 'Quarantined',
    meaning:
      'can’t be used: a line with, for instance, a number that is none. All are kept with file, line, text and reason beside the database',
    forms: ['quarantined', 'quarantine'],
  },
  {
    id: 'superseded',
    term: 'Superseded',
    meaning: 'of an order that a newer file of the same source tells of: only the newer one counts',
    forms: ['superseded'],
  },
  {
    id: 'void',
    term: 'Void',
    meaning: 'a sale and the cancellation that undid it within the time that Method states',
    forms: ['void', 'voids'],
  },
  {
    id: 'adjustment',
    term: 'Adjustment',
    meaning: 'a line whose product code is no product: postage, fees, corrections by hand',
    forms: ['adjustment', 'adjustments'],
  },
  {
    id: 'return-ratio',
    term: 'Return ratio',
    meaning: 'what was sent back as a share of what was bought, by value',
    forms: ['return ratio', 'return ratios'],
  },
  {
    id: 'lapsing',
    term: 'Lapsing',
    meaning:
      'silent for longer than 90% of the pauses between orders that ended here; lapsed: longer than 95% of them. How many days that is, and whether they were set otherwise, stands under Method',
    forms: ['lapsing', 'lapsed'],
  },
  {
    id: 'churned',
    term: 'Churned',
    meaning:
      'lapsed: silent for longer than 95% of the pauses between orders that ended here, unless other days were set (see Method); many may still come back',
    forms: ['churned', 'churn', 'churners'],
  },
  {
    id: 'large-order-customer',
    term: 'Large-order customer',
    meaning:
      'one whose average order is in the top tenth; customers.csv and report.json call it a big spender, whatever was spent in all',
    forms: ['large-order customer', 'large-order customers'],
  },
  {
    id: 'big-buyer',
    term: 'Big buyer',
    meaning: 'one of the top tenth by net spend',
    forms: ['big buyer', 'big buyers'],
  },
  {
    id: 'rfm',
    term: 'RFM',
    meaning: 'recency, frequency and monetary: how lately, how often and for how much a customer ordered',
    forms: ['rfm'],
  },
  {
    id: 'recency',
    term: 'Recency',
    meaning: 'how long ago the last order was, in whole days; a high recency score means lately',
    forms: ['recency'],
  },
  {
    id: 'frequency',
    term: 'Frequency',
    meaning: 'how many orders a customer placed in the window',
    forms: ['frequency'],
  },
  {
    id: 'monetary',
    term: 'Monetary',
    meaning: 'how much a customer spent in the window',
    forms: ['monetary'],
  },
  {
    id: 'rank-correlation',
    term: 'Rank correlation',
    meaning:
      'whether customers who are high up by one measure are high up by another: 1 always, 0 no pattern, −1 the other way round (Spearman)',
    forms: ['rank correlation', 'rank correlations'],
  },
  {
    id: 'interval',
    term: 'Interval',
    meaning:
      'the range in which the true figure lies in as many of a hundred such cases as its per cents say',
    forms: ['interval', 'intervals'],
  },
  {
    id: 'k-means',
    term: 'k-means',
    meaning:
      'a method that puts customers into a given number of groups, each with the nearest of that many centres',
    forms: ['k-means'],
  },
  {
    id: 'feature',
    term: 'Feature',
    meaning: 'a measure that the segments are made from',
    forms: ['feature', 'features'],
  },
  {
    id: 'z-score',
    term: 'z-score',
    meaning: 'how many standard deviations above or below the shop’s mean',
    forms: ['z-score', 'z-scores'],
  },
  {
    id: 'centre',
    term: 'Centre',
    meaning: 'the mean of a segment’s customers in z-scores, also called centroid',
    forms: ['centre', 'centres', 'centroid', 'centroids'],
  },
  {
    id: 'inertia',
    term: 'Inertia',
    meaning: 'how far customers lie from their centres, squared and summed: lower is tighter',
    forms: ['inertia'],
  },
  {
    id: 'silhouette',
    term: 'Silhouette',
    meaning: 'how clearly a customer belongs to its own segment, from −1 to 1',
    forms: ['silhouette'],
  },
  {
    id: 'seed',
    term: 'Seed',
    meaning: 'the number that chance starts from, so that the same run can be made again',
    forms: ['seed'],
  },
  {
    id: 'resample',
    term: 'Resample',
    meaning:
      'as many customers as there are, drawn from them by lot with replacement: some come twice, some not at all (bootstrap)',
    forms: ['resample', 'resamples', 'resampled', 'bootstrap'],
  },
  {
    id: 'overlap',
    term: 'Overlap',
    meaning: 'the customers in both of two groups as a share of those in either (Jaccard index)',
    forms: ['overlap', 'jaccard'],
  },
  {
    id: 'adjusted-rand-index',
    term: 'Adjusted Rand index',
    meaning: 'how far two ways of putting customers into groups agree: 1 is the same, 0 no more than chance',
    forms: ['adjusted rand index'],
  },
  {
    id: 'decision-tree',
    term: 'Decision tree',
    meaning: 'questions of the kind “more than 6 orders?” one after another, here at most three',
    forms: ['decision tree'],
  },
  {
    id: 'principal-component',
    term: 'Principal component',
    meaning: 'the direction in which customers differ most; the map’s two axes',
    forms: ['principal component', 'principal components'],
  },
  {
    id: 'loading',
    term: 'Loading',
    meaning: 'how much a feature counts for an axis of the map; an arrow shows both of its loadings',
    forms: ['loading', 'loadings'],
  },
  {
    id: 'drift',
    term: 'Drift',
    meaning: 'how far tonight’s customers are from those that the segments were found among',
    forms: ['drift', 'drifted'],
  },
  {
    id: 'population-stability-index',
    term: 'Population stability index',
    meaning: 'one number for how much the shares of customers over the tenths of a measure have changed',
    forms: ['population stability index'],
  },
];
