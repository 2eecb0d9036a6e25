import { readFileSync } from 'node:fs';
import { emptyStat, parseStat } from '../sampler/parse-proc.ts';

const zombie = 'Z'.charCodeAt(0);

/**
 * When a living process was started, in the kernel's ticks: with it a pid that was handed out again is
 * another process (Linux often counts to 32,768 only). null: it has ended, or the system has no `/proc`.
 */
export function startOfProcess(pid: number): number | null {
  try {
    const bytes = readFileSync(`/proc/${pid}/stat`);
    const stat = emptyStat();
    // A zombie has ended; only its parent has yet to notice.
    return parseStat(bytes, bytes.length, stat) && stat.state !== zombie ? stat.startTicks : null;
  } catch {
    return null;
  }
}
