import { ALERT_EXIT_CODE } from '../src/failure.js';
import { showText } from '../src/words/show-text.js';
import type { Output } from './host.js';

/** Prints one line that the published run has alerts, and answers the exit code; nothing and 0 where it has none. */
export function reportAlerts(alerts: readonly string[], output: Output): number {
  const [first] = alerts;
  if (first === undefined) return 0;
  const more = alerts.length === 1 ? '' : `, and ${alerts.length - 1} more`;
  output.write(
    `quintet: ${alerts.length} ${alerts.length === 1 ? 'alert' : 'alerts'}: ${showText(first)}${more}. ` +
      'The run is published; look at its report first, a rerun would find the same.\n',
  );
  return ALERT_EXIT_CODE;
}
