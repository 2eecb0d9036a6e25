import os from 'node:os';
import { currentLoad, fsStats } from 'systeminformation';
import { nowUs } from '../recorder/clock.ts';
import { memoryNow } from './memory.ts';
import type { SampledMachine } from './protocol.ts';

/** How often the machine is read: systeminformation starts programs for it. */
export const machineIntervalMs = 1000;

/** Bytes that all disks of the machine have moved since some fixed moment. */
interface DiskTotals {
  readonly readBytes: number;
  readonly writtenBytes: number;
}

/** Cores that were busy since it was asked before. */
async function busyCoresNow(): Promise<number | null> {
  const busy = ((await currentLoad()).currentLoad / 100) * os.cpus().length;
  return Number.isFinite(busy) ? Math.max(0, busy) : null;
}

async function disksNow(): Promise<DiskTotals | null> {
  // Windows answers null, its first answer elsewhere has no bytes yet; typed as if it always had.
  const stats: { readonly rx: number | null; readonly wx: number | null } | null = await fsStats();
  if (stats === null || stats.rx === null || stats.wx === null) return null;
  if (!Number.isFinite(stats.rx) || !Number.isFinite(stats.wx)) return null;
  return { readBytes: stats.rx, writtenBytes: stats.wx };
}

/** The whole machine's load, memory and disks, from reading to reading, where the probe doesn't tell them. */
export class MachineMeter {
  #before: { readonly atUs: number; readonly disk: DiskTotals | null } | null = null;

  /** The first call sets the beginning of the first interval and gives null. */
  async read(): Promise<SampledMachine | null> {
    const before = this.#before;
    const askedUs = nowUs();
    const [busyCores, memory, disk] = await Promise.all([
      busyCoresNow().catch(() => null),
      memoryNow(),
      disksNow().catch(() => null),
    ]);
    this.#before = { atUs: askedUs, disk };
    if (before === null) return null;
    const rise = (key: keyof DiskTotals) =>
      disk === null || before.disk === null ? null : Math.max(0, disk[key] - before.disk[key]);
    return {
      atUs: askedUs,
      intervalMs: (askedUs - before.atUs) / 1000,
      busyCores,
      ...memory,
      diskReadBytes: rise('readBytes'),
      diskWrittenBytes: rise('writtenBytes'),
    };
  }
}
