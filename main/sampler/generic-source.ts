import os from 'node:os';
import { processes } from 'systeminformation';
import { kindOfTool, type ProcessKind } from '../../src/recording/kinds.ts';
import { nowUs } from '../recorder/clock.ts';
import { baseName, classify } from './classify.ts';
import { byKind, kindIndex, kindTotals } from './kind-totals.ts';
import type { SampledProcesses, SampledProgram, SeenProcess } from './protocol.ts';

/** What is to be observed; pids of the build's supervisor and of Buildoscope's first process. */
export interface Target {
  readonly supervisorPid: number;
  readonly applicationPid: number;
  readonly startedUs: number;
  /** How many runs share the application's own use. */
  readonly sharedBy: number;
}

/** What is used of one line of the process table. */
export interface TableRow {
  readonly pid: number;
  readonly parentPid: number;
  readonly name: string;
  readonly path: string;
  /** Per cent, of one core on macOS (`ps`), of the whole machine elsewhere. */
  readonly cpu: number;
  /** KiB. */
  readonly memRss: number;
}

interface Known {
  readonly kind: ProcessKind;
  readonly seen: SeenProcess;
}

function byParent(rows: readonly TableRow[]): ReadonlyMap<number, readonly TableRow[]> {
  const groups = new Map<number, TableRow[]>();
  for (const row of rows) {
    const siblings = groups.get(row.parentPid);
    if (siblings === undefined) groups.set(row.parentPid, [row]);
    else siblings.push(row);
  }
  return groups;
}

/**
 * Samples from the process table of platforms without `/proc`. It is read by starting a program, so at
 * 2 Hz at most; short tools are seldom met, and bytes read and written are not to be had (null). The
 * probe's exact figures fill what this leaves out.
 */
export class GenericTree {
  readonly #target: Target;
  readonly #coresPerHundred: number;
  readonly #told = new Map<number, string>();
  #known = new Map<number, Known>();
  #gone: SeenProcess[] = [];
  #programs: SampledProgram[] = [];
  #sharedBy: number;

  constructor(target: Target, platform: NodeJS.Platform, cores: number) {
    this.#target = target;
    this.#sharedBy = target.sharedBy;
    this.#coresPerHundred = platform === 'darwin' ? 1 : cores;
  }

  tell(pid: number, tool: string): void {
    this.#told.set(pid, tool);
  }

  /** One sample from a whole table that was read at `atUs`. */
  sample(rows: readonly TableRow[], atUs: number, sinceUs: number): SampledProcesses {
    const { supervisorPid, applicationPid } = this.#target;
    const part = 1 / this.#sharedBy;
    const intervalMs = (atUs - sinceUs) / 1000;
    const cpuMs = kindTotals();
    const rssBytes = kindTotals();
    const now = new Map<number, Known>();
    const children = byParent(rows);
    const add = (row: TableRow, kind: ProcessKind, share = 1): number => {
      const index = kindIndex(kind);
      const used = Math.max(0, (row.cpu / 100) * this.#coresPerHundred * intervalMs) || 0;
      cpuMs[index] = (cpuMs[index] ?? 0) + used * share;
      rssBytes[index] = (rssBytes[index] ?? 0) + (Math.max(0, row.memRss * 1024) || 0) * share;
      return used;
    };
    const probeExe = rows.find((row) => row.pid === supervisorPid)?.path ?? null;
    const visit = (row: TableRow, parentKind: ProcessKind | null): void => {
      if (now.has(row.pid)) return;
      const kind = this.#kind(row, parentKind, probeExe);
      const usedMs = add(row, kind);
      now.set(row.pid, { kind, seen: this.#seenNow(row, usedMs, atUs) });
      if (kind === 'program' && parentKind !== 'program') this.#note(row, atUs);
      for (const child of children.get(row.pid) ?? [])
        visit(child, row.pid === supervisorPid ? null : kind);
    };
    const visitOwn = (row: TableRow): void => {
      // A supervisor below the application is a build: this run's, or that of one at the same time.
      if (row.pid === supervisorPid || (probeExe !== null && row.path === probeExe)) return;
      add(row, 'self', part);
      for (const child of children.get(row.pid) ?? []) visitOwn(child);
    };
    for (const row of rows) {
      if (row.pid === supervisorPid) visit(row, null);
      else if (row.pid === applicationPid) visitOwn(row);
    }
    for (const [pid, { seen }] of this.#known) {
      if (now.has(pid)) continue;
      this.#gone.push(seen);
      this.#told.delete(pid);
    }
    this.#known = now;
    return {
      atUs,
      intervalMs,
      cpuMs: byKind(cpuMs),
      rssBytes: byKind(rssBytes),
      readBytes: null,
      writtenBytes: null,
      diskReadBytes: null,
      diskWrittenBytes: null,
      processes: now.size,
    };
  }

  share(sharedBy: number): void {
    this.#sharedBy = sharedBy;
  }

  takeSeen(): readonly SeenProcess[] {
    const gone = this.#gone;
    this.#gone = [];
    return gone;
  }

  takePrograms(): readonly SampledProgram[] {
    const programs = this.#programs.filter(({ pid }) => !this.#told.has(pid));
    this.#programs = [];
    return programs;
  }

  close(): void {
    for (const { seen } of this.#known.values()) this.#gone.push(seen);
    this.#known.clear();
  }

  #kind(row: TableRow, parentKind: ProcessKind | null, probeExe: string | null): ProcessKind {
    if (row.pid === this.#target.supervisorPid) return 'self';
    const told = this.#told.get(row.pid);
    if (told !== undefined) return kindOfTool(told);
    const exe = row.path === '' ? null : row.path;
    return classify({
      comm: baseName(row.name),
      exe,
      parentKind,
      underExecProbe: false,
      probeExe,
    });
  }

  #seenNow(row: TableRow, usedMs: number, atUs: number): SeenProcess {
    const before = this.#known.get(row.pid)?.seen;
    return {
      pid: row.pid,
      sampledCpuMs: (before?.sampledCpuMs ?? 0) + usedMs,
      lastSampledUs: atUs,
      peakSampledRssBytes: Math.max(before?.peakSampledRssBytes ?? 0, row.memRss * 1024),
    };
  }

  #note(row: TableRow, atUs: number): void {
    if (this.#known.has(row.pid)) return;
    const path = row.path === '' ? row.name : row.path;
    this.#programs.push({ pid: row.pid, startUs: atUs, path, name: baseName(row.name) });
  }
}

/** Samples from systeminformation's process table, which is read anew meanwhile. */
export class GenericSource {
  readonly tree: GenericTree;
  #fresh: { readonly rows: readonly TableRow[]; readonly atUs: number } | null = null;
  #reading = false;

  constructor(target: Target) {
    this.tree = new GenericTree(target, process.platform, os.cpus().length);
  }

  /** The next sample; null when there is nothing new. `sinceUs` is the time of the one before. */
  read(sinceUs: number): SampledProcesses | null {
    const table = this.#fresh;
    this.#fresh = null;
    void this.#refresh();
    return table === null || table.atUs <= sinceUs
      ? null
      : this.tree.sample(table.rows, table.atUs, sinceUs);
  }

  async #refresh(): Promise<void> {
    if (this.#reading) return;
    this.#reading = true;
    try {
      const { list } = await processes();
      this.#fresh = { rows: list, atUs: nowUs() };
    } catch {
      // A table that could not be read is no sample.
    } finally {
      this.#reading = false;
    }
  }
}
