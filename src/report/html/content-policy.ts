import { createHash } from 'node:crypto';

/** The inline texts that a page may use, to the letter. */
export interface InlineTexts {
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
}

/**
 * The content-security policy of a page that holds all that it needs: its own styles and scripts by their hashes,
 * nothing from anywhere else, and no form that could send something out.
 *
 * @see https://www.w3.org/TR/CSP3/
 */
export function contentPolicy({ styles, scripts }: InlineTexts): string {
  return [
    `default-src 'none'`,
    `style-src ${sources(styles)}`,
    `script-src ${sources(scripts)}`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
}

const sources = (texts: readonly string[]): string =>
  texts.length === 0 ? `'none'` : texts.map((text) => `'sha256-${hashOf(text)}'`).join(' ');

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64');
