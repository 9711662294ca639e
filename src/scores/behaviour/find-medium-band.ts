import { clopperPearsonInterval } from '../../stats/clopper-pearson-interval.js';
import type { Engine } from '../../warehouse/engine.js';
import { statement } from '../../warehouse/statements.js';
import { BANDS, type Finding } from '../views.js';
import { LEVEL, toFinding } from './to-finding.js';

/** Whether more than half of the customers are in the medium band of `rfm_scores`. */
export async function findMediumBand(engine: Engine): Promise<Finding> {
  const rows = await engine.query(statement('scores/finding_bands'));
  const bands = BANDS.map((band) => {
    const row = rows.find((one) => one['rfm_band'] === band);
    return { band, count: Number(row?.['customers'] ?? 0) };
  });
  const customers = bands.reduce((sum, { count }) => sum + count, 0);
  const medium = bands.find(({ band }) => band === 'medium')?.count ?? 0;
  const figures = bands.map(({ band, count }) => {
    return { label: `share_${band}` as const, value: count / Math.max(1, customers), of: customers };
  });
  const estimate =
    customers === 0
      ? null
      : {
          value: medium / customers,
          ...clopperPearsonInterval(medium, customers, LEVEL),
          kind: 'share' as const,
          method: 'clopper_pearson' as const,
        };
  return toFinding({ says: 'above', than: 0.5 }, estimate, {
    key: 'most_in_medium_band',
    customers,
    figures,
  });
}
