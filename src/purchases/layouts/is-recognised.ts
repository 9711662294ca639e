import { Failure } from '../../failure.js';
import type { Mapping } from './layout.js';
import { recogniseLayout } from './recognise-layout.js';

/** Whether headers are those of purchases, as far as that can be told without asking. */
export function isRecognised(headers: readonly string[], mapping: Mapping | null): boolean {
  try {
    recogniseLayout(headers, mapping, '');
    return true;
  } catch (error) {
    if (error instanceof Failure) return false;
    throw error;
  }
}
