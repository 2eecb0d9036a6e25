import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/folders.ts';
import { example, paths } from '../testing/paths.ts';
import { onlyRun, outputOf, record, spansOf } from '../testing/record.ts';
import { copyWarmCache } from '../testing/shared.ts';

const folder = temporaryFolder();
const cache = copyWarmCache(folder.make('cache'));
const hasShell = process.platform !== 'win32';

describe('a folder', () => {
  it.each(['-leading-dash', "ünï-çödé 目录 🐹 quote's and  $HOME `x` ; #"])(
    'named %s is an ordinary one',
    async (name) => {
      const dir = folder.copyExample('hello', name);
      const out = `${name}.out`;
      const run = onlyRun(
        await record(folder, { dir, command: ['go', 'build', '-o', out, '.'], cache }),
      );
      expect(run.end?.exitCode, outputOf(run)).toBe(0);
      expect(run.binary).toMatchObject({ path: path.join(dir, out), fate: 'kept' });
      expect(readdirSync(dir).sort()).toEqual([out, ...readdirSync(example('hello'))].sort());
    },
  );

  it('of the probe may have spaces', async () => {
    const probePath = path.join(folder.make('Program Files (x86)'), path.basename(paths.probe));
    cpSync(paths.probe, probePath);
    const dir = folder.copyExample('hello');
    const run = onlyRun(await record(folder, { dir, command: 'go run .', cache, probePath }));
    expect(run.end?.exitCode, outputOf(run)).toBe(0);
    expect(spansOf(run, 'link')).toHaveLength(1);
    expect(spansOf(run, 'program')).toHaveLength(1);
  });

  it('that does not allow -o there gives go’s own message', async () => {
    const dir = folder.module({ 'main.go': 'package main\n\nfunc main() {}\n', file: '' });
    const run = onlyRun(await record(folder, { dir, command: 'go build -o file/app .', cache }));
    expect(run.end?.exitCode).toBe(1);
    expect(outputOf(run)).toMatch(/not a directory|mkdir file/);
    expect(run.binary?.fate ?? 'none').not.toBe('kept');
  });
});

describe('the build cache', () => {
  it.each(['off', 'some/where'])('GOCACHE=%s is refused before anything runs', async (value) => {
    const dir = folder.copyExample('hello');
    const before = readdirSync(dir);
    const recorded = await record(folder, {
      dir,
      command: 'go build .',
      state: 'mine',
      env: { GOCACHE: value },
    });
    expect(recorded.outcome.problem?.code).toBe('cache-unusable');
    expect(recorded.model.runs).toEqual([]);
    expect(readdirSync(dir)).toEqual(before);
  });
});

describe.runIf(hasShell)('a toolexec of the person’s own', () => {
  const dir = folder.copyExample('hello', 'a project');

  it.each([
    ['the command', (script: string) => ({ flag: [`-toolexec=${script}`], env: {} })],
    ['GOFLAGS', (script: string) => ({ flag: [], env: { GOFLAGS: `-toolexec=${script}` } })],
  ])('in %s is chained', async (_, use) => {
    const log = path.join(folder.make('log'), 'log.txt');
    const script = folder.script('chained', [
      `case "$*" in *-V=full*) ;; *) echo "\${1##*/}" >> '${log}';; esac`,
      'exec "$@"',
    ]);
    const { flag, env } = use(script);
    const run = onlyRun(
      await record(folder, {
        dir,
        command: ['go', 'build', ...flag, '-o', path.join(folder.make('out'), 'app'), '.'],
        cache,
        env,
      }),
    );
    expect(run.end?.exitCode, outputOf(run)).toBe(0);
    const called = readFileSync(log, 'utf8').trim().split('\n').sort();
    expect(called).toEqual(run.spans.map((span) => span.start.tool).sort());
    expect(called).toContain('link');
  });
});

describe('flags in the person’s go/env file', () => {
  it('hold, are told among the settings, and stay as they are', async () => {
    const log = path.join(folder.make('log'), 'log.txt');
    const script = hasShell
      ? folder.script('chained', [
          `case "$*" in *-V=full*) ;; *) echo "\${1##*/}" >> '${log}';; esac`,
          'exec "$@"',
        ])
      : null;
    const flags = ['-tags=extra', ...(script === null ? [] : [`-toolexec=${script}`])].join(' ');
    const file = path.join(folder.make('config'), 'env');
    const text = `GOFLAGS=${flags}\n`;
    writeFileSync(file, text);
    const dir = folder.module({
      'main.go': 'package main\n\nfunc main() { println(name) }\n',
      'plain.go': '//go:build !extra\n\npackage main\n\nconst name = "plain"\n',
      'extra.go': '//go:build extra\n\npackage main\n\nconst name = "extra"\n',
    });
    // An empty variable does not outweigh the file; one of the person’s own would.
    const recorded = await record(folder, {
      dir,
      command: 'go run .',
      cache,
      env: { GOENV: file, GOFLAGS: '' },
    });
    const run = onlyRun(recorded);
    expect(run.end?.exitCode, outputOf(run)).toBe(0);
    expect(recorded.stderr).toContain('extra');
    expect(run.start.environment.GOFLAGS).toBe(flags);
    expect(readFileSync(file, 'utf8')).toBe(text);
    if (script !== null) expect(readFileSync(log, 'utf8')).toMatch(/^link$/m);
  });
});

describe('go', () => {
  it('that is gone is told as missing', async () => {
    const dir = folder.copyExample('hello');
    const goPath = path.join(folder.make('nothing'), 'go');
    const { outcome, model } = await record(folder, { dir, command: 'go run .', cache, goPath });
    expect(outcome.problem?.code).toBe('go-missing');
    expect(model.runs).toEqual([]);
  });

  it('that the project wants newer is not downloaded', async () => {
    const dir = folder.module({
      'go.mod': 'module example.com/module\n\ngo 1.99\n',
      'main.go': 'package main\n\nfunc main() {}\n',
    });
    const recorded = await record(folder, { dir, command: 'go build .', cache });
    const told = `${outputOf(onlyRun(recorded))}`;
    expect(told).toMatch(/go\.mod requires go >= 1\.99|1\.99/);
    expect(onlyRun(recorded).end?.exitCode).toBe(1);
  });

  it('gets the person’s own environment in the program, and no variable of ours', async () => {
    const dir = folder.module({
      'main.go': `package main

import (
	"fmt"
	"os"
)

func main() {
	for _, entry := range os.Environ() {
		fmt.Println(entry)
	}
}
`,
    });
    const { stdout } = await record(folder, {
      dir,
      command: 'go run .',
      cache,
      env: { OWN: 'kept', GOTMPDIR: folder.dir },
    });
    const entries = stdout.split('\n');
    expect(entries).toContain('OWN=kept');
    expect(entries).toContain(`GOCACHE=${cache}`);
    expect(entries).toContain(`GOTMPDIR=${folder.dir}`);
    expect(entries.filter((entry) => entry.includes('BUILDOSCOPE'))).toEqual([]);
  });
});
