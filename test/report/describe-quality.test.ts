import { describe, expect, it } from 'vitest';
import { describeQuality } from '../../src/report/describe/describe-quality.js';
import { createFormat } from '../../src/words/format.js';
import { plainText } from '../../src/words/rich.js';
import { textsEn } from '../../src/words/texts-en.js';
import { sampleModel } from './sample-model.js';

const words = { format: createFormat('en-GB', 'GBP'), texts: textsEn };

/** All that is worth knowing of the sample with other counts of lines. */
function notesWith(lines: Partial<typeof sampleModel.lines>): string {
  const model = { ...sampleModel, lines: { ...sampleModel.lines, ...lines } };
  return describeQuality(model, words)
    .blocks.flatMap((block) => (block.kind === 'list' ? block.items.map(plainText) : []))
    .join('\n')
    .replaceAll('\u00A0', ' ');
}

describe('lines that repeat another', () => {
  it('say whether they count, as far as the counts tell', () => {
    // Were the 10 left out, at least 10 lines would be.
    expect(notesWith({ duplicates: 10, excluded: 9 })).toContain(
      '10 lines of all that were read repeat another line of their file exactly. They count like all others.',
    );
    expect(notesWith({ duplicates: 10, excluded: 10 })).toContain(
      'They count like all others, or are left out where the configuration says so.',
    );
    expect(notesWith({ duplicates: 0 })).not.toContain('repeat another');
  });
});
