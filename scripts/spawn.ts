import { type StdioOptions, spawn } from 'node:child_process';
import process from 'node:process';

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
  return finish(file, args, ['ignore', 'pipe', 'pipe'], settings);
}

/** Runs a program to its end on the terminal of this one. Never throws. */
export function show(
  file: string,
  args: readonly string[],
  settings: SpawnSettings = {},
): Promise<Finished> {
  return finish(file, args, 'inherit', settings);
}

function finish(
  file: string,
  args: readonly string[],
  stdio: StdioOptions,
  settings: SpawnSettings,
): Promise<Finished> {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: settings.cwd,
      env: settings.env ?? process.env,
      stdio,
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

/** The last lines of a program's output, for an error message. */
export function lastLines(output: string, count = 12): string {
  return output.trimEnd().split('\n').slice(-count).join('\n');
}
