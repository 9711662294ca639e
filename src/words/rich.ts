import { cleanName, cleanSentence } from './clean-text.js';

/** A stretch of text with its meaning; the renderers only add syntax. Plain strings are our own words. */
export type Inline =
  | string
  /** A value or text that came from data or from a user's file. */
  | { readonly kind: 'data'; readonly text: string }
  /** An identifier from data, e.g. a customer's. */
  | { readonly kind: 'id'; readonly text: string }
  /** A rounded figure and its exact value. */
  | { readonly kind: 'figure'; readonly text: string; readonly exact: string }
  | { readonly kind: 'strong'; readonly content: Rich }
  | { readonly kind: 'code'; readonly text: string }
  /**
   * To an anchor of the report (`#lines`) or a file beside it; `note` numbers the files for print, `meaning` is that
   * of the term of art which leads to the glossary.
   */
  | {
      readonly kind: 'link';
      readonly href: string;
      readonly content: Rich;
      readonly note?: number;
      readonly meaning?: string;
    }
  /** A small mark beside a figure, never its only bearer: Markdown leaves it out. */
  | { readonly kind: 'mark'; readonly mark: Mark };

export type Rich = readonly Inline[];

/** Positions are 0 to 1 on a scale that all segments share. */
export type Mark =
  | { readonly kind: 'chip'; readonly rank: number }
  | { readonly kind: 'bar'; readonly rank: number; readonly share: number }
  | {
      readonly kind: 'strip';
      readonly rank: number;
      readonly from: number;
      readonly centre: number;
      readonly to: number;
      readonly shop: number;
    }
  /** A figure over the nights, drawn as lines with gaps between; in grey where it is nobody's now. */
  | {
      readonly kind: 'course';
      readonly rank: number | null;
      readonly strokes: readonly (readonly { readonly x: number; readonly y: number }[])[];
      /** What it shows, for those who can't see it. */
      readonly finding: string;
    };

/** Longest name or identifier that is shown whole, in characters. */
const NAME_LIMIT = 48;
const PROSE_LIMIT = 1_000;

/** A tag for sentences with figures and names in them: rich`Net ${amount} from ${name}`. */
export function rich(strings: TemplateStringsArray, ...values: readonly (Inline | Rich)[]): Rich {
  const parts = strings.flatMap((text, i): Rich => {
    const value = values[i];
    if (value === undefined) return [text];
    return isRich(value) ? [text, ...value] : [text, value];
  });
  return parts.filter((part) => part !== '');
}

/** A name from data: cleaned, and cut with an ellipsis where it is too long for its place. */
export const data = (text: string): Inline => ({ kind: 'data', text: cleanName(text, NAME_LIMIT) });

/** A sentence from data or from a user's playbook. */
export const prose = (text: string): Inline => ({ kind: 'data', text: cleanSentence(text, PROSE_LIMIT) });

export const id = (text: string): Inline => ({ kind: 'id', text: cleanName(text, NAME_LIMIT) });

export const strong = (...content: Rich): Inline => ({ kind: 'strong', content });

export const code = (text: string): Inline => ({ kind: 'code', text });

export const link = (href: string, ...content: Rich): Inline => ({ kind: 'link', href, content });

/** The words alone, for titles, alternatives and file names. */
export function plainText(content: Rich): string {
  return content
    .map((part) => {
      if (typeof part === 'string') return part;
      if (part.kind === 'mark') return '';
      return 'content' in part ? plainText(part.content) : part.text;
    })
    .join('');
}

const isRich = (value: Inline | Rich): value is Rich => Array.isArray(value);
