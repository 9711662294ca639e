import { cleanSentence } from '../../words/clean-text.js';
import { isolateText } from '../../words/isolate-text.js';

/** A name from data, or words of ours, as a label of a picture, cut to `limit` characters. */
export const labelText = (name: string, limit: number): string =>
  isolateText(cleanSentence(name, limit) || '–');
