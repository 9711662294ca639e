import type { Block } from '../document.js';
import type { ModelSection } from '../report-model.js';
import { featureName } from './describe-pictures.js';
import { type Wording, numbersTable } from './wording.js';

/** Why the segments were found anew or not, and how far tonight's customers are from those of the earlier model. */
export function describeFitting(model: ModelSection, words: Wording): readonly Block[] {
  const { texts, format } = words;
  const { refitReasons, driftCaption, driftColumns, driftText } = texts.method;
  const bound = format.decimal(model.bound);
  const reason: Block = { kind: 'paragraph', content: [refitReasons[model.reason](bound)] };
  if (model.earlier === null) return [reason];
  const rows = model.drift.map(({ feature, psi }) => ({
    cells: [featureName(words, feature), [format.decimal(psi)], [bound]],
  }));
  return [
    reason,
    numbersTable(driftCaption(format.date(model.earlier.snapshot)), driftColumns, rows),
    { kind: 'paragraph', content: driftText },
  ];
}
