import { memoryBytes, OWN_MEMORY } from '../../src/config/memory-bytes.js';
import { Failure } from '../../src/failure.js';
import { clockTime, findCalendar } from './calendar.js';
import { commandWords, type Nightly } from './nightly.js';
import { systemdValue, systemdWord } from './systemd-word.js';

/** Whole folders that `PrivateTmp` and `ProtectHome` hide. */
const TEMPORARY = /^\/(var\/)?tmp(\/|$)/;
const ADDRESS = /^[a-z][a-z0-9+.-]+:\/\//i;
const HOME = /^\/(home|root|run\/user)(\/|$)/;

/**
 * Ends with a new line; the first line says where the text belongs.
 *
 * @throws Failure configuration when systemd can't start a program of such a path
 */
export function systemdService(nightly: Nightly): string {
  requirePlainProgram(nightly.node);
  const { folder, variables, user } = nightly;
  const command = commandWords(nightly);
  return lines([
    '# /etc/systemd/system/quintet.service',
    '[Unit]',
    'Description=Quintet: customer segments and next steps',
    '',
    '[Service]',
    'Type=oneshot',
    `User=${systemdValue(user)}`,
    `WorkingDirectory=${wholeLine(systemdValue(folder))}`,
    ...variables.map(([name, value]) => `Environment=${systemdWord(`${name}=${value}`)}`),
    // The colon makes dollar signs stand for themselves.
    `ExecStart=${command.some((word) => word.includes('$')) ? ':' : ''}${command.map(systemdWord).join(' ')}`,
    '# 10: published, with an alert.',
    'SuccessExitStatus=10',
    '# A failed run leaves the last good one in place and says whether to start again; the timer does so tomorrow.',
    'Restart=no',
    ...boundMemory(nightly),
    '',
    ...harden(nightly),
  ]);
}

/** Ends with a new line; the first line says where the text belongs. */
export function systemdTimer({ time, every }: Nightly): string {
  const { words, systemd } = findCalendar(every);
  return lines([
    '# /etc/systemd/system/quintet.timer',
    '[Unit]',
    `Description=Quintet ${words} at ${clockTime(time)}`,
    '',
    '[Timer]',
    `OnCalendar=${systemd} ${clockTime(time)}:00`,
    '# Not on the same second as everything else.',
    'RandomizedDelaySec=15min',
    '# A night that the machine slept through is made up for.',
    'Persistent=true',
    '',
    '[Install]',
    'WantedBy=timers.target',
  ]);
}

function requirePlainProgram(node: string): void {
  if (!/["'\\]/.test(node)) return;
  throw new Failure(
    'configuration',
    `${node} has a quotation mark or a backslash, and systemd starts no program of such a path; use a Node elsewhere`,
  );
}

function boundMemory({ memory }: Nightly): string[] {
  if (memory === null)
    return ['# No MemoryMax: the configuration has no bound; set memory there, such as 2GB.'];
  const mebibytes = Math.ceil((memoryBytes(memory) + OWN_MEMORY) / 2 ** 20);
  return [`# ${memory} for the database, 1 GiB for the program.`, `MemoryMax=${mebibytes}M`];
}

/** No network, nothing to write to but the run's own folders, and none of the machine's other doors. */
function harden(nightly: Nightly): string[] {
  const { user, read } = nightly;
  return [
    'ProtectSystem=strict',
    `ReadWritePaths=${nightly.written.map(systemdWord).join(' ')}`,
    touches(nightly, HOME) ? 'ProtectHome=read-only' : 'ProtectHome=yes',
    ...(touches(nightly, TEMPORARY)
      ? [
          '# No PrivateTmp: one of the paths is in a folder for temporary files, which machines empty. Better move it.',
          'ReadWritePaths=/tmp /var/tmp',
        ]
      : ['PrivateTmp=yes']),
    'PrivateDevices=yes',
    ...(read.some((file) => ADDRESS.test(file))
      ? ['# A source is on another machine.', 'RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6']
      : ['PrivateNetwork=yes', 'RestrictAddressFamilies=AF_UNIX']),
    'NoNewPrivileges=yes',
    // What root reads by being root it could not read without.
    ...(user === 'root' ? [] : ['CapabilityBoundingSet=']),
    'ProtectClock=yes',
    'ProtectControlGroups=yes',
    'ProtectHostname=yes',
    'ProtectKernelLogs=yes',
    'ProtectKernelModules=yes',
    'ProtectKernelTunables=yes',
    'RestrictNamespaces=yes',
    'RestrictRealtime=yes',
    'RestrictSUIDSGID=yes',
    'LockPersonality=yes',
    'SystemCallArchitectures=native',
    'SystemCallFilter=@system-service',
    'SystemCallErrorNumber=EPERM',
    '# No MemoryDenyWriteExecute: Node compiles as it runs.',
  ];
}

function touches(nightly: Nightly, place: RegExp): boolean {
  const { node, script, config, folder, read, written } = nightly;
  return [node, script, config ?? '', folder, ...read, ...written].some((file) => place.test(file));
}

/** A value up to the end of its line loses blanks there, and a backslash would join the next line to it. */
const wholeLine = (folder: string): string => (/[\s\\]$/.test(folder) ? `${folder}/` : folder);

const lines = (all: readonly string[]): string => `${all.join('\n')}\n`;
