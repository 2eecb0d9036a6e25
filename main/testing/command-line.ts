import { type ChildProcess, spawn } from 'node:child_process';
import { personsEnvironment } from '../recorder/environment.ts';
import { commandLine } from './paths.ts';

export interface CliRequest {
  readonly dataDir: string;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Standard input; ended after it. */
  readonly input?: string;
  /** Run as this user (needs root). */
  readonly user?: number;
}

export interface CliResult {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts the bundled command line as a process of its own, in English. */
export function startCli(args: readonly string[], request: CliRequest): ChildProcess {
  return spawn(process.execPath, [commandLine, ...args], {
    cwd: request.cwd ?? request.dataDir,
    env: {
      ...personsEnvironment(),
      LANG: 'C.UTF-8',
      LC_ALL: '',
      BUILDOSCOPE_DATA_DIR: request.dataDir,
      ...request.env,
    },
    stdio: 'pipe',
    ...(request.user === undefined ? {} : { uid: request.user, gid: request.user }),
  });
}

/** Runs it to its end. */
export async function runCli(args: readonly string[], request: CliRequest): Promise<CliResult> {
  const child = startCli(args, request);
  const output = { stdout: '', stderr: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    output.stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    output.stderr += text;
  });
  child.stdin?.on('error', () => undefined).end(request.input ?? '');
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.once('close', resolve);
    child.once('error', reject);
  });
  return { exitCode, ...output };
}
