import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

/** A variable that every process of a run inherits, whatever group or session it moves to. */
export const markName = 'TEST_MARK';

export function newMark(): Readonly<Record<string, string>> {
  return { [markName]: randomUUID() };
}

export interface LivingProcess {
  readonly pid: number;
  readonly name: string;
}

/** Living processes (no zombies) that have the mark in their environment. Linux. */
export function marked(mark: Readonly<Record<string, string>>): readonly LivingProcess[] {
  const entry = `${markName}=${mark[markName]}`;
  const found: LivingProcess[] = [];
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      // A zombie's environment is empty.
      const environment = readFileSync(`/proc/${name}/environ`, 'utf8').split('\0');
      if (!environment.includes(entry)) continue;
      const comm = readFileSync(`/proc/${name}/comm`, 'utf8').trim();
      found.push({ pid: Number(name), name: comm });
    } catch {
      // It ended while we looked.
    }
  }
  return found;
}

/** Waits until none is left; returns how long that took in ms, or who is still there after the limit. */
export async function untilNoneLeft(
  mark: Readonly<Record<string, string>>,
  limitMs: number,
): Promise<{ readonly tookMs: number; readonly left: readonly LivingProcess[] }> {
  const start = performance.now();
  for (;;) {
    const left = marked(mark);
    const tookMs = performance.now() - start;
    if (left.length === 0 || tookMs > limitMs) return { tookMs, left };
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
