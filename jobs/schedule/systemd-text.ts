import { clockTime, findCalendar } from './calendar.js';
import { systemdService, systemdTimer } from './systemd-units.js';
import type { Nightly } from './nightly.js';
import { shellWord } from './shell-word.js';

/** Both units in one text that says how to install them, in the manner of `systemctl cat`. */
export function systemdText(nightly: Nightly): string {
  const { time, every, written } = nightly;
  return [
    `# A service and a timer of systemd that run Quintet ${findCalendar(every).words} at ${clockTime(time)}, up to 15 minutes later.`,
    '# Keep this as quintet.units, make the folders that the service writes to, and put each unit into its place:',
    '#',
    `#   mkdir -p ${written.map(shellWord).join(' ')}`,
    String.raw`#   sudo awk '/^# \/etc\/systemd\//{f=$2} f{print > f}' quintet.units`,
    '#   sudo systemctl daemon-reload && sudo systemctl enable --now quintet.timer',
    '#   sudo systemctl start quintet.service',
    '#',
    '# The last line tries it at once; journalctl -u quintet has what it says. Do the same again when the configuration',
    '# names other folders, sources, memory or variables.',
    '',
    systemdService(nightly),
    systemdTimer(nightly),
  ].join('\n');
}
