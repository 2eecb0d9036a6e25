import { afterAll, expect, it } from 'vitest';
import { Survivors } from './survivors.ts';
import { temporaryFolder } from './testing/folders.ts';
import { marked, newMark } from './testing/processes.ts';
import { onlyRun, record } from './testing/record.ts';
import { copyWarmCache } from './testing/shared.ts';

const folder = temporaryFolder();
const mark = newMark();
const onLinux = process.platform === 'linux';

/** Leaves a child in a session of its own behind, which ignores SIGTERM. */
const leaver = {
  'main.go': `package main

import (
	"os"
	"os/exec"
	"os/signal"
	"syscall"
	"time"
)

func main() {
	if len(os.Args) > 1 {
		signal.Ignore(syscall.SIGTERM, syscall.SIGHUP)
		time.Sleep(time.Hour)
	}
	child := exec.Command(os.Args[0], "child")
	child.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
	if err := child.Start(); err != nil {
		panic(err)
	}
}
`,
};

afterAll(() => {
  if (onLinux) for (const { pid } of marked(mark)) process.kill(pid, 'SIGKILL');
});

it.runIf(onLinux)('what outlived a run is offered, and ended when asked', async () => {
  const recorded = await record(folder, {
    dir: folder.module(leaver),
    command: 'go run .',
    cache: copyWarmCache(folder.make('cache')),
    env: mark,
  });
  const run = onlyRun(recorded);
  expect(run.end?.survivors.map(({ name }) => name)).toEqual(['module']);
  const told: (readonly string[])[] = [];
  const survivors = new Survivors((runs) => told.push(runs));
  survivors.note(recorded.outcome.records);
  expect(told).toEqual([['A1']]);
  // Of another run nothing is ended.
  await survivors.end('B1');
  expect(marked(mark)).toHaveLength(1);
  await survivors.end('A1');
  expect(marked(mark)).toEqual([]);
  expect(told.at(-1)).toEqual([]);
});
