import type { Question } from '../../config/question.js';
import { Failure } from '../../failure.js';

/** A file that can't be read before its owner has said something about it; the message says what. */
export class Unsettled extends Failure {
  /** @param questions what there is to be said; none where the file itself has to change */
  constructor(
    message: string,
    readonly questions: readonly Question[],
  ) {
    super('data', message);
  }
}
