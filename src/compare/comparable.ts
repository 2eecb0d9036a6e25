import { resultOf } from '../summary/run-result.ts';
import type { RunModel } from '../timeline/model.ts';
import type { ExcludedRun, ExclusionReason } from './comparison.ts';

/** Which of a recording's runs may be compared. */
export interface Comparability {
  readonly comparable: readonly RunModel[];
  readonly excluded: readonly ExcludedRun[];
}

/**
 * Parts the runs that ended into those whose figures count and those whose don't. A run counts if it was
 * built, and its program, where one ran, ended as in most runs of the recording: a program that returns
 * 7 on purpose does so on every side, one that returns 7 once did something else that once.
 */
export function comparabilityOf(runs: readonly RunModel[]): Comparability {
  const ended = runs.filter((run) => run.end !== null);
  const usual = mostFrequent(
    ended
      .filter((run) => troubleOf(run) === null)
      .map(programCode)
      .filter((code) => code !== null),
  );
  const comparable: RunModel[] = [];
  const excluded: ExcludedRun[] = [];
  for (const run of ended) {
    const code = programCode(run);
    const reason = troubleOf(run) ?? (code === null || code === usual ? null : 'other-exit');
    if (reason === null) comparable.push(run);
    else excluded.push({ run: run.start.run, reason, exitCode: code ?? run.end?.exitCode ?? null });
  }
  return { comparable, excluded };
}

function troubleOf(run: RunModel): ExclusionReason | null {
  switch (resultOf(run, true).kind) {
    case 'ok':
    case 'program-failed':
    case 'tests-failed':
      return null;
    case 'stopped':
    case 'application-gone':
      return 'stopped';
    case 'killed':
    case 'program-killed':
      return 'killed';
    default:
      return 'failed';
  }
}

/** What the program (or, of `go test`, the tests) returned; null: nothing ran but the build. */
function programCode(run: RunModel): number | null {
  const program = run.spans.findLast((span) => span.start.tool === 'program');
  if (program !== undefined) return program.end?.exitCode ?? null;
  return run.start.verb === 'test' ? (run.end?.exitCode ?? null) : null;
}

/** The first of those that occur most often. */
function mostFrequent(codes: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  let best: number | null = null;
  for (const [code, count] of counts) {
    if (best === null || count > (counts.get(best) ?? 0)) best = code;
  }
  return best;
}
