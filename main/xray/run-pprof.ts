import { ProblemError } from '../../src/problem.ts';
import type { RunModel } from '../../src/timeline/model.ts';
import { profilesOf } from '../../src/xray/tool-profiles.ts';
import { pprofOf } from './write-pprof.ts';

/** What a pprof file is called; `go tool pprof` and speedscope both know it. */
export const pprofExtension = '.pb.gz';

/**
 * The profiles of a run as a pprof file. Without a run's name that of the first run that has profiles.
 * Throws ProblemError `no-profiles` ({run}).
 */
export async function pprofOfRun(
  runs: readonly RunModel[],
  wanted: string | null,
): Promise<Uint8Array> {
  const found = runs.find(({ start, profiles }) =>
    wanted === null ? profiles.length > 0 : start.run === wanted,
  );
  const profiles = found === undefined ? [] : profilesOf(found);
  if (found === undefined || profiles.length === 0) {
    const names = wanted ?? runs.map(({ start }) => start.run).join(', ');
    throw new ProblemError('no-profiles', { run: names });
  }
  const { startedAt } = found.start;
  return pprofOf(profiles, { startedAt, wallMs: found.end?.wallMs ?? null });
}
