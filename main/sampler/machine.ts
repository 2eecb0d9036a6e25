import os from 'node:os';
import { cpu, mem, osInfo } from 'systeminformation';
import { nowUs } from '../recorder/clock.ts';
import { loadMeter } from './cpu-load.ts';
import { type DiskTotals, diskReader } from './disk-totals.ts';
import { kernelUnits } from './kernel-units.ts';
import type { MachineIdentity, SampledMachine } from './protocol.ts';
import { usableCores } from './usable-cores.ts';

/** How often the machine is read. Elsewhere than on Linux systeminformation starts programs for it. */
export const machineIntervalMs = process.platform === 'linux' ? 500 : 1000;

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** What the machine is; null for what it does not tell. Takes about 0.2 s and starts programs. */
export async function machineIdentity(): Promise<MachineIdentity> {
  const [processor, system] = await Promise.all([
    cpu().catch(() => null),
    osInfo().catch(() => null),
  ]);
  return {
    platform: process.platform,
    arch: process.arch,
    osName: system === null ? null : orNull(`${system.distro} ${system.release}`),
    cpuModel:
      orNull(processor === null ? '' : `${processor.manufacturer} ${processor.brand}`) ??
      os.cpus()[0]?.model ??
      null,
    cores: Math.max(1, os.cpus().length),
    usableCores: usableCores(),
    memoryBytes: os.totalmem(),
  };
}

async function memoryNow(): Promise<{ used: number | null; cache: number | null }> {
  try {
    const memory = await mem();
    const used = memory.active > 0 ? memory.active : null;
    if (process.platform === 'linux') return { used, cache: memory.cached + memory.buffers };
    // macOS: what is used and belongs to no program. Windows doesn't tell.
    return { used, cache: memory.buffcache > 0 ? memory.buffcache : null };
  } catch {
    return { used: null, cache: null };
  }
}

/** The whole machine's load, memory and disks, from reading to reading. */
export class MachineMeter {
  readonly #disks = diskReader();
  readonly #load = loadMeter(kernelUnits().tickMs);
  #before: { readonly atUs: number; readonly disk: DiskTotals | null } | null = null;

  /** The first call sets the beginning of the first interval and gives null. */
  async read(): Promise<SampledMachine | null> {
    const before = this.#before;
    const askedUs = nowUs();
    const intervalMs = before === null ? null : (askedUs - before.atUs) / 1000;
    const [busyCores, memory, disk] = await Promise.all([
      this.#load(intervalMs).catch(() => null),
      memoryNow(),
      this.#disks().catch(() => null),
    ]);
    this.#before = { atUs: askedUs, disk };
    if (before === null || intervalMs === null) return null;
    const rise = (key: keyof DiskTotals) =>
      disk === null || before.disk === null ? null : Math.max(0, disk[key] - before.disk[key]);
    return {
      atUs: askedUs,
      intervalMs,
      busyCores,
      usedMemoryBytes: memory.used,
      pageCacheBytes: memory.cache,
      diskReadBytes: rise('readBytes'),
      diskWrittenBytes: rise('writtenBytes'),
    };
  }
}
