import type { Section } from '../../document.js';
import type { ReportModel } from '../../report-model.js';
import type { Wording } from '../wording.js';
import { describeAgreement } from './describe-agreement.js';
import { describeBehaviour } from './describe-behaviour.js';
import { describeLifecycle } from './describe-lifecycle.js';
import { describeNamed } from './describe-named.js';
import { describeRfm } from './describe-rfm.js';

/** The other ways to look at the same customers, and where they agree; nothing of a view that is off. */
export function describeViews(model: ReportModel, words: Wording): readonly Section[] {
  const { scores } = model;
  if (scores === null) return [];
  const { behaviour, lifecycle, rfm, named, agreement, sharedNames } = scores;
  return [
    ...(behaviour === null ? [] : [describeBehaviour(behaviour, words)]),
    ...(lifecycle === null ? [] : [describeLifecycle(lifecycle, model.rhythm, words)]),
    ...(rfm === null ? [] : [describeRfm(rfm, model.rhythm, words)]),
    ...(named === null ? [] : [describeNamed(named, sharedNames, words)]),
    ...(agreement.length === 0 ? [] : [describeAgreement(agreement, model.segments, words)]),
  ];
}
