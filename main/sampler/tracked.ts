import { kindOfTool, type ProcessKind, processKinds } from '../../src/recording/kinds.ts';
import { classify } from './classify.ts';
import { noFile, type ProcReader } from './proc-reader.ts';

/** Numbers by kind of process, in the order of `processKinds`. */
export type KindTotals = Float64Array;
export const kindTotals = (): KindTotals => new Float64Array(processKinds.length);
export const kindIndex = (kind: ProcessKind): number => processKinds.indexOf(kind);

/** The kinds that have a value, by name. */
export function byKind(totals: KindTotals): Partial<Record<ProcessKind, number>> {
  const named: Partial<Record<ProcessKind, number>> = {};
  for (let index = 0; index < totals.length; index++) {
    const kind = processKinds[index];
    const value = totals[index] ?? 0;
    if (kind !== undefined && value > 0) named[kind] = value;
  }
  return named;
}

/** What the tree knows when it names a process. */
export interface TreeWords {
  /** The supervisor, itself a probe. */
  readonly rootPid: number;
  readonly probeExe: string | null;
  /** The tool that the probe says a process runs. */
  toolOf(pid: number): string | null;
}

const zombie = 90;
const dead = 88;
/** Threads of a process whose children are looked for; keeps the number of open files in bounds. */
const mostThreads = 256;

/** One process under observation, with its files of `/proc` held open. */
export class TrackedProcess {
  readonly pid: number;
  readonly parent: TrackedProcess | null;
  readonly #reader: ProcReader;
  readonly #statFile: number;
  #ioFile = noFile;
  #ioTried = false;
  #childFiles: number[] = [];
  #childFilesFor = 0;
  #commHash = 0;
  kind: ProcessKind = 'other';
  kindIndex = kindIndex('other');
  exe: string | null = null;
  comm = '';
  /** A probe that runs a tool or a program; not the supervisor. */
  isProbe = false;
  /** A probe that runs a program and not a tool. */
  isExecProbe = false;
  /** The child that was met last. */
  lastChild: TrackedProcess | null = null;
  /** Its kind is sure to start no other process: spares reading its children. */
  isLeaf = false;
  /** CPU time in clock ticks, as read last. */
  cpuTicks = 0;
  startTicks = 0;
  rssPages = 0;
  peakRssPages = 0;
  threads = 0;
  lastUs = 0;
  /** Dead but not yet waited for: read for the last time. */
  ended = false;
  /** Number of the round of sampling that met it last. */
  round = 0;
  /** Its end was reported; its start as a program was. */
  reported = false;
  noted = false;
  /** What the probe said that it is. */
  told: string | null = null;

  private constructor(
    reader: ProcReader,
    pid: number,
    parent: TrackedProcess | null,
    file: number,
  ) {
    this.#reader = reader;
    this.pid = pid;
    this.parent = parent;
    this.#statFile = file;
  }

  /** null: gone already. */
  static open(
    reader: ProcReader,
    pid: number,
    parent: TrackedProcess | null,
  ): TrackedProcess | null {
    const file = reader.open(`${pid}/stat`);
    return file === noFile ? null : new TrackedProcess(reader, pid, parent, file);
  }

  /** Reads its figures anew and returns the ticks used since the last reading; -1: it is gone. */
  read(atUs: number, words: TreeWords): number {
    const reader = this.#reader;
    if (!reader.readStat(this.#statFile)) return -1;
    const stat = reader.stat;
    const ticks = stat.userTicks + stat.systemTicks;
    const used = Math.max(0, ticks - this.cpuTicks);
    this.cpuTicks += used;
    this.lastUs = atUs;
    this.startTicks = stat.startTicks;
    this.threads = stat.threads;
    this.rssPages = stat.rssPages;
    if (stat.rssPages > this.peakRssPages) this.peakRssPages = stat.rssPages;
    if (stat.state === zombie || stat.state === dead) this.ended = true;
    // A fork carries its parent's name until it executes something.
    if (stat.commHash !== this.#commHash) {
      this.#commHash = stat.commHash;
      this.comm = reader.comm();
      this.name(words);
    }
    return used;
  }

  /** Decides what kind of process it is. */
  name(words: TreeWords): void {
    this.told ??= words.toolOf(this.pid);
    this.exe = this.#reader.exe(this.pid);
    this.kind = this.#kind(words);
    this.kindIndex = kindIndex(this.kind);
    this.isLeaf = this.kind === 'compile';
    this.isProbe = this.kind === 'self' && this.pid !== words.rootPid;
    this.isExecProbe = this.isProbe && this.#secondArgument() === '--exec';
  }

  /** A program in its own right: what it starts itself is a part of it, what a probe runs is told. */
  get startsProgram(): boolean {
    const { parent } = this;
    if (this.kind !== 'program' || this.exe === null || parent === null) return false;
    return parent.kind !== 'program' && !parent.isExecProbe;
  }

  /** Fills the reader's `io`. False: not allowed, or gone. */
  readIo(): boolean {
    if (!this.#ioTried) {
      this.#ioTried = true;
      this.#ioFile = this.#reader.open(`${this.pid}/io`);
    }
    return this.#ioFile !== noFile && this.#reader.readIo(this.#ioFile);
  }

  /**
   * Appends its children. Each thread has a list of its own; their files are found anew when the number
   * of threads has changed or one of them is gone.
   */
  readChildren(out: number[]): void {
    if (this.#childFilesFor !== this.threads) this.#openChildren();
    for (const file of this.#childFiles) {
      if (!this.#reader.readChildren(file, out)) this.#childFilesFor = 0;
    }
  }

  close(): void {
    this.#reader.close(this.#statFile);
    this.#reader.close(this.#ioFile);
    this.#ioFile = noFile;
    this.#closeChildren();
  }

  #kind(words: TreeWords): ProcessKind {
    if (this.pid === words.rootPid) return 'self';
    if (this.told !== null) return kindOfTool(this.told);
    const { parent } = this;
    return classify({
      comm: this.comm,
      exe: this.exe,
      // Tools are waited for by who started them: what the supervisor inherits is a program's.
      parentKind: parent === null || parent.pid === words.rootPid ? null : parent.kind,
      underExecProbe: parent?.isExecProbe ?? false,
      probeExe: words.probeExe,
    });
  }

  #openChildren(): void {
    this.#closeChildren();
    for (const thread of this.#reader.threads(this.pid).slice(0, mostThreads)) {
      const file = this.#reader.open(`${this.pid}/task/${thread}/children`);
      if (file !== noFile) this.#childFiles.push(file);
    }
    this.#childFilesFor = this.threads;
  }

  #closeChildren(): void {
    for (const file of this.#childFiles) this.#reader.close(file);
    this.#childFiles = [];
  }

  #secondArgument(): string | null {
    return this.#reader.text(`${this.pid}/cmdline`)?.split('\0')[1] ?? null;
  }
}
