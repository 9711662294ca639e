import { cleanName } from '../../words/clean-text.js';
import { isolateText } from '../../words/isolate-text.js';

/** A name from data as a label of a picture, cut to `limit` characters. */
export const labelText = (name: string, limit: number): string => isolateText(cleanName(name, limit));
