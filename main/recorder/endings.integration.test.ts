import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createRecordReader } from '../../src/recording/read.ts';
import { emptyModel, fold } from '../../src/timeline/model.ts';
import { startCli } from '../testing/command-line.ts';
import { temporaryFolder } from '../testing/folders.ts';
import { marked, newMark, untilNoneLeft } from '../testing/processes.ts';
import { onlyRun, outputOf, record, spansOf } from '../testing/record.ts';
import { copyWarmCache } from '../testing/shared.ts';
import { removeLeftovers } from './scratch.ts';

const folder = temporaryFolder();
const cache = copyWarmCache(folder.make('cache'));
const onLinux = process.platform === 'linux';
const mark = newMark();

/**
 * For a machine that is busy. That everything ends within 7 s of a stop, and within 2 s of the application's
 * death, is in the supervisor's steps, which its own tests hold (assets/probe/supervise_test.go).
 */
const patienceMs = 60_000;

/** Ignores every polite signal, and starts a child of the same kind in a session of its own. */
const stubborn = {
  'main.go': `package main

import (
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"syscall"
	"time"
)

func main() {
	signal.Ignore(syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP)
	if len(os.Args) == 1 {
		child := exec.Command(os.Args[0], "child")
		child.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
		if err := child.Start(); err != nil {
			panic(err)
		}
		fmt.Println("ready")
	}
	time.Sleep(time.Hour)
}
`,
};

afterAll(() => {
  // Whatever a failed test left: found by its mark, so it is ours.
  if (onLinux) for (const { pid } of marked(mark)) process.kill(pid, 'SIGKILL');
});

/** The run's processes were gone in time; what is then found out about the run takes as long as it takes. */
async function expectGone(gone: ReturnType<typeof untilNoneLeft> | null): Promise<void> {
  expect(gone).not.toBeNull();
  if (onLinux) expect((await gone)?.left).toEqual([]);
}

describe('stop', () => {
  it('ends a server in order, with a complete recording', async () => {
    let gone: ReturnType<typeof untilNoneLeft> | null = null;
    const recorded = await record(folder, {
      dir: folder.copyExample('server'),
      command: 'go run .',
      cache,
      env: mark,
      onOutput: (output, recording) => {
        if (gone !== null || !output.includes('heartbeat 1')) return;
        recording.stop();
        gone = untilNoneLeft(mark, patienceMs);
      },
    });
    await expectGone(gone);
    const run = onlyRun(recorded);
    expect(recorded.outcome).toMatchObject({ stopped: true, problem: null, writeProblem: null });
    expect(recorded.model.finished).toBe(true);
    expect(run.end).toMatchObject({ stopped: 'asked', survivors: [] });
    const reasons = run.missing.map(({ what, reason }) => `${what} ${reason}`);
    expect(reasons).toEqual([onLinux ? 'disk stopped' : 'disk system']);
    expect(outputOf(run)).toContain('asked to stop');
    expect(run.leftBehind).toMatchObject({ project: [], temp: [] });
    expect(spansOf(run, 'program')[0]?.end).not.toBeNull();
    expect(readdirSync(path.join(recorded.dataDir, 'scratch'))).toEqual([]);
  });

  it.runIf(onLinux)('ends programs that refuse to, also outside of the group', async () => {
    let gone: ReturnType<typeof untilNoneLeft> | null = null;
    const recorded = await record(folder, {
      dir: folder.module(stubborn),
      command: 'go run .',
      cache,
      env: mark,
      onOutput: (output, recording) => {
        if (gone !== null || !output.includes('ready')) return;
        expect(marked(mark).filter((each) => each.name === 'module')).toHaveLength(2);
        recording.stop();
        gone = untilNoneLeft(mark, patienceMs);
      },
    });
    await expectGone(gone);
    expect(recorded.model.finished).toBe(true);
    expect(onlyRun(recorded).end?.stopped).toBe('asked');
  });

  it('ends a build in the middle', async () => {
    const request = {
      dir: folder.copyExample('hello'),
      command: 'go build -x -o hello .',
      cache: folder.make('cache'),
      env: mark,
    };
    let gone: ReturnType<typeof untilNoneLeft> | null = null;
    const recorded = await record(folder, {
      ...request,
      onOutput: (output, recording) => {
        if (gone !== null || !output.includes('/compile')) return;
        recording.stop();
        gone = untilNoneLeft(mark, patienceMs);
      },
    });
    await expectGone(gone);
    expect(recorded.model.finished).toBe(true);
    expect(onlyRun(recorded).end?.stopped).toBe('asked');
    expect(existsSync(onlyRun(recorded).start.workRoot)).toBe(false);
  });
});

describe.runIf(onLinux)('when the application is killed', () => {
  it.each([
    ['server', (): string => folder.copyExample('server'), 'listening on'],
    ['a stubborn program', (): string => folder.module(stubborn), 'ready'],
  ])('nothing of %s survives, and the recording opens', async (_, project, sign) => {
    const dataDir = folder.make('data');
    const file = path.join(dataDir, 'killed.buildoscope');
    const child = startCli(
      ['record', '--dir', project(), '--cache', 'mine', '--out', file, '--', 'go', 'run', '.'],
      { dataDir, env: { ...mark, GOCACHE: cache } },
    );
    let errors = '';
    child.stderr?.on('data', (text) => {
      errors += text;
    });
    await new Promise<void>((resolve, reject) => {
      let output = '';
      child.stdout?.on('data', (text) => {
        output += text;
        if (output.includes(sign)) resolve();
      });
      child.once('exit', () => reject(new Error(`It ended early: ${errors}`)));
    });
    // What was printed and sampled reaches the file with the recorder's next batch.
    const read = () => {
      const reader = createRecordReader();
      const records = reader.push(readFileSync(file, 'utf8'));
      return { run: fold(emptyModel, records).runs[0], damage: reader.end() };
    };
    await expect
      .poll(
        () => {
          const { run } = read();
          if (run === undefined || !outputOf(run).includes(sign)) return false;
          return spansOf(run, 'link').length === 1 && run.samples.length > 0;
        },
        { timeout: patienceMs },
      )
      .toBe(true);
    child.removeAllListeners('exit');
    child.kill('SIGKILL');
    const { left } = await untilNoneLeft(mark, patienceMs);
    expect(left).toEqual([]);

    const { run, damage } = read();
    expect(damage?.code).toBe('damaged-recording');
    if (run === undefined) throw new Error('The recording has no run.');
    expect(outputOf(run)).toContain(sign);
    expect(spansOf(run, 'link')).toHaveLength(1);
    expect(run.samples.length).toBeGreaterThan(0);
    expect(run.end).toBeNull();

    expect(readdirSync(path.join(dataDir, 'scratch'))).toHaveLength(1);
    expect(await removeLeftovers(dataDir)).toHaveLength(1);
    expect(readdirSync(path.join(dataDir, 'scratch'))).toEqual([]);
  });
});
