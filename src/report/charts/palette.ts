/** A colour on light paper and the same one on dark. */
export interface Colour {
  readonly light: string;
  readonly dark: string;
}

/** What pictures use besides the segments' colours; pictures are drawn in the light ones. */
export const TOKENS = {
  paper: { light: '#ffffff', dark: '#15171b' },
  soft: { light: '#5b6068', dark: '#a4a9b2' },
  line: { light: '#dcdee2', dark: '#343941' },
  grey: { light: '#a9aeb6', dark: '#6a717c' },
} as const satisfies Readonly<Record<string, Colour>>;

/**
 * From little to much, in a hue that no segment has and in steps of lightness, so that they keep their order in grey
 * and in colour-vision deficiency. Ink is readable on the first half, paper on the second.
 */
export const SHADES = [
  { light: '#efeef7', dark: '#24222f' },
  { light: '#d9d6ec', dark: '#373350' },
  { light: '#b9b3dc', dark: '#4d4778' },
  { light: '#7169ad', dark: '#9d95d6' },
  { light: '#524893', dark: '#beb8e8' },
  { light: '#352a70', dark: '#e2dffa' },
] as const satisfies readonly Colour[];

/**
 * Hues in the order of Okabe and Ito (2008), with lightness and chroma searched for so that they stay apart in
 * protanopia, deuteranopia, tritanopia and grey print, the first five most of all; a test holds how far. Each has
 * three times the contrast of its paper or more.
 */
const HUES: readonly Colour[] = [
  { light: '#1458bc', dark: '#60b3ec' },
  { light: '#cf8056', dark: '#f1b077' },
  { light: '#09431c', dark: '#bcf6c5' },
  { light: '#692d68', dark: '#d86d97' },
  { light: '#8e6b0b', dark: '#97782c' },
  { light: '#1a84bd', dark: '#1b94d1' },
  { light: '#4c5b0d', dark: '#aba321' },
  { light: '#8b8385', dark: '#d1c9cb' },
];

/**
 * The colours of `count` segments by rank, from 1. The first eight are fixed; further ones repeat them in darker and
 * paler shades, which is why no picture tells segments apart by colour alone.
 */
export function segmentColours(count: number): readonly Colour[] {
  return Array.from({ length: count }, (_, i) => {
    const hue = HUES[i % HUES.length] ?? { light: '#000000', dark: '#ffffff' };
    const round = Math.floor(i / HUES.length);
    if (round === 0) return hue;
    const strength = Math.ceil(round / 2) * 0.18;
    const towards = round % 2 === 1 ? 0 : 255;
    return { light: mix(hue.light, towards, strength), dark: mix(hue.dark, towards, strength) };
  });
}

/** The hex colour moved towards a grey level by a share of the way. */
function mix(hex: string, grey: number, share: number): string {
  const channels = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  const mixed = channels.map((channel) => Math.round(channel + (grey - channel) * share));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
