import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fsStats } from 'systeminformation';

/** Bytes that all disks of the machine have moved since some fixed moment. */
export interface DiskTotals {
  readonly readBytes: number;
  readonly writtenBytes: number;
}

/** `/proc/diskstats` counts in sectors of 512 bytes, whatever the disk's own are. */
const sectorBytes = 512;

/**
 * Adds up whole, real disks of `/proc/diskstats`: partitions, loop devices, RAID and mapper devices
 * would count the same bytes twice. null: none of them is in the text.
 */
export function parseDiskstats(text: string, disks: ReadonlySet<string>): DiskTotals | null {
  let found = false;
  let readSectors = 0;
  let writtenSectors = 0;
  for (const line of text.split('\n')) {
    const fields = line.trim().split(/\s+/);
    const [name, read, written] = [fields[2], Number(fields[5]), Number(fields[9])];
    if (name === undefined || !disks.has(name) || !(read >= 0) || !(written >= 0)) continue;
    found = true;
    readSectors += read;
    writtenSectors += written;
  }
  if (!found) return null;
  return { readBytes: readSectors * sectorBytes, writtenBytes: writtenSectors * sectorBytes };
}

/** Disks that stand for a device: the others (loop, zram, dm, md) are made of these or of memory. */
function realDisks(): ReadonlySet<string> {
  try {
    return new Set(
      readdirSync('/sys/block').filter((name) => existsSync(`/sys/block/${name}/device`)),
    );
  } catch {
    return new Set();
  }
}

async function fromSysteminformation(): Promise<DiskTotals | null> {
  // Windows answers null, its first answer elsewhere has no bytes yet; typed as if it always had.
  const stats: { readonly rx: number | null; readonly wx: number | null } | null = await fsStats();
  if (stats === null || stats.rx === null || stats.wx === null) return null;
  if (!Number.isFinite(stats.rx) || !Number.isFinite(stats.wx)) return null;
  return { readBytes: stats.rx, writtenBytes: stats.wx };
}

/**
 * A reader of the disks' totals; null where they can't be told. On Linux straight from the kernel:
 * systeminformation's `fsStats` runs two shell pipelines for the same figures (13 ms a call), which a
 * build that is being measured would feel.
 */
export function diskReader(): () => Promise<DiskTotals | null> {
  if (process.platform !== 'linux') return fromSysteminformation;
  const disks = realDisks();
  return async () => {
    try {
      return parseDiskstats(readFileSync('/proc/diskstats', 'utf8'), disks);
    } catch {
      return null;
    }
  };
}
