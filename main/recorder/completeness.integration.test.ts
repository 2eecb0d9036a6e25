import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, it } from 'vitest';
import { temporaryFolder } from '../testing/folders.ts';
import { onlyRun, record } from '../testing/record.ts';
import { type Execution, executionsIn, straceProblem } from '../testing/strace.ts';

const folder = temporaryFolder();
const problem = straceProblem();
if (problem !== null) console.warn(`The count of tool processes is skipped: ${problem}`);

/** Go, assembly, C and an embedded file, so that every kind of tool runs. */
const files = {
  'main.go': `package main

import (
	_ "embed"

	"example.com/module/fast"
)

//go:embed greeting.txt
var greeting string

func main() { println(greeting, fast.Seven(), twice(21)) }
`,
  'twice.go': `package main

// static int twice(int x) { return 2 * x; }
import "C"

func twice(x int) int { return int(C.twice(C.int(x))) }
`,
  'greeting.txt': 'hello',
  'fast/fast.go': 'package fast\n\nfunc Seven() int\n',
  'fast/seven_amd64.s':
    '#include "textflag.h"\n\nTEXT ·Seven(SB), NOSPLIT, $0-8\n\tMOVQ $7, ret+0(FP)\n\tRET\n',
  'fast/seven_arm64.s':
    '#include "textflag.h"\n\nTEXT ·Seven(SB), NOSPLIT, $0-8\n\tMOVD $7, R0\n\tMOVD R0, ret+0(FP)\n\tRET\n',
};

/**
 * Tools that go started, by strace's word alone: Go's own tools wherever they were started, and other
 * programs (the C compiler) where go's wrapper started them; what these start themselves is theirs.
 */
function toolsIn(executions: readonly Execution[]): readonly Execution[] {
  const programOf = new Map<number, string>();
  const tools: Execution[] = [];
  for (const each of executions) {
    const parent = each.parentPid === null ? undefined : programOf.get(each.parentPid);
    programOf.set(each.pid, each.program);
    const asked = /"-V(=full)?"/.test(each.argv);
    const isGoTool = /\/pkg\/tool\//.test(each.argv.slice(0, 4096));
    if (asked || each.program === 'probe' || each.program === 'go') continue;
    if (isGoTool || parent === 'probe') tools.push(each);
  }
  return tools;
}

function countByName(names: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of [...names].sort()) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

it.skipIf(problem !== null)('records every tool process, no more and no less', async () => {
  const trace = path.join(folder.make('trace'), 'trace.txt');
  const goPath = folder.script('go', [
    // Only the command itself is traced, not the questions that the recorder asks go before and after
    // (one of them is the same command with -n).
    `test -e '${trace}' || case "$1" in build) exec strace -f --seccomp-bpf -qq -s 4096 -e trace=execve,clone,clone3,vfork,fork -o '${trace}' '${inject('goPath')}' "$@";; esac`,
    `exec '${inject('goPath')}' "$@"`,
  ]);
  const run = onlyRun(
    await record(folder, {
      dir: folder.module(files),
      command: ['go', 'build', '-o', path.join(folder.make('out'), 'app'), '.'],
      cache: folder.make('cache'),
      env: { CGO_ENABLED: '1' },
      goPath,
    }),
  );
  expect(run.end?.exitCode, run.output.map((each) => each.text).join('')).toBe(0);

  const started = toolsIn(executionsIn(readFileSync(trace, 'utf8')));
  expect(started.length).toBeGreaterThan(40);
  const spans = run.spans.map((span) => span.start);
  expect(countByName(spans.map((span) => span.tool))).toEqual(
    countByName(started.map((each) => each.program)),
  );
  expect(new Set(spans.map((span) => span.pid))).toEqual(new Set(started.map((each) => each.pid)));
  expect(run.spans.filter((span) => span.end === null)).toEqual([]);
});
