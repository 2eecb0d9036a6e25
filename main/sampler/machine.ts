import os from 'node:os';
import { setTimeout as after } from 'node:timers/promises';
import { nowUs } from '../recorder/clock.ts';
import { memoryNow } from './memory.ts';
import type { SampledMachine } from './protocol.ts';

/** How often the machine is read while a Run goes on: systeminformation starts programs for it. */
export const machineIntervalMs = 1000;

/** Asked again sooner, systeminformation repeats what it said (0.2 s for the load, 0.5 s for the disks). */
const shortestUs = 500_000;

/** A program that systeminformation started and that doesn't end holds up no recording for longer (ms). */
const slowestMs = 3000;

/** Bytes that all disks of the machine have moved since some fixed moment. */
interface DiskTotals {
  readonly readBytes: number;
  readonly writtenBytes: number;
}

/**
 * Cores that were busy since it was asked before. Its load holds what the host of a virtual machine gave to others
 * (steal), and once more what guests of this machine had: both are taken out, as the curves have it.
 */
async function busyCoresNow(): Promise<number | null> {
  const { currentLoad } = await import('systeminformation');
  const load = await currentLoad();
  const share = (load.currentLoad - load.currentLoadSteal - load.currentLoadGuest) / 100;
  const busy = share * os.cpus().length;
  return Number.isFinite(busy) ? Math.max(0, busy) : null;
}

async function disksNow(): Promise<DiskTotals | null> {
  const { fsStats } = await import('systeminformation');
  // Windows answers null, its first answer elsewhere has no bytes yet; typed as if it always had.
  const stats: { readonly rx: number | null; readonly wx: number | null } | null = await fsStats();
  if (stats === null || stats.rx === null || stats.wx === null) return null;
  if (!Number.isFinite(stats.rx) || !Number.isFinite(stats.wx)) return null;
  return { readBytes: stats.rx, writtenBytes: stats.wx };
}

/**
 * The whole machine's load, memory and disks, from reading to reading, as systeminformation tells them on every
 * platform. On Linux a reading starts programs and takes some 15 ms, the first one half a second.
 */
export class MachineMeter {
  #askedUs = Number.NEGATIVE_INFINITY;
  #first: Promise<unknown> | null = null;
  #before: { readonly atUs: number; readonly disk: DiskTotals | null } | null = null;

  /** Asks for the first time, which takes half a second: whoever does so early needn't wait for it later. */
  prepare(): void {
    this.#first ??= this.read();
  }

  /** Begins the time of which the next reading tells, as soon as there is something new to say: in 0.5 s at most. */
  async begin(): Promise<void> {
    await this.#first;
    const earlyUs = this.#askedUs + shortestUs - nowUs();
    if (earlyUs > 0) await after(earlyUs / 1000);
    await this.read();
  }

  /**
   * null: nothing can be told of the time since the call before, as there was none, or one of both came less than
   * 0.5 s after another. Never rejects.
   */
  async read(): Promise<SampledMachine | null> {
    const before = this.#before;
    this.#before = null;
    const atUs = nowUs();
    if (atUs - this.#askedUs < shortestUs) return null;
    this.#askedUs = atUs;
    const answer = await Promise.race([
      Promise.all([busyCoresNow().catch(() => null), memoryNow(), disksNow().catch(() => null)]),
      after(slowestMs, null, { ref: false }),
    ]);
    if (answer === null) return null;
    const [busyCores, memory, disk] = answer;
    this.#before = { atUs, disk };
    if (before === null) return null;
    const rise = (key: keyof DiskTotals) =>
      disk === null || before.disk === null ? null : Math.max(0, disk[key] - before.disk[key]);
    return {
      atUs,
      intervalMs: (atUs - before.atUs) / 1000,
      busyCores,
      ...memory,
      diskReadBytes: rise('readBytes'),
      diskWrittenBytes: rise('writtenBytes'),
    };
  }
}
