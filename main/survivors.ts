import type { RecordingRecord } from '../src/recording/records.ts';
import { startOfProcess } from './recorder/process-start.ts';

interface Survivor {
  readonly run: string;
  readonly pid: number;
  /** When it was started, in the kernel's ticks: a pid that was handed out again is another process. */
  readonly startTicks: number;
}

/** A process that is asked to end gets this long before it is made to (ms). */
const graceMs = 3_000;
const lookIntervalMs = 100;

/**
 * The processes that outlived the runs of this session's recording, for as long as they live: a person
 * may have them ended. Only where the system tells when a process was started (Linux); elsewhere a pid
 * is too weak a name to end a process by.
 */
export class Survivors {
  readonly #onChange: (runs: readonly string[]) => void;
  #known: readonly Survivor[] = [];

  /** `onChange`: the runs that have survivors which can be ended. */
  constructor(onChange: (runs: readonly string[]) => void) {
    this.#onChange = onChange;
  }

  /** A new recording begins: those of the one before are no longer offered. */
  clear(): void {
    this.#keep([]);
  }

  /** Looks for ends of runs among new records of a recording in progress. */
  note(records: readonly RecordingRecord[]): void {
    const found = records.flatMap((record) =>
      record.kind === 'run-end'
        ? record.survivors.flatMap(({ pid }) => {
            const startTicks = startOfProcess(pid);
            return startTicks === null ? [] : [{ run: record.run, pid, startTicks }];
          })
        : [],
    );
    if (found.length > 0) this.#keep([...this.#known, ...found]);
  }

  /** Ends those of a run: SIGTERM, and SIGKILL after 3 s. Settles when none is left, at most after 6 s. */
  async end(run: string): Promise<void> {
    const own = () => this.#known.filter((each) => each.run === run && isAlive(each));
    for (const name of ['SIGTERM', 'SIGKILL'] as const) {
      for (const each of own()) signal(each, name);
      const deadline = performance.now() + graceMs;
      while (own().length > 0 && performance.now() < deadline) {
        await new Promise((resolve) => setTimeout(resolve, lookIntervalMs));
      }
    }
    this.#keep(this.#known.filter((each) => each.run !== run));
  }

  #keep(known: readonly Survivor[]): void {
    this.#known = known;
    this.#onChange([...new Set(known.map((each) => each.run))]);
  }
}

function isAlive({ pid, startTicks }: Survivor): boolean {
  return startOfProcess(pid) === startTicks;
}

function signal({ pid }: Survivor, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended by itself.
  }
}
