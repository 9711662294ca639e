/** What was fitted with one number of clusters. */
export interface Dispersion {
  readonly clusters: number;
  /** Natural logarithm of the inertia of the data. */
  readonly logInertia: number;
  /** The same of each reference set. */
  readonly referenceLogInertias: readonly number[];
}

export interface Gap {
  readonly clusters: number;
  /** How much lower the data's log inertia is than that of the reference sets on average. */
  readonly gap: number;
  /** s of the paper: the references' standard deviation (over B, not B − 1) times √(1 + 1/B). */
  readonly error: number;
}

export interface GapStatistic {
  readonly gaps: readonly Gap[];
  /** The first k with Gap(k) ≥ Gap(k + 1) − s(k + 1); null where no k but the last, which can't be judged, is left. */
  readonly choice: number | null;
}

/**
 * Gap statistic (Tibshirani, Walther & Hastie 2001). Where one cluster is not among the numbers of clusters, a choice of
 * the lowest does not say that there are clusters at all.
 *
 * @param dispersions for k, k + 1, k + 2 …
 * @throws RangeError for numbers of clusters that are not consecutive, no reference sets, or a logarithm that is not finite
 */
export function gapStatistic(dispersions: readonly Dispersion[]): GapStatistic {
  const gaps = dispersions.map(measureGap);
  for (const [index, { clusters }] of gaps.entries()) {
    const before = gaps[index - 1]?.clusters;
    if (before !== undefined && clusters !== before + 1) {
      throw new RangeError(`${clusters} clusters after ${before}`);
    }
  }
  const first = gaps.find(({ gap }, index) => {
    const next = gaps[index + 1];
    return next !== undefined && gap >= next.gap - next.error;
  });
  return { gaps, choice: first?.clusters ?? null };
}

function measureGap({ clusters, logInertia, referenceLogInertias: references }: Dispersion): Gap {
  const sets = references.length;
  if (sets === 0) throw new RangeError(`no reference sets for ${clusters} clusters`);
  const wrong = [logInertia, ...references].find((logarithm) => !Number.isFinite(logarithm));
  if (wrong !== undefined) throw new RangeError(`log inertia of ${clusters} clusters is ${wrong}`);
  const mean = references.reduce((sum, reference) => sum + reference, 0) / sets;
  const variance = references.reduce((sum, reference) => sum + (reference - mean) ** 2, 0) / sets;
  return { clusters, gap: mean - logInertia, error: Math.sqrt(variance * (1 + 1 / sets)) };
}
