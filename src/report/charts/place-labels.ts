export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface LabelWish {
  readonly text: string;
  /** The point that the label belongs to, in pixels. */
  readonly at: { readonly x: number; readonly y: number };
}

export interface PlacedLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: Anchor;
  /** Where a line from its point meets it, if it stands too far off to be seen as the point's. */
  readonly leader: { readonly x: number; readonly y: number } | null;
}

export type Anchor = 'start' | 'middle' | 'end';

interface Candidate extends Box {
  readonly anchor: Anchor;
}

const HEIGHT = 18;
/** Width of a typical character of the pictures' font; there is no browser here to measure. */
const CHARACTER = 7.8;
const DISTANCE = 12;
const FAR = 18;
const SHARE_BEFORE = { start: 0, middle: 0.5, end: 1 } as const satisfies Record<Anchor, number>;

/**
 * Finds each label a place beside its point where it neither leaves the picture nor covers what is there already,
 * in the order given; where every place is taken, the first that stays inside. A place is the end of the text that
 * is next to the point (or its middle, above and below), at half its height.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  taken: readonly Box[],
  picture: { readonly width: number; readonly height: number },
): readonly PlacedLabel[] {
  const occupied: Box[] = [...taken];
  return wishes.map(({ text, at }) => {
    const width = Array.from(text).length * CHARACTER;
    const inside = candidates(at, width).map((box) => keepInside(box, picture));
    const free = inside.find((box) => occupied.every((other) => !overlap(box, other)));
    const box = free ?? inside[0] ?? { x: at.x, y: at.y, width, height: HEIGHT, anchor: 'start' };
    occupied.push(box);
    const end = nearest(box, at);
    const isFar = Math.hypot(end.x - at.x, end.y - at.y) > FAR;
    return {
      text,
      x: box.x + width * SHARE_BEFORE[box.anchor],
      y: box.y + HEIGHT / 2,
      anchor: box.anchor,
      leader: isFar ? end : null,
    };
  });
}

/** The place of a box that is the nearest to a point. */
const nearest = (box: Box, at: LabelWish['at']): LabelWish['at'] => ({
  x: Math.max(box.x, Math.min(box.x + box.width, at.x)),
  y: Math.max(box.y, Math.min(box.y + box.height, at.y)),
});

/** Right, left, above, below, then the same further out, then beginning or ending above or below. */
function candidates({ x, y }: LabelWish['at'], width: number): readonly Candidate[] {
  const straight = [0, 1, 2].flatMap((ring): readonly Candidate[] => {
    const gap = DISTANCE + ring * HEIGHT;
    return [
      { x: x + DISTANCE, y: y - HEIGHT / 2 - ring * HEIGHT, width, height: HEIGHT, anchor: 'start' },
      { x: x - DISTANCE - width, y: y - HEIGHT / 2 + ring * HEIGHT, width, height: HEIGHT, anchor: 'end' },
      { x: x - width / 2, y: y - gap - HEIGHT, width, height: HEIGHT, anchor: 'middle' },
      { x: x - width / 2, y: y + gap, width, height: HEIGHT, anchor: 'middle' },
    ];
  });
  const aslant = [0, 1, 2, 3].flatMap((ring): readonly Candidate[] => {
    const gap = DISTANCE + ring * HEIGHT;
    return [y + gap, y - gap - HEIGHT].flatMap((top): readonly Candidate[] => [
      { x: x - DISTANCE, y: top, width, height: HEIGHT, anchor: 'start' },
      { x: x + DISTANCE - width, y: top, width, height: HEIGHT, anchor: 'end' },
    ]);
  });
  return [...straight, ...aslant];
}

const keepInside = (
  box: Candidate,
  picture: { readonly width: number; readonly height: number },
): Candidate => ({
  ...box,
  x: Math.max(4, Math.min(picture.width - box.width - 4, box.x)),
  y: Math.max(2, Math.min(picture.height - box.height - 2, box.y)),
});

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
