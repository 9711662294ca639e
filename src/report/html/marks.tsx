import type { VNode } from 'preact';
import type { Mark } from '../../words/rich.js';

/** The small marks beside figures; hidden from assistive technology where the figures say the same. */
export const MarkView = ({ mark }: { mark: Mark }): VNode => {
  switch (mark.kind) {
    case 'chip':
      return <span class={`chip s${mark.rank}`} aria-hidden="true" />;
    case 'bar':
      return (
        <svg class={`bar s${mark.rank}`} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
          <rect class="fill" width={tenth(Math.min(1, Math.max(0, mark.share || 0)) * 100)} height="8" />
        </svg>
      );
    case 'strip':
      return <Strip {...mark} />;
    case 'course':
      return <Course {...mark} />;
  }
};

/** Middle half, centre and the shop's centre on a track from the scale's low to its high end. */
const Strip = ({ rank, from, centre, to, shop }: Extract<Mark, { kind: 'strip' }>): VNode => {
  const x = (position: number): number => tenth(2 + position * 136);
  return (
    <svg class={`strip s${rank}`} viewBox="0 0 140 16" preserveAspectRatio="none" aria-hidden="true">
      <rect class="half" x={x(from)} y="4" width={Math.max(1, tenth(x(to) - x(from)))} height="8" />
      <rect class="centre" x={tenth(x(centre) - 1.5)} y="2" width="3" height="12" />
      <rect class="shop" x={tenth(x(shop) - 0.5)} y="0" width="1" height="16" />
    </svg>
  );
};

/** Lines of 120 by 24 with room for their ends; what is a single night is a dot, for its line has round ends. */
const Course = ({ rank, strokes, finding }: Extract<Mark, { kind: 'course' }>): VNode => {
  const path = strokes.map((stroke) => {
    const spots = stroke.map(({ x, y }) => `${tenth(3 + x * 114)} ${tenth(21 - y * 18)}`);
    return spots.length === 1 ? `M${spots[0]}h0` : `M${spots.join('L')}`;
  });
  const end = strokes.at(-1)?.at(-1);
  return (
    <svg class={rank === null ? 'course ended' : `course s${rank}`} viewBox="0 0 120 24" role="img">
      <title>{finding}</title>
      <path d={path.join('')} />
      {end === undefined ? null : <circle cx={tenth(3 + end.x * 114)} cy={tenth(21 - end.y * 18)} r="2.5" />}
    </svg>
  );
};

const tenth = (value: number): number => Math.round(value * 10) / 10;
