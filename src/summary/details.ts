import type { RunModel } from '../timeline/model.ts';
import { goTroubleOf } from './go-trouble.ts';
import { summarize } from './summary.ts';

/**
 * What `info --json` prints of a run: its summary, and beside it what else the recording holds that no
 * figure says. null: not in the recording.
 */
export function detailsOf(run: RunModel) {
  const { start, preparation } = run;
  const { label, project, startedAt, conditions, environment, toolchain } = start;
  const { version, goos, goarch } = toolchain;
  return {
    ...summarize(run),
    label,
    project,
    startedAt,
    go: { version, goos, goarch },
    conditions,
    environment,
    preparation:
      preparation === null ? null : { steps: preparation.steps, pageCache: preparation.pageCache },
    causes: run.causes.map(({ action, package: name, cause }) => ({
      action,
      package: name,
      ...cause,
    })),
    goTrouble: goTroubleOf(run),
    missing: run.missing.map(({ what, reason, atMs, durationMs }) => ({
      what,
      reason,
      atMs: atMs ?? null,
      durationMs: durationMs ?? null,
    })),
    notes: run.notes.map(({ atMs, span, text }) => ({ atMs, span, text })),
  };
}
