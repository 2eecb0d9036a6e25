import { readFileSync } from 'node:fs';
import { nowUs } from '../recorder/clock.ts';

/** Units of the kernel's figures. */
export interface KernelUnits {
  /** Length of a clock tick in ms: 10 on every usual kernel. */
  readonly tickMs: number;
  readonly pageBytes: number;
  /** What to add to a time since boot to get microseconds of `process.hrtime`. */
  readonly bootToHrtimeUs: number;
}

const atPageSize = 6;
const atClockTick = 17;

/** AT_CLKTCK and AT_PAGESZ of getauxval(3): what `getconf` prints, without starting it. */
export function parseAuxv(bytes: Buffer, wordBytes: 4 | 8): { tickMs: number; pageBytes: number } {
  let tickMs = 10;
  let pageBytes = 4096;
  for (let at = 0; at + 2 * wordBytes <= bytes.length; at += 2 * wordBytes) {
    const key = bytes.readUInt32LE(at);
    const value = bytes.readUInt32LE(at + wordBytes);
    if (key === atClockTick && value > 0) tickMs = 1000 / value;
    if (key === atPageSize && value > 0) pageBytes = value;
  }
  return { tickMs, pageBytes };
}

/** Reads the units of this machine; the usual ones where `/proc` doesn't tell. */
export function kernelUnits(): KernelUnits {
  const wordBytes = process.arch === 'arm' || process.arch === 'ia32' ? 4 : 8;
  let units = { tickMs: 10, pageBytes: 4096 };
  let bootToHrtimeUs = 0;
  try {
    units = parseAuxv(readFileSync('/proc/self/auxv'), wordBytes);
    const sinceBootUs = Number(readFileSync('/proc/uptime', 'utf8').split(' ')[0]) * 1e6;
    const offsetUs = nowUs() - sinceBootUs;
    // Times since boot include sleep, CLOCK_MONOTONIC does not; uptime is told to 10 ms only.
    if (Math.abs(offsetUs) > 50_000) bootToHrtimeUs = offsetUs;
  } catch {
    // The usual values stand.
  }
  return { ...units, bootToHrtimeUs };
}
