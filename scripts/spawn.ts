import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import process from 'node:process';

const PASSED_ON = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface Finished {
  /** null: ended by a signal, or not started. */
  readonly code: number | null;
  readonly output: string;
}

export interface SpawnSettings {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Milliseconds after which the process is ended. */
  readonly timeoutMs?: number;
}

/** Runs a program to its end and gathers both its outputs. Never throws. */
export function collect(
  file: string,
  args: readonly string[],
  settings: SpawnSettings = {},
): Promise<Finished> {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: settings.cwd,
      env: settings.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: settings.timeoutMs ?? 0,
    });
    let output = '';
    const gather = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout?.on('data', gather);
    child.stderr?.on('data', gather);
    child.on('error', (error) => resolve({ code: null, output: output + error.message }));
    child.on('close', (code) => resolve({ code, output }));
  });
}

/**
 * Runs a program to its end on the terminal of this one, and returns its exit status: 128 + n after
 * signal n, as shells have it. Signals are the program's to answer; this only waits for it.
 * Never throws.
 */
export function show(
  file: string,
  args: readonly string[],
  settings: SpawnSettings = {},
): Promise<number> {
  return new Promise((resolve) => {
    const env = settings.env ?? process.env;
    const child = spawn(file, args, { cwd: settings.cwd, env, stdio: 'inherit' });
    const forward = (signal: NodeJS.Signals): void => {
      // A terminal sends Ctrl-C to the program as well: passed on, it would count twice.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    };
    const end = (status: number): void => {
      for (const signal of PASSED_ON) process.off(signal, forward);
      resolve(status);
    };
    for (const signal of PASSED_ON) process.on(signal, forward);
    child.on('error', (error) => {
      process.stderr.write(`${error.message}\n`);
      end(127);
    });
    child.on('close', (code, signal) => {
      end(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}

/** The last lines of a program's output, for an error message. */
export function lastLines(output: string, count = 12): string {
  return output.trimEnd().split('\n').slice(-count).join('\n');
}
