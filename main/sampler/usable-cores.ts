import { readFileSync } from 'node:fs';
import os from 'node:os';

/** Cores that a cgroup allows: `cpu.max` (v2) is "QUOTA PERIOD" or "max PERIOD"; null: no limit. */
export function parseCpuMax(text: string): number | null {
  const [quota, period] = text.trim().split(/\s+/).map(Number);
  if (quota === undefined || period === undefined) return null;
  return quota > 0 && period > 0 ? quota / period : null;
}

/** The group's folder in cgroup v2 as `/proc/self/cgroup` gives it: the line that starts with `0::`. */
export function cgroupFolder(text: string): string | null {
  const line = text.split('\n').find((candidate) => candidate.startsWith('0::'));
  return line === undefined ? null : line.slice(3);
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** The tightest limit of the group and those that it lies in; v1 as containers mount it. */
function cgroupCores(): number | null {
  const limits: number[] = [];
  const parts = (cgroupFolder(read('/proc/self/cgroup')) ?? '/').split('/').filter(Boolean);
  for (let depth = 0; depth <= parts.length; depth++) {
    const folder = ['/sys/fs/cgroup', ...parts.slice(0, depth)].join('/');
    const cores = parseCpuMax(read(`${folder}/cpu.max`));
    if (cores !== null) limits.push(cores);
  }
  const v1 = '/sys/fs/cgroup/cpu/cpu.cfs_';
  const old = parseCpuMax(`${read(`${v1}quota_us`).trim()} ${read(`${v1}period_us`).trim()}`);
  if (old !== null) limits.push(old);
  return limits.length === 0 ? null : Math.min(...limits);
}

/** Cores that this process, and so a build started beside it, may use: affinity and cgroup limits. */
export function usableCores(): number {
  const allowed = os.availableParallelism();
  if (process.platform !== 'linux') return allowed;
  return Math.min(allowed, cgroupCores() ?? allowed);
}
