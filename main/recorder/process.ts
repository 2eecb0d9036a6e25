import type { Readable, Writable } from 'node:stream';
import { execa } from 'execa';
import { ProblemError } from '../../src/problem.ts';

/** What a short helper command gave: never throws for an exit code, only when it could not be started. */
export interface CommandResult {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandOptions {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
  /** Written to its standard input, which is then closed. */
  readonly input?: string;
}

/**
 * Runs a program to its end, without a shell. `env` is the whole environment. A time-out or an abort
 * ends it and gives exitCode null.
 */
export async function runCommand(
  file: string,
  args: readonly string[],
  options: CommandOptions,
): Promise<CommandResult> {
  const result = await execa(file, [...args], {
    cwd: options.cwd,
    env: options.env,
    extendEnv: false,
    reject: false,
    timeout: options.timeoutMs,
    input: options.input ?? '',
    maxBuffer: 256 * 1024 * 1024,
    stripFinalNewline: false,
    ...(options.signal === undefined ? {} : { cancelSignal: options.signal }),
  });
  if (
    result.exitCode === undefined &&
    !result.timedOut &&
    !result.isCanceled &&
    result.code === 'ENOENT'
  ) {
    throw new ProblemError('unexpected', {}, result.message);
  }
  return {
    exitCode: result.exitCode ?? null,
    stdout: String(result.stdout ?? ''),
    stderr: String(result.stderr ?? ''),
  };
}

/** A program that is watched while it runs. */
export interface LongProcess {
  /** null: it could not be started; `exited` says why. */
  readonly pid: number | null;
  readonly stdin: Writable;
  readonly stdout: Readable;
  readonly stderr: Readable;
  /** Settles when the process has ended, although others may still hold its output open. */
  readonly exited: Promise<{ readonly exitCode: number | null; readonly error: string | null }>;
  /** Settles when its output, too, has been read to the end. */
  readonly drained: Promise<unknown>;
}

/**
 * Starts a program without a shell. It leads a session of its own, so that a Ctrl-C in the terminal
 * reaches the application alone, which then decides how the run is stopped.
 */
export function startProcess(
  file: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
): LongProcess {
  const child = execa(file, [...args], {
    cwd: options.cwd,
    env: options.env,
    extendEnv: false,
    reject: false,
    // execa would gather all output in memory and end the command at 100 MB.
    buffer: false,
    stdin: 'pipe',
    stdout: 'pipe',
    stderr: 'pipe',
    detached: process.platform !== 'win32',
    cleanup: false,
    windowsHide: true,
  });
  return {
    pid: child.pid ?? null,
    stdin: child.stdin,
    stdout: child.stdout,
    stderr: child.stderr,
    exited: new Promise((resolve) => {
      child.once('exit', (exitCode) => resolve({ exitCode, error: null }));
      child.once('error', (error) => resolve({ exitCode: null, error: error.message }));
    }),
    drained: child,
  };
}

/**
 * Runs a program that has this process' own standard streams, and gives its exit status (1 when a signal
 * ended it, or when it could not be started).
 */
export async function passThrough(
  file: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<number> {
  const { exitCode } = await execa(file, [...args], {
    stdio: 'inherit',
    env,
    extendEnv: false,
    reject: false,
  });
  return exitCode ?? 1;
}
