import { personsEnvironment } from '../recorder/environment.ts';
import { type CommandResult, runCommand } from '../recorder/process.ts';

export interface BareGoOptions {
  readonly dir: string;
  /** Absolute GOCACHE. */
  readonly cache: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Accept a failure; otherwise it throws with go's own words. */
  readonly mayFail?: boolean;
}

/** Runs go without any observation. */
export async function bareGo(
  goPath: string,
  args: readonly string[],
  options: BareGoOptions,
): Promise<CommandResult> {
  const result = await runCommand(goPath, args, {
    cwd: options.dir,
    env: {
      ...personsEnvironment(),
      GOTOOLCHAIN: 'local',
      GOCACHE: options.cache,
      ...options.env,
    },
    // A cold build of some 190 packages, on a machine that may be busy.
    timeoutMs: 600_000,
  });
  if (result.exitCode !== 0 && options.mayFail !== true) {
    throw new Error(`go ${args.join(' ')} exited ${result.exitCode}: ${result.stderr}`);
  }
  return result;
}

/** How many packages `go build -x` compiled, by its own word. */
export function compilesIn(verbose: string): number {
  return verbose.split('\n').filter((line) => /\/compile(\.exe)?"? .*-p /.test(line)).length;
}
