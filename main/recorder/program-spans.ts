import { unmeasuredResources } from '../../src/recording/resources.ts';
import type { SampledProgram } from '../sampler/protocol.ts';
import type { RecordBuffer } from './record-buffer.ts';
import type { RunClock } from './run-clock.ts';

interface Program {
  readonly span: string;
  readonly startUs: number;
  lastUs: number;
  cpuMs: number;
}

/**
 * Spans of programs that only the samples saw: the test binaries of `go test`, which no probe wraps.
 * Their start is exact to the kernel's clock tick (10 ms), their end to a sample's interval.
 */
export class ProgramSpans {
  readonly #run: string;
  readonly #clock: RunClock;
  readonly #programs = new Map<number, Program>();

  constructor(run: string, clock: RunClock) {
    this.#run = run;
    this.#clock = clock;
  }

  /** Returns whether the program is new. */
  start(program: SampledProgram, buffer: RecordBuffer): boolean {
    if (this.#programs.has(program.pid)) return false;
    const span = `program-${program.pid}`;
    this.#programs.set(program.pid, {
      span,
      startUs: program.startUs,
      lastUs: program.startUs,
      cpuMs: 0,
    });
    buffer.add({
      kind: 'tool-start',
      run: this.#run,
      span,
      atMs: this.#clock.ms(program.startUs),
      pid: program.pid,
      tool: 'program',
      package: null,
      path: program.path,
      flags: { dwarf: null, stripped: null, output: null },
    });
    return true;
  }

  lastSeen(pid: number, atUs: number, cpuMs: number): void {
    const program = this.#programs.get(pid);
    if (program === undefined) return;
    program.lastUs = Math.max(program.lastUs, atUs);
    program.cpuMs = cpuMs;
  }

  finish(buffer: RecordBuffer): void {
    for (const program of this.#programs.values()) {
      const startMs = this.#clock.ms(program.startUs);
      const endMs = Math.max(startMs, this.#clock.ms(program.lastUs));
      buffer.add({
        kind: 'tool-end',
        run: this.#run,
        span: program.span,
        startMs,
        endMs,
        exitCode: null,
        signal: null,
        ...unmeasuredResources,
        userMs: program.cpuMs,
        systemMs: 0,
        minorFaults: null,
        majorFaults: null,
        stages: null,
        functions: null,
        lines: null,
        outputBytes: null,
        probeMs: null,
        sampledCpuMs: program.cpuMs,
        lastSampledMs: endMs,
      });
    }
  }
}
