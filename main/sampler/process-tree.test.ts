import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ProcessKind } from '../../src/recording/kinds.ts';
import { ProcReader } from './proc-reader.ts';
import { ProcessTree } from './process-tree.ts';
import { byKind, kindTotals } from './tracked.ts';

const units = { tickMs: 10, pageBytes: 4096, bootToHrtimeUs: 0 };

interface FakeProcess {
  readonly pid: number;
  readonly parent: number;
  readonly comm: string;
  readonly exe?: string;
  readonly ticks?: number;
  readonly pages?: number;
  readonly io?: number;
  readonly state?: string;
  readonly argument?: string;
}

/** A folder that looks like `/proc`. Entries are files, so that what stays open can still be read. */
class FakeProc {
  readonly root = mkdtempSync(join(tmpdir(), 'fake-proc-'));
  readonly #children = new Map<number, number[]>();

  constructor(listsChildren: boolean) {
    if (!listsChildren) return;
    mkdirSync(join(this.root, `self/task/${process.pid}`), { recursive: true });
    writeFileSync(join(this.root, `self/task/${process.pid}/children`), '');
  }

  put(fake: FakeProcess): void {
    const { pid, parent, comm, ticks = 0, pages = 0, io = 0, state = 'R' } = fake;
    const folder = join(this.root, String(pid));
    mkdirSync(join(folder, 'task', String(pid)), { recursive: true });
    const fields = `${pid} (${comm}) ${state} ${parent} 1 1 0 -1 0 0 0 0 0 ${ticks} 0 0 0 20 0 1 0 500 0`;
    writeFileSync(join(folder, 'stat'), `${fields} ${pages} 0\n`);
    const lines = [io, 2 * io, 9, 9, 3 * io, 4 * io, 0].map((value) => `x: ${value}\n`);
    writeFileSync(join(folder, 'io'), lines.join(''));
    writeFileSync(join(folder, 'cmdline'), `${comm}\0${fake.argument ?? 'tool'}\0`);
    rmSync(join(folder, 'exe'), { force: true });
    if (fake.exe !== undefined) symlinkSync(fake.exe, join(folder, 'exe'));
    if (!this.#children.has(pid)) this.#list(pid, []);
    const siblings = this.#children.get(parent) ?? [];
    if (!siblings.includes(pid)) this.#list(parent, [...siblings, pid]);
  }

  lastPid(pid: number): void {
    writeFileSync(join(this.root, 'loadavg'), `0.52 1.07 1.13 3/512 ${pid}\n`);
  }

  /** An empty `stat` is what reading a dead process's open file comes to. */
  end(pid: number, parent: number): void {
    writeFileSync(join(this.root, String(pid), 'stat'), '');
    rmSync(join(this.root, String(pid)), { recursive: true });
    this.#list(
      parent,
      (this.#children.get(parent) ?? []).filter((child) => child !== pid),
    );
  }

  #list(pid: number, children: number[]): void {
    this.#children.set(pid, children);
    const folder = join(this.root, String(pid), 'task', String(pid));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'children'), children.map((child) => `${child} `).join(''));
  }
}

const probe = '/opt/b/probe';
const goTool = (name: string) => `/go/pkg/tool/linux_amd64/${name}`;

describe.each([true, false])('with lists of children: %s', (listsChildren) => {
  let proc: FakeProc;
  let tree: ProcessTree;
  let atUs = 0;

  const sample = (): { cpu: Partial<Record<ProcessKind, number>>; rss: object } => {
    const [cpu, rss] = [kindTotals(), kindTotals()];
    atUs += 20_000;
    tree.read(atUs, cpu, rss);
    return { cpu: byKind(cpu), rss: byKind(rss) };
  };

  beforeEach(() => {
    proc = new FakeProc(listsChildren);
    atUs = 4_980_000;
    proc.put({ pid: 10, parent: 1, comm: 'probe', exe: probe, ticks: 1, pages: 1, io: 5 });
    proc.put({ pid: 11, parent: 10, comm: 'go', exe: '/go/bin/go', ticks: 3, pages: 10, io: 7 });
    proc.put({ pid: 12, parent: 11, comm: 'probe', exe: probe, ticks: 0, pages: 1 });
    proc.put({
      pid: 13,
      parent: 12,
      comm: 'compile',
      exe: goTool('compile'),
      ticks: 20,
      pages: 50,
    });
    proc.put({ pid: 99, parent: 1, comm: 'other', exe: '/bin/other', ticks: 70, pages: 70 });
    tree = new ProcessTree(new ProcReader(proc.root), units, 10);
  });
  afterEach(() => {
    tree.close();
    rmSync(proc.root, { recursive: true });
  });

  test('counts each process by kind, from its beginning and then its rise', () => {
    expect(sample()).toEqual({
      cpu: { self: 10, go: 30, compile: 200 },
      rss: { self: 2 * 4096, go: 10 * 4096, compile: 50 * 4096 },
    });
    expect(tree.alive).toBe(4);
    proc.put({ pid: 13, parent: 12, comm: 'compile', exe: goTool('compile'), ticks: 22 });
    expect(sample().cpu).toEqual({ compile: 20 });
  });

  test('tells what it saw of those that ended', () => {
    proc.put({ pid: 13, parent: 12, comm: 'compile', exe: goTool('compile'), ticks: 4, pages: 60 });
    sample();
    proc.end(13, 12);
    sample();
    expect(tree.takeSeen()).toEqual([
      { pid: 13, sampledCpuMs: 40, lastSampledUs: 5_000_000, peakSampledRssBytes: 60 * 4096 },
    ]);
    expect(tree.takeSeen()).toEqual([]);
    tree.close();
    expect(tree.takeSeen().map(({ pid }) => pid)).toEqual([10, 11, 12]);
  });

  test('a zombie is counted once, and told once', () => {
    sample();
    proc.put({ pid: 13, parent: 12, comm: 'compile', ticks: 25, state: 'Z' });
    expect(sample().cpu).toEqual({ compile: 50 });
    expect(sample().cpu).toEqual({});
    expect(tree.alive).toBe(3);
    proc.end(13, 12);
    sample();
    expect(tree.takeSeen()).toEqual([
      { pid: 13, sampledCpuMs: 250, lastSampledUs: 5_020_000, peakSampledRssBytes: 50 * 4096 },
    ]);
  });

  test('a fork gets its kind when it executes something', () => {
    proc.put({ pid: 14, parent: 11, comm: 'probe', exe: probe });
    sample();
    proc.put({ pid: 14, parent: 11, comm: 'link', exe: goTool('link'), ticks: 2 });
    expect(sample().cpu).toEqual({ link: 20 });
  });

  test("the probe's word outweighs the name, before and after the process is seen", () => {
    tree.tell(14, 'vet');
    sample();
    proc.put({ pid: 15, parent: 11, comm: 'probe', exe: probe });
    proc.put({ pid: 14, parent: 15, comm: 'odd', exe: '/opt/odd', ticks: 2 });
    expect(sample().cpu).toEqual({ other: 20 });
    tree.tell(14, 'link');
    proc.put({ pid: 14, parent: 15, comm: 'odd', exe: '/opt/odd', ticks: 3 });
    expect(sample().cpu).toEqual({ link: 10 });
  });

  test('looks for new processes when the kernel has given out a number, or after five samples', () => {
    proc.lastPid(13);
    tree = new ProcessTree(new ProcReader(proc.root), units, 10);
    sample();
    proc.put({ pid: 13, parent: 12, comm: 'compile', exe: goTool('compile'), ticks: 22 });
    proc.put({ pid: 14, parent: 11, comm: 'asm', exe: goTool('asm'), ticks: 5 });
    expect(sample().cpu).toEqual({ compile: 20 });
    proc.lastPid(14);
    expect(sample().cpu).toEqual({ asm: 50 });
    proc.put({ pid: 15, parent: 11, comm: 'link', exe: goTool('link'), ticks: 1 });
    for (let count = 0; count < 4; count++) expect(sample().cpu).toEqual({});
    expect(sample().cpu).toEqual({ link: 10 });
    proc.end(15, 11);
    sample();
    expect(tree.takeSeen().map(({ pid }) => pid)).toEqual([15]);
  });

  test('below a tool that a probe runs everything is found', () => {
    sample();
    proc.put({ pid: 18, parent: 11, comm: 'probe', exe: probe });
    proc.put({ pid: 17, parent: 18, comm: 'cgo', exe: goTool('cgo'), ticks: 2 });
    expect(sample().cpu).toEqual({ asm: 20 });
    proc.put({ pid: 19, parent: 17, comm: 'gcc', exe: '/bin/gcc', ticks: 4 });
    expect(sample().cpu).toEqual({ asm: 40 });
  });

  test('finds programs that no probe tells of', () => {
    sample();
    proc.put({ pid: 20, parent: 11, comm: 'app.test', exe: '/w/go-build1/b001/app.test' });
    proc.put({ pid: 21, parent: 20, comm: 'helper', exe: '/bin/helper' });
    proc.put({ pid: 22, parent: 11, comm: 'probe', exe: probe, argument: '--exec' });
    proc.put({ pid: 23, parent: 22, comm: 'app', exe: '/w/app', ticks: 4 });
    expect(sample().cpu).toEqual({ program: 40 });
    // Started in tick 500; the sample at 5.0 s had not seen it.
    expect(tree.takePrograms()).toEqual([
      { pid: 20, startUs: 5_000_000, path: '/w/go-build1/b001/app.test', name: 'app.test' },
    ]);
    sample();
    expect(tree.takePrograms()).toEqual([]);
  });

  test('adds up what the tree moved, without what went before and without falling back', () => {
    sample();
    expect(tree.takeIo()).toEqual({
      readBytes: 7,
      writtenBytes: 14,
      diskReadBytes: 21,
      diskWrittenBytes: 28,
    });
    proc.put({ pid: 13, parent: 12, comm: 'compile', exe: goTool('compile'), ticks: 22, io: 100 });
    sample();
    expect(tree.takeIo()?.readBytes).toBe(100);
    proc.end(13, 12);
    sample();
    expect(tree.takeIo()?.readBytes).toBe(0);
    // Waited for: its account has passed to its parent.
    proc.put({ pid: 12, parent: 11, comm: 'probe', exe: probe, io: 130 });
    sample();
    expect(tree.takeIo()?.readBytes).toBe(30);
  });
});
