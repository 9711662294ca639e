import { execFile } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Machine } from '../src/doctor/machine.js';

const UNIT_FOLDERS = ['/etc/systemd/system', '/usr/local/lib/systemd/system', '/usr/lib/systemd/system'];

/** What this process knows of the machine that it runs on, for `doctor`. */
export function readMachine(engines: string, bundledSource: string): Machine {
  const constrained = process.constrainedMemory();
  return {
    node: process.versions.node,
    oldestNode: engines.replace(/^>=\s*/, ''),
    memory: constrained > 0 ? Math.min(os.totalmem(), constrained) : os.totalmem(),
    schedules: {
      unitFolders: [...UNIT_FOLDERS, path.join(os.homedir(), '.config', 'systemd', 'user')],
      crontabs: ['/etc/crontab', '/etc/cron.d'],
      ownCrontab,
    },
    bundledSource,
  };
}

/** The name of whoever runs this, or the number where the machine knows no name. */
export function readUser(): string {
  try {
    return os.userInfo().username;
  } catch {
    return String(process.getuid?.() ?? '');
  }
}

async function ownCrontab(): Promise<string> {
  try {
    return (await promisify(execFile)('crontab', ['-l'], { timeout: 2000 })).stdout;
  } catch {
    return '';
  }
}
