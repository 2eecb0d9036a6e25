import { readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { withKnownNames } from '../../src/recording/function-names.ts';
import type { RecordingRecord } from '../../src/recording/records.ts';
import { readPprof } from '../xray/read-pprof.ts';

/** A profile that a tool wrote: its span, and the file's name in the run's private folder. */
export interface WrittenProfile {
  readonly span: string;
  readonly file: string;
}

/** Larger files are not read; those of real compiles have 0.3 to some 100 kB. */
const mostBytes = 16 << 20;

/**
 * The profiles of a run as records, those without a sample left out (a tool that took less than 10 ms).
 * The files are removed. One that can't be read costs a `missing` record and nothing else.
 */
export async function profileRecords(
  run: string,
  folder: string,
  written: readonly WrittenProfile[],
): Promise<readonly RecordingRecord[]> {
  const records: RecordingRecord[] = [];
  const names = new Map<string, number>();
  let problem: string | null = null;
  for (const { span, file } of written) {
    // The name comes from the probe's log: only what lies in the folder itself is read.
    const whole = path.join(folder, path.basename(file));
    try {
      if ((await stat(whole)).size > mostBytes) throw new Error(`${file} is too large`);
      const profile = await readPprof(await readFile(whole));
      if (profile.stacks.length > 0) {
        const { periodMs } = profile;
        records.push({ kind: 'profile', run, span, periodMs, ...withKnownNames(names, profile) });
      }
    } catch (error) {
      problem ??= error instanceof Error ? error.message : String(error);
    }
    await rm(whole, { force: true }).catch(() => undefined);
  }
  if (problem !== null) records.push({ kind: 'missing', run, what: 'profiles', reason: problem });
  return records;
}
