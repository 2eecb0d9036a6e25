import { readFileSync } from 'node:fs';

/** A tick of /proc/self/stat: 1/100 s, USER_HZ on every platform that Node runs on. */
const tickMs = 10;

/**
 * CPU time, in ms, of all child processes that have ended and been waited for, with what they waited for in their turn
 * (`cutime` and `cstime`, proc_pid_stat(5)). null where the system doesn't tell.
 */
function endedChildrenCpuMs(): number | null {
  try {
    const text = readFileSync('/proc/self/stat', 'utf8');
    // The second field, the name, may hold blanks and brackets: count from its end.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const ticks = Number(fields[13]) + Number(fields[14]);
    return Number.isFinite(ticks) ? ticks * tickMs : null;
  } catch {
    return null;
  }
}

/** What `work` gave, and the CPU time of the children that ended meanwhile, in ms. */
export async function withChildrenCpu<T>(
  work: () => Promise<T>,
): Promise<{ readonly value: T; readonly cpuMs: number | null }> {
  const before = endedChildrenCpuMs();
  const value = await work();
  const after = endedChildrenCpuMs();
  return { value, cpuMs: before === null || after === null ? null : after - before };
}
