import { nowUs } from './clock.ts';
import { type LongProcess, startProcess } from './process.ts';

export interface SupervisorOptions {
  readonly probePath: string;
  readonly command: readonly string[];
  /** A program and its arguments that follow a command that succeeded, within the same run. */
  readonly thenRun?: readonly string[] | null;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly onOutput: (stream: 'stdout' | 'stderr', bytes: Buffer, atUs: number) => void;
}

/**
 * The command of a Run under its supervisor (`probe --supervise`). The supervisor's standard input is
 * the control pipe: when this process dies, the pipe closes, and the supervisor ends the whole tree.
 */
export class Supervisor {
  readonly pid: number;
  /** Settles when the supervisor has ended and its output is drained; the exit code is the command's. */
  readonly ended: Promise<{ readonly exitCode: number | null; readonly error: string | null }>;
  readonly #process: LongProcess;

  constructor(options: SupervisorOptions) {
    this.#process = startProcess(
      options.probePath,
      [
        '--supervise',
        ...(options.thenRun ? ['--then', JSON.stringify(options.thenRun)] : []),
        '--',
        ...options.command,
      ],
      options,
    );
    this.pid = this.#process.pid ?? 0;
    this.#process.stdin.on('error', () => undefined);
    this.#process.stdout.on('data', (bytes: Buffer) => options.onOutput('stdout', bytes, nowUs()));
    this.#process.stderr.on('data', (bytes: Buffer) => options.onOutput('stderr', bytes, nowUs()));
    this.ended = this.#waitForEnd();
  }

  /** SIGINT to the group now, SIGTERM after 3 s, SIGKILL after 6 s (in the supervisor). */
  stop(): void {
    this.#control({ stop: true });
  }

  input(text: string): void {
    this.#control({ input: Buffer.from(text).toString('base64') });
  }

  endInput(): void {
    this.#control({ inputEnd: true });
  }

  #control(message: Readonly<Record<string, unknown>>): void {
    if (!this.#process.stdin.destroyed) this.#process.stdin.write(`${JSON.stringify(message)}\n`);
  }

  async #waitForEnd(): Promise<{ exitCode: number | null; error: string | null }> {
    const ended = await this.#process.exited;
    // A survivor may hold the output pipes open for ever: after the exit they get one more second.
    const outOfTime = new Promise<'late'>((resolve) => {
      setTimeout(() => resolve('late'), 1000).unref();
    });
    if ((await Promise.race([this.#process.drained, outOfTime])) === 'late') {
      this.#process.stdout.destroy();
      this.#process.stderr.destroy();
    }
    return ended;
  }
}
