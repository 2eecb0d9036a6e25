import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
} from 'node:fs';
import os, { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mem } from 'systeminformation';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { nowUs } from '../recorder/clock.ts';
import { paths } from '../testing/paths.ts';
import type { SampledProcesses, SamplerMessage, SamplerProcess } from './protocol.ts';
import { samplingOf } from './sampling.ts';
import { forkInNode } from './spawn-node.ts';
import { samplerOfProbe } from './spawn-probe.ts';

type MessageOf<K extends SamplerMessage['kind']> = Extract<SamplerMessage, { kind: K }>;

/** A sampler and everything that it said. */
class Heard {
  readonly sampler: SamplerProcess = samplerOfProbe(paths.probe);
  readonly messages: SamplerMessage[] = [];
  #check: () => void = () => undefined;
  readonly exited = new Promise<number | null>((resolve) => this.sampler.onExit(resolve));

  constructor() {
    this.sampler.onMessage((message) => {
      this.messages.push(message);
      this.#check();
    });
  }

  of<K extends SamplerMessage['kind']>(kind: K): MessageOf<K>[] {
    return this.messages.filter((message): message is MessageOf<K> => message.kind === kind);
  }

  async next<K extends SamplerMessage['kind']>(kind: K): Promise<MessageOf<K>> {
    for (;;) {
      const found = this.of(kind).at(-1);
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => {
        this.#check = resolve;
      });
    }
  }

  get samples(): SampledProcesses[] {
    return this.of('samples').flatMap(({ samples }) => samples);
  }

  cpuMs(kind: keyof SampledProcesses['cpuMs']): number {
    return this.samples.reduce((sum, { cpuMs }) => sum + (cpuMs[kind] ?? 0), 0);
  }
}

const burn = (ms: number) => `
  const used = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };
  while (used() < ${ms});`;

/** A process that does nothing but keep one child, as the supervisor does. */
function supervise(command: string, args: readonly string[]): ChildProcess {
  const script = `
    const { spawn } = require('node:child_process');
    const child = spawn(process.argv[1], process.argv.slice(2), { stdio: ['ignore', 'inherit', 'ignore'] });
    child.on('exit', (code) => { process.exitCode = code; });`;
  return spawn(process.execPath, ['-e', script, command, ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

async function end(child: ChildProcess): Promise<string> {
  let printed = '';
  child.stdout?.on('data', (data: Buffer) => {
    printed += data.toString();
  });
  await new Promise((resolve) => child.on('close', resolve));
  return printed;
}

describe.skipIf(process.platform !== 'linux')('sampler', () => {
  let heard: Heard;
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sampler-test-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  afterEach(async () => {
    heard.sampler.send({ kind: 'exit' });
    expect(await heard.exited).toBe(0);
  });

  const start = (child: ChildProcess, hz: number, zeroUs: number | null = null) =>
    heard.sampler.send({
      kind: 'start',
      hz,
      supervisorPid: child.pid ?? 0,
      applicationPid: process.pid,
      zeroUs,
      sharedBy: 1,
    });

  test('CPU time agrees with what the processes say of themselves', async () => {
    heard = new Heard();
    const ready = await heard.next('ready');
    expect(ready).toMatchObject({ source: 'proc', cpuStepMs: 10 });
    // The same clock: two that are not differ by more than any machine is slow.
    expect(Math.abs(ready.clock.hrtimeUs - nowUs())).toBeLessThan(60e6);

    const zeroUs = nowUs();
    const grandchild = `${burn(500)} console.log(used());`;
    const child = supervise(process.execPath, [
      '-e',
      `const { spawn } = require('node:child_process');
       spawn(process.execPath, ['-e', ${JSON.stringify(grandchild)}], { stdio: ['ignore', 'inherit', 'ignore'] })
         .on('exit', () => console.log(used()));
       ${burn(700)}`,
    ]);
    start(child, 50, zeroUs);
    const told = (await end(child)).trim().split('\n').map(Number);
    heard.sampler.send({ kind: 'stop' });
    const stopped = await heard.next('stopped');

    const exactMs = told.reduce((sum, ms) => sum + ms, 0);
    expect(told).toHaveLength(2);
    expect(Math.abs(heard.cpuMs('program') - exactMs) / exactMs).toBeLessThan(0.15);
    expect(stopped.count).toBe(heard.samples.length);
    expect(stopped.medianIntervalMs).toBeGreaterThan(15);
    expect(stopped.ownCpuMs).toBeGreaterThan(0);

    const { samples } = heard;
    const spannedMs = samples.reduce((sum, { intervalMs }) => sum + intervalMs, 0);
    expect(spannedMs).toBeCloseTo(((samples.at(-1)?.atUs ?? 0) - zeroUs) / 1000, 0);
    // The last sample may find the supervisor gone, and with it the account of what the tree moved.
    for (const { processes, readBytes } of samples) {
      if (processes > 0) expect(readBytes).not.toBeNull();
    }
    expect(Math.max(...samples.map(({ processes }) => processes))).toBe(3);
    expect(Math.max(...samples.map(({ rssBytes }) => rssBytes.program ?? 0))).toBeGreaterThan(2e7);

    const seenMs = heard
      .of('processes-seen')
      .flatMap(({ list }) => list)
      .filter(({ pid }) => pid !== child.pid)
      .reduce((sum, { sampledCpuMs }) => sum + sampledCpuMs, 0);
    expect(seenMs).toBeCloseTo(heard.cpuMs('program'));
    expect(heard.of('programs').flatMap(({ list }) => list)).toMatchObject([{ name: 'node' }]);
    const [machine] = heard.of('machine-samples').flatMap((message) => message.samples);
    expect(machine?.busyCores).toBeGreaterThan(0.5);
    expect(machine?.usedMemoryBytes).toBeGreaterThan(1e6);
  });

  test('kinds are told by name, path and place; short-lived processes are listed', async () => {
    heard = new Heard();
    await heard.next('ready');
    // Copies of the shell under the names of Go's tools.
    const shell = (...path: string[]): string => {
      const copy = join(folder, ...path);
      mkdirSync(join(copy, '..'), { recursive: true });
      copyFileSync(realpathSync('/bin/sh'), copy);
      chmodSync(copy, 0o755);
      return copy;
    };
    const go = shell('bin', 'go');
    const compile = shell('pkg', 'tool', 'linux_amd64', 'compile');
    const app = shell('go-build1', 'b001', 'app.test');
    const count = 'i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done';
    const child = supervise(go, [
      '-c',
      `"${compile}" -c '${count}'; "${app}" -c '${count}'; "${compile}" -c 'sleep 0.3; :'; sleep 0.3; :`,
    ]);
    start(child, 100);
    await end(child);
    heard.sampler.send({ kind: 'stop' });
    await heard.next('stopped');

    expect(heard.cpuMs('compile')).toBeGreaterThan(20);
    expect(heard.cpuMs('program')).toBeGreaterThan(20);
    expect(heard.cpuMs('other') + heard.cpuMs('asm')).toBe(0);
    expect(heard.cpuMs('self')).toBeGreaterThan(0);
    const programs = heard.of('programs').flatMap(({ list }) => list);
    expect(programs.find(({ path }) => path === app)).toMatchObject({ name: 'app.test' });
    // The supervisor, go, three tools; `sleep` where the shell has none of its own.
    const seen = heard.of('processes-seen').flatMap(({ list }) => list);
    expect(new Set(seen.map(({ pid }) => pid)).size).toBeGreaterThanOrEqual(5);
  });

  test('memory is that which systeminformation gives', async () => {
    heard = new Heard();
    await heard.next('ready');
    const child = supervise('/bin/sleep', ['1.2']);
    start(child, 50);
    const { samples } = await heard.next('machine-samples');
    const { total, active, cached, buffers } = await mem();
    heard.sampler.send({ kind: 'stop' });
    // Other programs go on meanwhile.
    const { usedMemoryBytes, pageCacheBytes } = samples[0] ?? {};
    expect(Math.abs((usedMemoryBytes ?? 0) - active) / total).toBeLessThan(0.1);
    expect(Math.abs((pageCacheBytes ?? 0) - cached - buffers) / total).toBeLessThan(0.1);
    await end(child);
  });

  test('serves one run after another', async () => {
    heard = new Heard();
    await heard.next('ready');
    for (const run of [1, 2]) {
      const child = supervise('/bin/sleep', ['0.2']);
      start(child, 20);
      await end(child);
      heard.sampler.send({ kind: 'stop' });
      await expect.poll(() => heard.of('stopped').length, { timeout: 20_000 }).toBe(run);
    }
  });

  test('ends by itself when the process that started it is killed', async () => {
    heard = new Heard();
    const script = `
      import { samplerOfProbe } from ${JSON.stringify(join(import.meta.dirname, 'spawn-probe.ts'))};
      const sampler = samplerOfProbe(${JSON.stringify(paths.probe)});
      sampler.onMessage(() => {
        sampler.send({ kind: 'start', hz: 50, supervisorPid: process.pid, applicationPid: process.pid, zeroUs: null, sharedBy: 1 });
        console.log('ready');
      });`;
    const parent = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise((resolve) => parent.stdout.once('data', resolve));
    const children = `/proc/${parent.pid}/task/${parent.pid}/children`;
    const pid = Number(readFileSync(children, 'utf8').trim());
    expect(pid).toBeGreaterThan(1);
    parent.kill('SIGKILL');
    await expect.poll(() => existsSync(`/proc/${pid}`), { timeout: 20_000 }).toBe(false);
  });
});

test('the machine is told by a process that ends then', async () => {
  const exits: Promise<unknown>[] = [];
  const { machine } = samplingOf(paths, (file) => {
    const child = forkInNode(file);
    exits.push(new Promise((resolve) => child.onExit(resolve)));
    return child;
  });
  const identity = await machine();
  expect(identity).toMatchObject({ platform: process.platform, cores: os.cpus().length });
  expect(identity?.cpuModel).not.toBe('');
  expect(exits).toHaveLength(1);
  await Promise.all(exits);
});
