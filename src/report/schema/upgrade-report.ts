/** What is left out of the report of an older version, since that kept too little of it. */
export type LeftOut = 'movement' | 'views';

/** What a `report.json` holds, as far as it has been looked at. */
type Content = Readonly<Record<string, unknown>>;

interface Upgrade {
  readonly to: string;
  /** Keys that the next version added, or whose content it can't use, with the value that says "not known". */
  readonly given: Content;
  /** The same for keys further down, by their paths; `[]` stands for each of a list. What is not there stays so. */
  readonly givenBelow: readonly (readonly [path: string, value: null])[];
  /** Keys whose content goes lost where it is not null. */
  readonly loses: readonly (readonly [key: string, what: LeftOut])[];
}

/**
 * From each version to the next. There is no way from 1.0 and 1.1: these did not say how far their segments can be
 * trusted, and a report of today would have to make that up.
 */
const UPGRADES: Readonly<Record<string, Upgrade>> = {
  '1.2': { to: '1.3', given: { scores: null }, givenBelow: [], loses: [] },
  '1.3': {
    to: '1.4',
    given: { alerts: [], movement: null, scores: null },
    givenBelow: [],
    loses: [
      ['movement', 'movement'],
      ['scores', 'views'],
    ],
  },
  '1.4': {
    to: '1.5',
    given: { coverage: null, distributions: [], customerIds: { are: 'shown', saltMark: null } },
    givenBelow: [
      ['segments.[].instead', null],
      ['segments.[].largestNetSpend', null],
      ['segments.[].stability.worstTenth', null],
      ['scores.lifecycle.backtest', null],
    ],
    loses: [],
  },
};

/** The versions that are read besides the one of this Quintet. */
export const UPGRADED_VERSIONS: readonly string[] = Object.keys(UPGRADES);

/**
 * Brings the content of an older `report.json` to the version of this Quintet.
 *
 * @param version of the content; one without a way to a newer one is given back as it is
 * @returns the content, its version then, and what a report made from it can't show
 */
export function upgradeReport(
  content: Content,
  version: string,
): { readonly content: Content; readonly version: string; readonly leftOut: readonly LeftOut[] } {
  const step = UPGRADES[version];
  if (step === undefined) return { content, version, leftOut: [] };
  const lost = step.loses.filter(([key]) => (content[key] ?? null) !== null).map(([, what]) => what);
  const given = { ...content, ...step.given, schemaVersion: step.to };
  const below = step.givenBelow.reduce<unknown>(
    (at, [path, value]) => withValue(at, path.split('.'), value),
    given,
  );
  const upgraded = upgradeReport(isContent(below) ? below : given, step.to);
  return { ...upgraded, leftOut: [...lost, ...upgraded.leftOut] };
}

/** The same with a value at a path, where there is something to hold it; the path's last key is new. */
function withValue(at: unknown, [key, ...others]: readonly string[], value: null): unknown {
  if (key === '[]') return Array.isArray(at) ? at.map((one) => withValue(one, others, value)) : at;
  if (key === undefined) return value;
  if (!isContent(at) || (others.length > 0 && !(key in at))) return at;
  return { ...at, [key]: withValue(at[key], others, value) };
}

const isContent = (value: unknown): value is Content =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
