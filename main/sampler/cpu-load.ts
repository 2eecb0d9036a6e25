import { readFileSync } from 'node:fs';
import os from 'node:os';
import { currentLoad } from 'systeminformation';

/** Busy time of all cores, in clock ticks since boot. */
export type BusyTicks = number;

/**
 * Adds up the first line of `/proc/stat` (proc_stat(5)): user, nice, system, irq and softirq. Idle and
 * waiting for disks are not busy; `steal` is time that other machines had; guests are in user already.
 */
export function parseProcStatBusy(text: string): BusyTicks | null {
  const line = text.slice(0, text.indexOf('\n'));
  if (!line.startsWith('cpu ')) return null;
  const fields = line.trim().split(/\s+/).slice(1).map(Number);
  const [user, nice, system, , , irq = 0, softirq = 0] = fields;
  if (user === undefined || nice === undefined || system === undefined) return null;
  const busy = user + nice + system + irq + softirq;
  return Number.isFinite(busy) ? busy : null;
}

/** Asks how many cores were busy since it was asked before; null: not known (the first time, for one). */
export type LoadMeter = (intervalMs: number | null) => Promise<number | null>;

/**
 * The machine's load. On Linux straight from the kernel: systeminformation's `currentLoad` waits there
 * for a shell pipeline (`cat /proc/stat | grep cpu`, 31 ms a call in a build that fills the cores) and
 * would hold up the samples of the build meanwhile. Elsewhere it starts nothing.
 */
export function loadMeter(tickMs: number): LoadMeter {
  const cores = os.cpus().length;
  if (process.platform !== 'linux') {
    return async (intervalMs) => {
      const { currentLoad: percent } = await currentLoad();
      const busy = (percent / 100) * cores;
      return intervalMs !== null && Number.isFinite(busy) ? Math.max(0, busy) : null;
    };
  }
  let before: BusyTicks | null = null;
  return async (intervalMs) => {
    const busy = parseProcStatBusy(readFileSync('/proc/stat', 'utf8'));
    const ticks = busy === null || before === null ? null : Math.max(0, busy - before);
    before = busy;
    if (ticks === null || intervalMs === null || intervalMs <= 0) return null;
    return Math.min(cores, (ticks * tickMs) / intervalMs);
  };
}
