import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { phasesOf } from '../../src/timeline/phases.ts';
import { temporaryFolder } from '../testing/folders.ts';
import { onlyRun, outputOf, record, spansOf } from '../testing/record.ts';
import { copyWarmCache } from '../testing/shared.ts';

const folder = temporaryFolder();
const cache = copyWarmCache(folder.make('cache'));

describe('a command that fails', () => {
  it('keeps the exit code and the messages of a compile error', async () => {
    const dir = folder.copyExample('fails');
    const run = onlyRun(await record(folder, { dir, command: 'go build .', cache }));
    expect(run.end).toMatchObject({ exitCode: 1, signal: null, stopped: null });
    expect(outputOf(run)).toMatch(/price\.go:\d+:\d+: /);
    expect(outputOf(run)).toMatch(/receipt\.go:\d+:\d+: /);
    const failed = spansOf(run, 'compile').at(-1);
    expect(failed?.end?.exitCode).toBeGreaterThan(0);
    expect(failed?.start.package).toBe('example.com/fails');
    expect(run.binary).toBeNull();
    expect(spansOf(run, 'link')).toEqual([]);
  });

  it('keeps a panic: its text, go run’s exit code and the program’s own', async () => {
    const dir = folder.copyExample('panics');
    const run = onlyRun(await record(folder, { dir, command: 'go run .', cache }));
    expect(run.end?.exitCode).toBe(1);
    expect(spansOf(run, 'program')[0]?.end?.exitCode).toBe(2);
    expect(outputOf(run)).toMatch(/panic: [\s\S]*goroutine 1[\s\S]*exit status 2/);
    expect(spansOf(run, 'program')[0]?.end?.peakRssBytes).toBeGreaterThan(100e6);
  });

  it('keeps the exit code of a program, and the signal that a program dies of', async () => {
    const exits = folder.module({
      'main.go': 'package main\n\nimport "os"\n\nfunc main() { os.Exit(7) }\n',
    });
    const run = onlyRun(await record(folder, { dir: exits, command: 'go run .', cache }));
    expect(run.end?.exitCode).toBe(1);
    expect(outputOf(run)).toContain('exit status 7');
    expect(spansOf(run, 'program')[0]?.end?.exitCode).toBe(7);

    const killed = folder.module({
      'main.go':
        'package main\n\nimport "syscall"\n\nfunc main() { syscall.Kill(syscall.Getpid(), syscall.SIGKILL) }\n',
    });
    const other = onlyRun(await record(folder, { dir: killed, command: 'go run .', cache }));
    expect(other.end?.exitCode).toBe(1);
    expect(outputOf(other)).toContain('signal: killed');
    expect(spansOf(other, 'program')[0]?.end).toMatchObject({ exitCode: null, signal: 'SIGKILL' });
  });

  it('shows go’s own words when go itself refuses', async () => {
    const dir = folder.copyExample('hello');
    const run = onlyRun(await record(folder, { dir, command: 'go build ./nowhere', cache }));
    expect(run.end?.exitCode).toBe(1);
    expect(outputOf(run)).toContain('nowhere');
    expect(run.spans).toEqual([]);
  });
});

describe('a program that asks', () => {
  it('gets what is typed while it runs', async () => {
    let answers = 0;
    const run = onlyRun(
      await record(folder, {
        dir: folder.copyExample('asks'),
        command: 'go run .',
        cache,
        onOutput: (output, recording) => {
          const questions = output.match(/\? ?|: ?$/g)?.length ?? 0;
          if (questions > answers) {
            recording.input(['Ada\n', '12\n'][answers] ?? '');
            answers += 1;
          }
        },
      }),
    );
    expect(run.end?.exitCode).toBe(0);
    expect(outputOf(run)).toContain('Thank you, Ada');
    const typed = run.output.filter((each) => each.stream === 'input').map((each) => each.text);
    expect(typed).toEqual(['Ada\n', '12\n']);
  });

  it('is told when the input ends', async () => {
    let ended = false;
    const run = onlyRun(
      await record(folder, {
        dir: folder.copyExample('asks'),
        command: 'go run .',
        cache,
        onOutput: (_, recording) => {
          if (!ended) recording.endInput();
          ended = true;
        },
      }),
    );
    expect(run.end?.exitCode).toBe(0);
    expect(outputOf(run)).toContain('The input ended');
  });
});

it('records go test with vet, test binaries and vendored packages', async () => {
  const dir = folder.copyExample('notekeeper');
  const run = onlyRun(
    await record(folder, { dir, command: 'go test -count=1 ./...', cache, env: { GOFLAGS: '' } }),
  );
  expect(run.end?.exitCode, outputOf(run)).toBe(0);
  expect(outputOf(run)).toMatch(/^ok {2}\t/m);
  expect(spansOf(run, 'link').length).toBeGreaterThan(2);
  expect(spansOf(run, 'vet').length).toBeGreaterThan(2);
  expect(run.packages.filter((each) => each.origin === 'module')).toEqual([
    expect.objectContaining({ path: 'github.com/dustin/go-humanize', version: 'v1.0.1' }),
  ]);
  expect(phasesOf(run).map((each) => each.phase)).toContain('compile');
  expect(run.leftBehind).toMatchObject({ project: [], temp: [] });
});

it('bounds gigabytes of output, and counts what it drops', async () => {
  const lines = 500_000;
  const dir = folder.module({
    'main.go': `package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"
)

func main() {
	out := bufio.NewWriterSize(os.Stdout, 1<<16)
	defer out.Flush()
	text := strings.Repeat("x", 80)
	for line := 1; line <= ${lines}; line++ {
		fmt.Fprintln(out, line, text)
	}
}
`,
  });
  const recorded = await record(folder, { dir, command: 'go run .', cache });
  const run = onlyRun(recorded);
  const text = outputOf(run);
  expect(run.end?.exitCode).toBe(0);
  expect(text.startsWith('1 xxx')).toBe(true);
  expect(text.trimEnd().split('\n').at(-1)).toMatch(new RegExp(`^${lines} x{80}$`));
  expect(recorded.stdout.length).toBeGreaterThan(40e6);
  expect((run.end?.droppedOutputBytes ?? 0) + Buffer.byteLength(text)).toBe(
    Buffer.byteLength(recorded.stdout) + Buffer.byteLength(recorded.stderr),
  );
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(9 * 1024 * 1024);
  expect(statSync(recorded.file).size).toBeLessThan(16e6);
  expect(readFileSync(recorded.file, 'utf8').endsWith('{"kind":"end"}\n')).toBe(true);
});
