import type { ProbeLineOf, ProbeUsage } from '../../src/go/probe-lines.ts';
import type { BuiltAction } from '../../src/go/why-built.ts';
import type { ToolEndRecord } from '../../src/recording/records.ts';
import type { Resources } from '../../src/recording/resources.ts';
import type { WrittenProfile } from './profiles.ts';
import type { RecordBuffer } from './record-buffer.ts';
import type { RunClock } from './run-clock.ts';

interface Seen {
  readonly sampledCpuMs: number;
  readonly lastSampledUs: number;
}

/**
 * Turns the probe's lines about tools into records. A tool's end waits until the samples taken up to
 * then have arrived, because it also tells how much of the tool's CPU time they had seen.
 */
export class ToolRecords {
  readonly #run: string;
  readonly #clock: RunClock;
  readonly #buffer: RecordBuffer;
  readonly #waiting: { readonly line: ProbeLineOf<'tool-end'>; readonly atMs: number }[] = [];
  readonly #seen = new Map<number, Seen>();
  /** When the tools that run have started, by their id (ms). */
  readonly #startedMs = new Map<string, number>();
  readonly #compiled = new Set<string>();
  readonly #built = new Map<string, BuiltAction>();
  readonly #profiles: WrittenProfile[] = [];
  /** Compiles and links, by their id: the tools that can time themselves. */
  readonly #timeable = new Set<string>();
  readonly #counts = { tools: 0, withoutDisk: 0, timed: 0, untimed: 0 };
  #probeUs = 0;

  constructor(run: string, clock: RunClock, buffer: RecordBuffer) {
    this.#run = run;
    this.#clock = clock;
    this.#buffer = buffer;
  }

  /** Import paths that were compiled in this run, as go names them. */
  get compiled(): ReadonlySet<string> {
    return this.#compiled;
  }

  /** The compiles and links of this run, each once. */
  get built(): readonly BuiltAction[] {
    return [...this.#built.values()];
  }

  /** Tools that ended; those whose disk bytes the system didn't tell; compiles and links with and without stages. */
  get counts(): Readonly<Record<'tools' | 'withoutDisk' | 'timed' | 'untimed', number>> {
    return this.#counts;
  }

  /** X-ray: the profiles that tools wrote of themselves. */
  get profiles(): readonly WrittenProfile[] {
    return this.#profiles;
  }

  /** CPU time of the probe in all its calls so far, in ms. */
  get probeMs(): number {
    return this.#probeUs / 1000;
  }

  started(line: ProbeLineOf<'tool-start'>): void {
    const atMs = this.#clock.probeMs(line.atUs);
    this.#startedMs.set(line.id, atMs);
    if (line.tool === 'compile' && line.package !== null) {
      this.#compiled.add(line.package);
    }
    if ((line.tool === 'compile' || line.tool === 'link') && line.package !== null) {
      const { tool: action, package: name } = line;
      this.#timeable.add(line.id);
      this.#built.set(`${action} ${name}`, { action, package: name, id: line.flags.action });
    }
    this.#buffer.add({
      kind: 'tool-start',
      run: this.#run,
      span: line.id,
      atMs,
      pid: line.pid,
      tool: line.tool,
      package: line.package,
      path: line.path,
      flags: {
        dwarf: line.flags.dwarf,
        stripped: line.flags.stripped,
        output: line.flags.output,
      },
    });
  }

  /** Follows the line of the tool's start, and is told as of then. */
  files(line: ProbeLineOf<'tool-files'>): void {
    const atMs = this.#startedMs.get(line.id);
    if (atMs === undefined) return;
    this.#buffer.add({
      kind: 'tool-files',
      run: this.#run,
      span: line.id,
      atMs,
      dir: line.dir,
      embedded: line.embedded,
      files: line.files,
    });
  }

  ended(line: ProbeLineOf<'tool-end'>): void {
    this.#startedMs.delete(line.id);
    this.#count(line);
    this.#probeUs += line.probeUs ?? 0;
    if (line.profile !== null) this.#profiles.push({ span: line.id, file: line.profile });
    this.#waiting.push({ line, atMs: this.#clock.probeMs(line.endUs) });
  }

  #count(line: ProbeLineOf<'tool-end'>): void {
    if (line.repeated) return;
    this.#counts.tools += 1;
    if (line.diskReadBytes === null) this.#counts.withoutDisk += 1;
    // A compile that found an error, or was killed, has nothing to report.
    if (line.exitCode !== 0 || !this.#timeable.has(line.id)) return;
    if (line.stages === null) this.#counts.untimed += 1;
    else this.#counts.timed += 1;
  }

  /** What the sampler had seen of processes that have ended. */
  sampled(pid: number, seen: Seen): void {
    this.#seen.set(pid, seen);
  }

  /** Samples up to this time have arrived: ends before it can be told. */
  settle(upToMs: number): void {
    while (this.#waiting.length > 0) {
      const first = this.#waiting[0];
      if (first === undefined || first.atMs > upToMs) return;
      this.#waiting.shift();
      this.#buffer.add(this.#endRecord(first.line));
    }
  }

  #endRecord(line: ProbeLineOf<'tool-end'>): ToolEndRecord {
    const seen = this.#seen.get(line.pid);
    // The kernel hands pids out again; what was seen belongs to this process only.
    this.#seen.delete(line.pid);
    return {
      kind: 'tool-end',
      run: this.#run,
      span: line.id,
      startMs: this.#clock.probeMs(line.startUs),
      endMs: this.#clock.probeMs(line.endUs),
      // The probe's own attempt failed, not the person's code; the attempt after it tells of that.
      exitCode: line.repeated ? null : line.exitCode,
      signal: line.signal,
      ...resourcesOf(line),
      minorFaults: line.minorFaults,
      majorFaults: line.majorFaults,
      stages:
        line.stages?.map(([name, ns]: readonly [string, number]) => ({
          name,
          durationMs: ns / 1e6,
        })) ?? null,
      functions: line.functions,
      lines: line.lines,
      outputBytes: line.outputBytes,
      probeMs: line.probeUs === null ? null : line.probeUs / 1000,
      sampledCpuMs: seen?.sampledCpuMs ?? null,
      lastSampledMs: seen === undefined ? null : this.#clock.ms(seen.lastSampledUs),
    };
  }
}

/** The probe's figures of a process in the units of records. */
export function resourcesOf(usage: ProbeUsage): Resources {
  return {
    userMs: usage.userUs === null ? null : usage.userUs / 1000,
    systemMs: usage.systemUs === null ? null : usage.systemUs / 1000,
    peakRssBytes: usage.peakRssBytes,
    readBytes: usage.readBytes,
    writtenBytes: usage.writtenBytes,
    diskReadBytes: usage.diskReadBytes,
    diskWrittenBytes: usage.diskWrittenBytes,
  };
}
