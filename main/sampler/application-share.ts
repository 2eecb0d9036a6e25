import type { KernelUnits } from './kernel-units.ts';
import type { ProcReader } from './proc-reader.ts';
import type { Target } from './source.ts';
import { type KindTotals, kindIndex, TrackedProcess, type TreeWords } from './tracked.ts';

/** New processes of the application are looked for this often; known ones are read with every sample. */
const lookEveryUs = 1_000_000;

const self = kindIndex('self');
const everythingIsSelf = (rootPid: number): TreeWords => ({
  rootPid,
  probeExe: null,
  toolOf: () => 'probe',
});

/**
 * Buildoscope's own share: the tree of the application's process (in Electron its window, GPU and
 * utility processes too) without builds, which their supervisors' trees account for. Only what is used
 * from the start of sampling on is counted. Of runs at the same time each is charged an equal part, so
 * that their sum is what was used.
 */
export class ApplicationShare {
  readonly #reader: ProcReader;
  readonly #units: KernelUnits;
  readonly #rootPid: number;
  /** The executable of the supervisors: one below the application is a build, this run's or another's. */
  readonly #supervisorExe: string | null;
  readonly #supervisorPid: number;
  readonly #known = new Map<number, TrackedProcess>();
  readonly #children: number[] = [];
  #lookedUs = Number.NEGATIVE_INFINITY;
  #own = process.cpuUsage();
  #part: number;

  constructor(reader: ProcReader, units: KernelUnits, target: Target) {
    this.#reader = reader;
    this.#units = units;
    this.#rootPid = target.applicationPid;
    this.#supervisorPid = target.supervisorPid;
    const exe = reader.exe(target.supervisorPid);
    this.#supervisorExe = exe === reader.exe(target.applicationPid) ? null : exe;
    this.#part = 1 / target.sharedBy;
    this.#look(target.startedUs, null);
  }

  share(sharedBy: number): void {
    this.#part = 1 / sharedBy;
  }

  /** Adds the CPU time since the last reading (ms) and resident bytes. */
  read(atUs: number, cpuMs: KindTotals, rssBytes: KindTotals): void {
    const words = everythingIsSelf(this.#rootPid);
    for (const [pid, known] of this.#known) {
      const ticks = known.read(atUs, words);
      if (ticks < 0) {
        this.#known.delete(pid);
        known.close();
      } else this.#add(known, ticks, cpuMs, rssBytes);
    }
    if (atUs - this.#lookedUs >= lookEveryUs) this.#look(atUs, { cpuMs, rssBytes });
    // Of itself the sampler knows more than clock ticks.
    const own = process.cpuUsage(this.#own);
    this.#own = process.cpuUsage();
    cpuMs[self] = (cpuMs[self] ?? 0) + ((own.user + own.system) / 1000) * this.#part;
  }

  close(): void {
    for (const known of this.#known.values()) known.close();
    this.#known.clear();
  }

  /** Finds processes that are new; `totals` is null for those that were there before the start. */
  #look(atUs: number, totals: { cpuMs: KindTotals; rssBytes: KindTotals } | null): void {
    this.#lookedUs = atUs;
    const words = everythingIsSelf(this.#rootPid);
    const queue = [this.#rootPid];
    for (const pid of queue) {
      if (this.#isSupervisor(pid)) {
        // Between its fork and its exec it looked like the application.
        this.#known.get(pid)?.close();
        this.#known.delete(pid);
        continue;
      }
      let known = this.#known.get(pid) ?? null;
      if (known === null) {
        known = TrackedProcess.open(this.#reader, pid, null);
        const ticks = known?.read(atUs, words) ?? -1;
        if (known === null || ticks < 0) continue;
        this.#known.set(pid, known);
        if (totals !== null) this.#add(known, ticks, totals.cpuMs, totals.rssBytes);
      }
      this.#children.length = 0;
      known.readChildren(this.#children);
      queue.push(...this.#children);
    }
  }

  #add(known: TrackedProcess, ticks: number, cpuMs: KindTotals, rssBytes: KindTotals): void {
    const bytes = known.rssPages * this.#units.pageBytes * this.#part;
    rssBytes[self] = (rssBytes[self] ?? 0) + bytes;
    if (known.pid === process.pid) return;
    cpuMs[self] = (cpuMs[self] ?? 0) + ticks * this.#units.tickMs * this.#part;
  }

  #isSupervisor(pid: number): boolean {
    if (pid === this.#supervisorPid) return true;
    return this.#supervisorExe !== null && this.#reader.exe(pid) === this.#supervisorExe;
  }
}
