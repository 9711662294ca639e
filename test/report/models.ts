import type { ReportModel, SegmentSection } from '../../src/report/report-model.js';
import { monthAgo, movedModel } from './sample-movement.js';
import { sampleModel } from './sample-model.js';

/** The sample with `count` segments; where there are more than it has, its own in turn under numbered names. */
export function modelWith(count: number): ReportModel {
  const ranks = Array.from({ length: count }, (_, i) => i + 1);
  return {
    ...sampleModel,
    run: { ...sampleModel.run, clusters: count },
    segments: ranks.map(segmentOf),
    map: {
      ...sampleModel.map,
      points: ranks.flatMap((r) => [spotOf(r), spotOf(r)]),
      centres: ranks.map(spotOf),
    },
  };
}

function segmentOf(rank: number): SegmentSection {
  const segment = sampleModel.segments[(rank - 1) % sampleModel.segments.length];
  if (segment === undefined) throw new Error('the sample has no segments');
  const name = rank > sampleModel.segments.length ? `${segment.name} ${rank}` : segment.name;
  return { ...segment, rank, id: `s${rank}`, name };
}

const spotOf = (rank: number) => ({
  x: Math.cos(rank) * (rank / 10),
  y: Math.sin(rank) * (rank / 10),
  rank,
});

/** The sample with every name, sentence and identifier that data or a playbook can set replaced by `text`. */
export function modelSaying(text: string): ReportModel {
  return {
    ...sampleModel,
    alerts: movedModel.alerts.map((alert) => ({ ...alert, what: text })),
    movement: movementSaying(text),
    checks: [{ name: text, passed: false, detail: text }],
    lines: { ...sampleModel.lines, unreadableReasons: [{ reason: text, lines: 3 }] },
    segments: sampleModel.segments.map((segment) => ({
      ...segment,
      name: text,
      sentence: text,
      nextStep: {
        ...segment.nextStep,
        title: text,
        call: text,
        reason: text,
        offer: text,
        channel: text,
        measure: text,
        eligibility: text,
        avoid: segment.nextStep.avoid === '' ? '' : text,
      },
      others: segment.others.map((other) => ({ ...other, title: text })),
      instead: segment.instead?.map((step) => ({ ...step, title: text, also: text })) ?? null,
      typicalCustomers: segment.typicalCustomers.map((customer) => ({ ...customer, customerId: text })),
    })),
    steps: sampleModel.steps.map((step) => ({
      ...step,
      title: text,
      call: text,
      segments: [text],
      list: text,
    })),
    method: { ...sampleModel.method, adjustmentCodes: [text], without: [text], versions: { [text]: text } },
  };
}

/** A history whose segments, of the earlier run and of tonight, are all called so. */
function movementSaying(name: string): ReportModel['movement'] {
  const { movement } = movedModel;
  if (movement === null) return null;
  const groups = monthAgo.clusters.before.map((group) => ({ ...group, name }));
  const clusters = { ...monthAgo.clusters, before: groups, tonight: groups };
  return { ...movement, monthAgo: { ...monthAgo, clusters } };
}

export const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  'javascript:alert(1)',
  ']](http://evil.example) [x](javascript:alert(1))',
  '| a | b |\n|---|---|\n# heading',
  '`code` ``` *bold* _under_ ~~gone~~ \\ &lt;b&gt; <!-- -->',
  '</style></svg><svg onload=alert(1)>',
  '\u202Eevil\u202C \u2067שלום\u2069 مرحبا',
  '\u0000\u0001\uD800\uFFFE',
  '👩‍👩‍👧‍👦'.repeat(50),
  'z'.repeat(10_000),
  'a\u0301'.repeat(4_000),
  ' \n ',
] as const;
