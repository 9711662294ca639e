import { cleanText } from '../../words/clean-text.js';
import type { Texts } from '../../words/catalogue.js';
import type { Rich } from '../../words/rich.js';
import type { FailedNight } from './runs-index.js';

/** Longest message that is shown whole, in characters: the page has many of them. */
const MESSAGE_LIMIT = 200;

/** Why nothing was published: the kind of reason in plain words, the exit code, and what the run itself said. */
export function wordFailure({ exitCode, message }: FailedNight, { index: texts }: Texts): Rich {
  const reason = exitCode === null ? texts.killed : (texts.reasons[exitCode] ?? texts.otherReason);
  const code = exitCode === null ? '' : ` (${texts.exitCode(String(exitCode))})`;
  if (message === null) return [`${reason}${code}.`];
  const said = cleanText(message, MESSAGE_LIMIT);
  const end = /[.!?…]$/u.test(said) ? '' : '.';
  return [`${reason}${code}: `, { kind: 'data', text: `${said}${end}` }];
}
