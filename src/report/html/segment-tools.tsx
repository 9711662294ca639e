import type { VNode } from 'preact';
import type { SegmentFilter } from '../document.js';
import { Words } from './inlines.js';

/** Buttons that let one segment stand out; shown only where the page's script runs. */
export const SegmentTools = ({ filter }: { filter: SegmentFilter }): VNode => (
  <div class="tools" role="group" aria-label={filter.label}>
    <ul>
      <li>
        <button type="button" aria-pressed="true" data-segment="" data-said={filter.allSaid}>
          {filter.all}
        </button>
      </li>
      {filter.segments.map(({ rank, name, said }) => (
        <li>
          <button type="button" aria-pressed="false" data-segment={rank} data-said={said}>
            <span class={`chip s${rank}`} aria-hidden="true" />
            <Words content={name} />
          </button>
        </li>
      ))}
    </ul>
    <p role="status" class="unseen" />
  </div>
);
