import { readFileSync } from 'node:fs';

/**
 * When a living process was started, in the kernel's ticks: with it a pid that was handed out again is
 * another process (Linux often counts to 32,768 only). null: it has ended, or the system has no `/proc`.
 */
export function startOfProcess(pid: number): number | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name may hold spaces and parentheses; behind the last one come field 3, the state, and the others.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const ticks = Number(fields[19]);
    // A zombie has ended; only its parent has yet to notice.
    return fields[0] !== 'Z' && Number.isInteger(ticks) ? ticks : null;
  } catch {
    return null;
  }
}
