import { storedEnvironment } from '../../src/go/go-env.ts';
import type { RunStartRecord } from '../../src/recording/records.ts';
import { nowUs } from './clock.ts';
import type { RunContext } from './run.ts';
import type { RunClock } from './run-clock.ts';

/** What a Run is: its command, its conditions, and the wall clock at its time 0. */
export function runStartRecord(
  context: RunContext,
  clock: RunClock,
  observedCommand: readonly string[],
): RunStartRecord {
  const { prepared, options } = context;
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
    project: context.project,
    dir: prepared.cwd,
    cache: side.cache,
    conditions: {
      thenRun: null,
      xray: context.xray,
      edit: null,
      environment: side.environment,
      order: context.order,
      recipe: context.recipe,
    },
    startedAt: new Date(startedAtMs).toISOString(),
    toolchain: {
      version: prepared.goEnv.GOVERSION,
      goos: prepared.goEnv.GOOS,
      goarch: prepared.goEnv.GOARCH,
      path: options.goPath,
    },
    environment: storedEnvironment({ ...prepared.goEnv, ...prepared.env }),
    requestedHz: context.requestedHz,
    workRoot: prepared.workRoot,
    cacheDir: prepared.cacheDir,
  };
}
