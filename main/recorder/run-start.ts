import { storedEnvironment } from '../../src/go/go-env.ts';
import type { RunStartRecord } from '../../src/recording/records.ts';
import { nowUs } from './clock.ts';
import type { RunContext } from './observed-run.ts';
import type { RunClock } from './run-clock.ts';
import { worksInCopy } from './schedule.ts';

/** What a Run is: its command, its conditions, and the wall clock at its time 0. */
export function runStartRecord(
  context: RunContext,
  clock: RunClock,
  observedCommand: readonly string[],
): RunStartRecord {
  const { prepared } = context;
  const { dir, copyFirst } = context.plan.project;
  const { side, run } = prepared.planned;
  const startedAtMs = Date.now() - (nowUs() - clock.zeroUs) / 1000;
  return {
    kind: 'run-start',
    run,
    side: side.side,
    label: side.label,
    command: side.command.argv,
    observedCommand,
    verb: side.command.verb,
    project: context.plan.project.name,
    dir: prepared.cwd,
    ...(worksInCopy(context.plan) ? { copyOf: copyFirst ? null : dir } : {}),
    cache: side.cache,
    conditions: {
      thenRun: prepared.thenRun === null ? null : [...prepared.thenRun],
      xray: context.plan.xray,
      edit: prepared.edited,
      environment: side.environment,
      order: context.plan.order,
      recipe: context.plan.recipe,
    },
    startedAt: new Date(startedAtMs).toISOString(),
    toolchain: {
      version: prepared.goEnv.GOVERSION,
      goos: prepared.goEnv.GOOS,
      goarch: prepared.goEnv.GOARCH,
      path: prepared.goPath,
    },
    // Go's own word counts: an empty variable does not outweigh the person's go/env file.
    environment: storedEnvironment({ ...prepared.env, ...prepared.goEnv }),
    requestedHz: context.plan.requestedHz,
    workRoot: prepared.workRoot,
    cacheDir: prepared.cacheDir,
  };
}
