import { type Colour, SHADES, TOKENS, segmentColours } from './palette.js';

/** As many segments as a run may have. */
const MOST_SEGMENTS = 50;

/** Colours that pictures may use besides those of the segments. */
const COMMON: readonly Colour[] = [...Object.values(TOKENS), ...SHADES];

const COLOURS: readonly Colour[] = [...COMMON, ...segmentColours(MOST_SEGMENTS)];

/** The style that a picture carries when it stands alone: dark where the reader's screen is. */
export function standaloneStyle(marks: string): string {
  const rules = recolour(COLOURS.filter(({ light }) => marks.includes(`"${light}"`)));
  const paper = TOKENS.paper;
  return `<style>:root{background:${paper.light}}@media (prefers-color-scheme:dark){:root{background:${paper.dark};color:#e9e9e7}${rules}}</style>`;
}

/** Takes the style out again for a page that has `pictureRules` of its own. */
export const withoutStyle = (svg: string): string => svg.replace(/<style>[^<]*<\/style>/u, '');

/** Rules that turn the colours drawn into those for dark paper, as far as `segments` segments need them. */
export const pictureRules = (segments: number): string => recolour([...COMMON, ...segmentColours(segments)]);

const recolour = (colours: readonly Colour[]): string =>
  colours
    .map(({ light, dark }) => `[fill="${light}"]{fill:${dark}}[stroke="${light}"]{stroke:${dark}}`)
    .join('');
