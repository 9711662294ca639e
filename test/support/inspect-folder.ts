import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { type Inspection, inspectSources } from '../../src/inspect-sources.js';
import { writeNewFile } from '../../src/write-new-file.js';
import { type Given, type Outcome, run } from '../jobs/fake-host.js';

/** A folder in which commands run in this process, with the real inspection; removed after the tests of the file. */
export class InspectFolder {
  private constructor(
    readonly folder: string,
    /** Where the inspection puts its temporary files. */
    readonly tempRoot: string,
  ) {}

  static async open(): Promise<InspectFolder> {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'quintet-in-'));
    const tempRoot = await mkdtemp(path.join(os.tmpdir(), 'quintet-temp-'));
    afterAll(() => Promise.all([folder, tempRoot].map((made) => rm(made, { recursive: true }))));
    return new InspectFolder(folder, tempRoot);
  }

  path(name: string): string {
    return path.join(this.folder, name);
  }

  async write(name: string, content: string | Uint8Array): Promise<void> {
    await writeFile(this.path(name), content);
  }

  async read(name: string): Promise<string> {
    return readFile(this.path(name), 'utf8');
  }

  async names(): Promise<string[]> {
    const names = await readdir(this.folder);
    return names.toSorted();
  }

  /** Runs the command at noon of a day in 2025, unless another time is given; keeps what was inspected. */
  async run(
    argv: readonly string[],
    given: Given = {},
  ): Promise<Outcome & { inspections: readonly Inspection[] }> {
    const inspections: Inspection[] = [];
    const outcome = await run(argv, {
      startsAt: Date.UTC(2025, 5, 1, 12),
      cwd: this.folder,
      readFile: (file) => readFile(file, 'utf8'),
      writeNewFile,
      runInspection: async (configuration, host) => {
        const inspection = await inspectSources(configuration, { ...host, tempRoot: this.tempRoot });
        inspections.push(inspection);
        return inspection;
      },
      ...given,
    });
    return { ...outcome, inspections };
  }
}
