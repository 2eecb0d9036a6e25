import { toolexecInGoFlags } from '../../src/go/command.ts';
import type { PreparedRun } from './prepare.ts';

/** Variables that observation sets for go and that the person's program must not see. */
const observedVariables = ['GOCACHE', 'GOTMPDIR', 'GOTOOLCHAIN'] as const;

/** The environment of an observed command: what the probe needs, and a private temporary folder. */
export function probeEnvironment(
  prepared: PreparedRun,
  log: { readonly path: string; readonly bellPath: string },
  stageDir: string,
  xray: boolean,
): Record<string, string> {
  const { command, environment } = prepared.planned.side;
  const chain = command.toolexec ?? toolexecInGoFlags(prepared.goEnv.GOFLAGS);
  const restore = Object.fromEntries(
    observedVariables.map((name) => [name, environment[name] ?? process.env[name] ?? null]),
  );
  return {
    ...prepared.env,
    GOTMPDIR: prepared.workRoot,
    BUILDOSCOPE_PROBE_LOG: log.path,
    BUILDOSCOPE_PROBE_BELL: log.bellPath,
    BUILDOSCOPE_PROBE_DIR: stageDir,
    BUILDOSCOPE_PROBE_STAGES: '1',
    ...(xray ? { BUILDOSCOPE_PROBE_XRAY: '1' } : {}),
    BUILDOSCOPE_RESTORE_ENV: JSON.stringify(restore),
    ...(chain === null ? {} : { BUILDOSCOPE_PROBE_CHAIN: JSON.stringify(chain) }),
  };
}
