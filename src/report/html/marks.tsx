import type { VNode } from 'preact';
import type { Mark } from '../../words/rich.js';

/** The small marks beside figures; hidden from assistive technology, for the figures say the same. */
export const MarkView = ({ mark }: { mark: Mark }): VNode => {
  switch (mark.kind) {
    case 'chip':
      return <span class={`chip s${mark.rank}`} aria-hidden="true" />;
    case 'bar':
      return (
        <svg class={`bar s${mark.rank}`} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
          <rect class="track" width="100" height="8" />
          <rect class="fill" width={tenth(Math.min(1, Math.max(0, mark.share || 0)) * 100)} height="8" />
        </svg>
      );
    case 'strip':
      return <Strip {...mark} />;
  }
};

/** Middle half, centre and the shop's centre on a track from the scale's low to its high end. */
const Strip = ({ rank, from, centre, to, shop }: Extract<Mark, { kind: 'strip' }>): VNode => {
  const x = (position: number): number => tenth(2 + position * 136);
  return (
    <svg class={`strip s${rank}`} viewBox="0 0 140 16" preserveAspectRatio="none" aria-hidden="true">
      <rect class="track" y="7.5" width="140" height="1" />
      <rect class="half" x={x(from)} y="4" width={Math.max(1, tenth(x(to) - x(from)))} height="8" />
      <rect class="centre" x={tenth(x(centre) - 1.5)} y="2" width="3" height="12" />
      <rect class="shop" x={tenth(x(shop) - 0.5)} y="0" width="1" height="16" />
    </svg>
  );
};

const tenth = (value: number): number => Math.round(value * 10) / 10;
