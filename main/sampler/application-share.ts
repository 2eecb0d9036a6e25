import type { KernelUnits } from './kernel-units.ts';
import type { ProcReader } from './proc-reader.ts';
import { type KindTotals, kindIndex, TrackedProcess, type TreeWords } from './tracked.ts';

/** New processes of the application are looked for this often; known ones are read with every sample. */
const lookEveryUs = 250_000;

const self = kindIndex('self');
const everythingIsSelf = (rootPid: number): TreeWords => ({
  rootPid,
  probeExe: null,
  toolOf: () => 'probe',
});

/**
 * Buildoscope's own share: the tree of the application's process (in Electron its window, GPU and
 * utility processes too) without the build, which the supervisor's tree accounts for. Only what is
 * used from the start of sampling on is counted.
 */
export class ApplicationShare {
  readonly #reader: ProcReader;
  readonly #units: KernelUnits;
  readonly #rootPid: number;
  readonly #supervisorPid: number;
  readonly #known = new Map<number, TrackedProcess>();
  readonly #children: number[] = [];
  #lookedUs = Number.NEGATIVE_INFINITY;
  #own = process.cpuUsage();

  constructor(
    reader: ProcReader,
    units: KernelUnits,
    applicationPid: number,
    supervisorPid: number,
    nowUs: number,
  ) {
    this.#reader = reader;
    this.#units = units;
    this.#rootPid = applicationPid;
    this.#supervisorPid = supervisorPid;
    this.#look(nowUs, null);
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
    cpuMs[self] = (cpuMs[self] ?? 0) + (own.user + own.system) / 1000;
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
      if (pid === this.#supervisorPid) continue;
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
    rssBytes[self] = (rssBytes[self] ?? 0) + known.rssPages * this.#units.pageBytes;
    if (known.pid === process.pid) return;
    cpuMs[self] = (cpuMs[self] ?? 0) + ticks * this.#units.tickMs;
  }
}
