import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** Why programs can't be counted with strace here; null: they can. */
export function straceProblem(): string | null {
  const { error, status, stderr } = spawnSync('strace', ['-f', '-qq', '-o', '/dev/null', 'true'], {
    encoding: 'utf8',
  });
  if (error !== undefined) return 'strace is not installed';
  return status === 0 ? null : `strace does not work here: ${stderr.trim()}`;
}

/** A program that a process became, with its first arguments as strace prints them. */
export interface Execution {
  readonly pid: number;
  readonly parentPid: number | null;
  readonly program: string;
  readonly argv: string;
}

/**
 * Reads `strace -f -qq -s 4096 -e trace=execve,clone,clone3,vfork,fork -o FILE`: every successful execve,
 * with the process that its process came from.
 */
export function executionsIn(trace: string): readonly Execution[] {
  const parents = new Map<number, number>();
  const pending = new Map<number, { program: string; argv: string }>();
  const started: { pid: number; program: string; argv: string }[] = [];
  for (const line of trace.split('\n')) {
    const [, pidText = '', call = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? [];
    const pid = Number(pidText);
    const execve = /^execve\("((?:[^"\\]|\\.)*)", (\[.*)$/.exec(call);
    if (execve !== null) {
      const execution = { program: execve[1] ?? '', argv: execve[2] ?? '' };
      if (/<unfinished \.\.\.>$/.test(call)) pending.set(pid, execution);
      else if (/ = 0$/.test(call)) started.push({ pid, ...execution });
    } else if (/^<\.\.\. execve resumed>.* = 0$/.test(call)) {
      const execution = pending.get(pid);
      if (execution !== undefined) started.push({ pid, ...execution });
    } else {
      const child = /(?:clone3?|v?fork)(?:\(| resumed>).* = (\d+)$/.exec(call)?.[1];
      if (child !== undefined) parents.set(Number(child), pid);
    }
  }
  return started.map((each) => ({
    ...each,
    parentPid: parents.get(each.pid) ?? null,
    program: path.basename(each.program),
  }));
}
