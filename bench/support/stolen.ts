import { readFileSync } from 'node:fs';
import os from 'node:os';

/** A tick of /proc/stat: 1/100 s, USER_HZ on every platform that Node runs on. */
const tickMs = 10;

/**
 * CPU time, in ms over all cores since the start, in which this virtual machine had work but its host ran others: the
 * eighth number of /proc/stat's first line ("steal", proc_stat(5)). null where the system doesn't tell.
 */
function stolenSinceStartMs(): number | null {
  try {
    const [all = ''] = readFileSync('/proc/stat', 'utf8').split('\n', 1);
    const ticks = Number(all.split(/\s+/)[8]);
    return Number.isFinite(ticks) ? ticks * tickMs : null;
  } catch {
    return null;
  }
}

/**
 * What `work` gave, and what others took of each core meanwhile, as a share of the time; 0 where the system
 * doesn't tell.
 */
export async function withStolenShare<T>(
  work: () => Promise<T>,
): Promise<{ readonly value: T; readonly stolenShare: number }> {
  const startMs = performance.now();
  const before = stolenSinceStartMs();
  const value = await work();
  const after = stolenSinceStartMs();
  if (before === null || after === null) return { value, stolenShare: 0 };
  const coreMs = (performance.now() - startMs) * os.cpus().length;
  return { value, stolenShare: (after - before) / coreMs };
}
