import { existsSync } from 'node:fs';
import path from 'node:path';
import { askedVariables, type GoEnv, parseGoEnv } from '../../src/go/go-env.ts';
import { ProblemError } from '../../src/problem.ts';
import { runCommand } from './process.ts';

/** The environment of this process without Buildoscope's own variables and without what Node tools add. */
export function personsEnvironment(
  overrides: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value === undefined || /^(BUILDOSCOPE_|npm_|ELECTRON_)/.test(name)) continue;
    env[name] = value;
  }
  return { ...env, ...overrides };
}

/**
 * Go's effective settings in a folder (`go env -json`). `GOTOOLCHAIN=local`: asking must not download
 * another toolchain; a go.mod that demands a newer Go is then refused by go, in its own words.
 * Throws `go-missing`, `no-such-folder` and `preparation-failed`.
 */
export async function readGoEnv(
  goPath: string,
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<GoEnv> {
  // Either may have gone since it was found; starting go would only say that something is not there.
  if (!existsSync(goPath)) throw new ProblemError('go-missing', { searched: path.dirname(goPath) });
  if (!existsSync(cwd)) throw new ProblemError('no-such-folder', { path: cwd });
  const result = await runCommand(goPath, ['env', '-json', ...askedVariables], {
    cwd,
    env: { ...env, GOTOOLCHAIN: 'local' },
    timeoutMs: 10_000,
  });
  const parsed = result.exitCode === 0 ? parseGoEnv(result.stdout) : null;
  if (parsed === null) {
    throw new ProblemError(
      'preparation-failed',
      { command: 'go env' },
      result.stderr || result.stdout,
    );
  }
  return parsed;
}

/** The folder into which `go install` writes: GOBIN, else `bin` in the first folder of GOPATH. */
export function installFolder(goEnv: GoEnv): string | null {
  if (goEnv.GOBIN !== '') return goEnv.GOBIN;
  const first = goEnv.GOPATH.split(path.delimiter)[0];
  return first === undefined || first === '' ? null : path.join(first, 'bin');
}
