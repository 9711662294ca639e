import { DEFAULT_SOURCE_NAME, type SourceSpec } from './configuration.js';
import type { ConfigurationValues } from './schema.js';

type Settings = Pick<SourceSpec, 'mapping' | 'told'>;
type GivenSettings = Pick<
  ConfigurationValues,
  'mapping' | 'dates' | 'decimalMark' | 'timeZone' | 'onlyCurrency'
>;

const NOTHING: Settings = {
  mapping: null,
  told: { dates: null, decimalMark: null, timeZone: null, onlyCurrency: null },
};

/**
 * The sources of the last layer that names any, each with what all layers say about all sources, and what it says
 * itself instead: key by key, and field by field in the mapping.
 *
 * @param layers the weakest first
 * @param bundled absolute path of what is read where no layer names a source
 */
export function settleSources(layers: readonly ConfigurationValues[], bundled: string): SourceSpec[] {
  const given = layers.findLast(({ sources }) => sources !== undefined)?.sources ?? [{ path: bundled }];
  const shared = layers.reduce(overlaySettings, NOTHING);
  return given.map(({ path, name, ...own }) => ({
    path,
    name: name ?? DEFAULT_SOURCE_NAME,
    ...overlaySettings(shared, own),
  }));
}

/** Null is something that can be said: that there is no such column, or that the data shall settle it. */
function overlaySettings({ mapping, told }: Settings, over: GivenSettings): Settings {
  const {
    dates = told.dates,
    decimalMark = told.decimalMark,
    timeZone = told.timeZone,
    onlyCurrency = told.onlyCurrency,
  } = over;
  const merged = { ...mapping, ...over.mapping };
  return {
    mapping: Object.keys(merged).length === 0 ? null : merged,
    told: { dates, decimalMark, timeZone, onlyCurrency },
  };
}
