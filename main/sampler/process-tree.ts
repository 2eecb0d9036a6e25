import { Births } from './births.ts';
import { baseName } from './classify.ts';
import type { KernelUnits } from './kernel-units.ts';
import type { ProcIo } from './parse-proc.ts';
import { noFile, type ProcReader } from './proc-reader.ts';
import type { SampledProgram, SeenProcess } from './protocol.ts';
import { ToldTools } from './told-tools.ts';
import { type KindTotals, TrackedProcess, type TreeWords } from './tracked.ts';
import { TreeIo } from './tree-io.ts';

/** Beyond this many processes (a program that forks without end) no further ones are followed. */
const mostProcesses = 2000;

/**
 * The processes below the supervisor. CPU time comes from `/proc/PID/stat`, in clock ticks of 10 ms,
 * rounded down by the kernel: nanoseconds can be had for single threads only (`task/TID/schedstat`; a
 * process's own `schedstat` and `sched` show its first thread), which costs an open file for each of a
 * compiler's dozen threads and forgets those that have ended. What the ticks leave out is in the
 * probe's exact figures.
 */
export class ProcessTree {
  readonly #reader: ProcReader;
  readonly #units: KernelUnits;
  readonly #rootPid: number;
  readonly #listsChildren: boolean;
  readonly #known = new Map<number, TrackedProcess>();
  readonly #told = new ToldTools();
  readonly #words: TreeWords;
  readonly #io = new TreeIo();
  readonly #births: Births;
  #gone: TrackedProcess[] = [];
  #programs: { readonly process: TrackedProcess; readonly startUs: number }[] = [];
  #round = 0;
  #alive = 0;
  #previousUs = 0;
  /** Processes to visit, and under each the pid of its parent. */
  readonly #queue: number[] = [];
  readonly #parents: number[] = [];
  readonly #children: number[] = [];

  constructor(reader: ProcReader, units: KernelUnits, rootPid: number) {
    this.#reader = reader;
    this.#units = units;
    this.#rootPid = rootPid;
    this.#listsChildren = reader.listsChildren();
    this.#births = new Births(reader);
    this.#words = {
      rootPid,
      probeExe: reader.exe(rootPid),
      toolOf: (pid) => this.#told.toolOf(pid),
    };
  }

  /** Processes alive at the last reading, the supervisor among them. */
  get alive(): number {
    return this.#alive;
  }

  /** What the probe says of a process. */
  tell(pid: number, tool: string): void {
    this.#told.tell(pid, tool);
    const known = this.#known.get(pid);
    if (known === undefined) return;
    known.told = tool;
    known.name(this.#words);
  }

  /** Reads every process once; adds the CPU time used since the last reading (ms) and resident bytes. */
  read(atUs: number, cpuMs: KindTotals, rssBytes: KindTotals): void {
    this.#round++;
    this.#told.nextRound();
    this.#alive = 0;
    this.#io.clear();
    const count = (known: TrackedProcess) => this.#count(known, atUs, cpuMs, rssBytes);
    // Asked before anybody's children are: whoever is born meanwhile is met at the next reading.
    if (this.#births.possible()) {
      this.#follow(this.#rootPid, 0);
      if (!this.#listsChildren) this.#followAll();
    }
    // Parents are read before their children: what a child moved is added to its parent's account when
    // it is waited for, and must not be counted in both.
    for (let index = 0; index < this.#queue.length; index++) {
      this.#visit(this.#queue[index] ?? 0, this.#parents[index] ?? 0, count);
    }
    this.#queue.length = 0;
    this.#parents.length = 0;
    for (const known of this.#known.values()) {
      // Not met: nobody was looked for, or it is gone, or given to another parent meanwhile. The known
      // ones stand in the order in which they were found, so that here too parents come first.
      if (known.round !== this.#round && !count(known)) this.#retire(known);
    }
    this.#previousUs = atUs;
  }

  /** Bytes moved by the whole tree since the last call; null where the kernel does not tell. */
  takeIo(): ProcIo | null {
    return this.#io.take();
  }

  /** Processes that have ended since the last call. */
  takeSeen(): readonly SeenProcess[] {
    const gone = this.#gone;
    this.#gone = [];
    return gone.map((process) => ({
      pid: process.pid,
      sampledCpuMs: process.cpuTicks * this.#units.tickMs,
      lastSampledUs: process.lastUs,
      peakSampledRssBytes: process.peakRssPages * this.#units.pageBytes,
    }));
  }

  /** Programs that were started since the last call and that no probe told of. */
  takePrograms(): readonly SampledProgram[] {
    const programs = this.#programs;
    this.#programs = [];
    return programs
      .filter(({ process }) => process.kind === 'program' && process.told === null)
      .map(({ process: { pid, exe, comm }, startUs }) => {
        const path = exe ?? comm;
        return { pid, startUs, path, name: baseName(path) };
      });
  }

  /** Ends the observation: the living count as seen, every file is closed. */
  close(): void {
    for (const process of this.#known.values()) this.#retire(process);
    this.#births.close();
  }

  #follow(pid: number, parentPid: number): void {
    this.#queue.push(pid);
    this.#parents.push(parentPid);
  }

  #visit(pid: number, parentPid: number, count: (known: TrackedProcess) => boolean): void {
    let known = this.#known.get(pid);
    if (known?.round === this.#round) return;
    if (known !== undefined && !count(known)) {
      // Its number belongs to another process by now.
      this.#retire(known);
      known = undefined;
    }
    if (known === undefined) {
      if (this.#known.size >= mostProcesses) return;
      const parent = this.#known.get(parentPid) ?? null;
      const opened = TrackedProcess.open(this.#reader, pid, parent);
      if (opened === null) return;
      if (!count(opened)) {
        opened.close();
        return;
      }
      this.#known.set(pid, opened);
      if (parent !== null) parent.lastChild = opened;
      known = opened;
    }
    if (known.ended || known.isLeaf || !this.#listsChildren) return;
    const { lastChild } = known;
    if (known.isProbe && lastChild !== null && this.#known.get(lastChild.pid) === lastChild) {
      // A probe starts one process, and ends with it.
      this.#follow(lastChild.pid, pid);
      return;
    }
    this.#children.length = 0;
    known.readChildren(this.#children);
    for (const child of this.#children) this.#follow(child, pid);
  }

  /** Finds the tree among all processes by their parents; the queue grows while it is gone through. */
  #followAll(): void {
    const childrenOf = new Map<number, number[]>();
    for (const pid of this.#reader.everyPid()) {
      const file = this.#reader.open(`${pid}/stat`);
      if (file === noFile) continue;
      if (this.#reader.readStat(file)) {
        const { parentPid } = this.#reader.stat;
        const siblings = childrenOf.get(parentPid);
        if (siblings === undefined) childrenOf.set(parentPid, [pid]);
        else siblings.push(pid);
      }
      this.#reader.close(file);
    }
    for (let index = 0; index < this.#queue.length; index++) {
      const parentPid = this.#queue[index] ?? 0;
      for (const pid of childrenOf.get(parentPid) ?? []) this.#follow(pid, parentPid);
    }
  }

  /** Reads and counts one process; false: it is gone. */
  #count(known: TrackedProcess, atUs: number, cpuMs: KindTotals, rssBytes: KindTotals): boolean {
    const wasEnded = known.ended;
    const ticks = known.read(wasEnded ? known.lastUs : atUs, this.#words);
    if (ticks < 0) return false;
    known.round = this.#round;
    // The account of a zombie stands until it is waited for.
    if (known.readIo()) this.#io.add(this.#reader.io, known.pid === this.#rootPid);
    if (wasEnded) return true;
    const kind = known.kindIndex;
    cpuMs[kind] = (cpuMs[kind] ?? 0) + ticks * this.#units.tickMs;
    rssBytes[kind] = (rssBytes[kind] ?? 0) + known.rssPages * this.#units.pageBytes;
    if (known.ended) this.#report(known);
    else this.#alive++;
    if (known.startsProgram && !known.noted) this.#note(known);
    return true;
  }

  #note(known: TrackedProcess): void {
    known.noted = true;
    const tickUs = this.#units.tickMs * 1000;
    const startUs = known.startTicks * tickUs + this.#units.bootToHrtimeUs;
    // Ticks are rounded down; the sample before, which did not see it, may know better.
    const exactUs = Math.min(Math.max(startUs, this.#previousUs), startUs + tickUs);
    this.#programs.push({ process: known, startUs: exactUs });
  }

  #retire(process: TrackedProcess): void {
    this.#known.delete(process.pid);
    this.#told.forget(process.pid);
    process.close();
    this.#report(process);
  }

  #report(process: TrackedProcess): void {
    if (process.reported) return;
    process.reported = true;
    this.#gone.push(process);
  }
}
