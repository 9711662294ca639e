import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Check } from './check.js';
import type { Machine } from './machine.js';

const NOT_SEEN =
  'no timer of systemd and no line of cron was found: quintet schedule prints one. Other schedulers are not seen from here';
const COMMAND = /quintet.*\bsegment\b/;

/**
 * Whether a scheduler of this machine knows Quintet. The best that can be done from here: another scheduler is not seen, and
 * what can't be read counts as not there.
 */
export async function checkSchedule(schedules: Machine['schedules']): Promise<Check> {
  const name = 'schedule';
  const timers = await findTimers(schedules.unitFolders);
  const on = timers.find(({ isOn }) => isOn);
  if (on !== undefined) return { name, state: 'ok', says: `${on.timer} is switched on` };
  const crontab = await findCrontab(schedules);
  if (crontab !== undefined) return { name, state: 'ok', says: `${crontab} has a line` };
  const [off] = timers;
  if (off === undefined) return { name, state: 'attention', says: NOT_SEEN };
  const says = `${off.timer} is not switched on: systemctl enable --now ${path.basename(off.timer)}`;
  return { name, state: 'attention', says };
}

/** The timers of the services that start Quintet; one that is not there is not switched on. */
async function findTimers(folders: readonly string[]): Promise<{ timer: string; isOn: boolean }[]> {
  const wants = folders.map((folder) => listFolder(path.join(folder, 'timers.target.wants')));
  const wanted = new Set((await Promise.all(wants)).flat().map((file) => path.basename(file)));
  const units = (await Promise.all(folders.map(listFolder))).flat();
  const services = units.filter((file) => file.endsWith('.service'));
  const texts = await Promise.all(services.map(readText));
  return services
    .filter((_, index) => starts(texts[index] ?? ''))
    .map((service) => service.replace(/\.service$/, '.timer'))
    .map((timer) => ({ timer, isOn: wanted.has(path.basename(timer)) }));
}

async function findCrontab({
  crontabs,
  ownCrontab,
}: Pick<Machine['schedules'], 'crontabs' | 'ownCrontab'>): Promise<string | undefined> {
  if (starts(await ownCrontab())) return 'your crontab';
  const files = [...crontabs, ...(await Promise.all(crontabs.map(listFolder))).flat()];
  const texts = await Promise.all(files.map(readText));
  return files.find((_, index) => starts(texts[index] ?? ''));
}

/** Whether a unit or a crontab has a line that starts Quintet, comments aside. */
const starts = (text: string): boolean =>
  text.split('\n').some((line) => !/^\s*[#;]/.test(line) && COMMAND.test(line));

const readText = (file: string): Promise<string> => readFile(file, 'utf8').catch(() => '');

/** Paths of what is in a folder; none where it is none. */
async function listFolder(folder: string): Promise<string[]> {
  const names: string[] = await readdir(folder).catch(() => []);
  return names.map((name) => path.join(folder, name));
}
