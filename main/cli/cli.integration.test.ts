import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { recipes } from '../../src/recipes/catalogue.ts';
import { readRecords } from '../../src/recording/read.ts';
import { emptyModel, fold } from '../../src/timeline/model.ts';
import { bareGo } from '../testing/bare-go.ts';
import { runCli } from '../testing/command-line.ts';
import { temporaryFolder } from '../testing/folders.ts';
import { copyWarmCache } from '../testing/shared.ts';
import { compareSchema, detailsSchema, runSchema } from '../testing/summary-schema.ts';

const folder = temporaryFolder();
const cache = copyWarmCache(folder.make('cache'));
const env = { GOCACHE: cache };
const dataDir = folder.make('data');
const hello = folder.copyExample('hello');

function oneDocument(stdout: string): unknown {
  expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  return JSON.parse(stdout);
}

describe('record', () => {
  it('prints one JSON document, and the command’s output on standard error', async () => {
    const out = path.join(dataDir, 'one.buildoscope');
    const args = ['record', '--dir', hello, '--cache', 'mine', '--out', out, '--json'];
    const result = await runCli([...args, '--', 'go', 'run', '.'], { dataDir, env });
    expect(result.exitCode, result.stderr).toBe(0);
    const summary = runSchema.parse(oneDocument(result.stdout));
    expect(summary).toMatchObject({ run: 'A1', side: 'A', exitCode: 0, signal: null });
    expect(summary.command).toEqual(['go', 'run', '.']);
    const printed = await bareGo(inject('goPath'), ['run', '.'], { dir: hello, cache });
    expect(printed.stdout).not.toBe('');
    expect(result.stderr).toContain(printed.stdout.split('\n')[0]);

    const info = await runCli(['info', out, '--json'], { dataDir });
    expect(info.exitCode).toBe(0);
    const told = detailsSchema.parse(oneDocument(info.stdout));
    expect(told).toMatchObject(summary);
    expect(told.causes.map(({ action }) => action)).toContain('link');
    expect(told.preparation.steps.map(({ step }) => step)).toContain('check');
    expect((await runCli(['check', out], { dataDir })).exitCode).toBe(0);
  });

  it('passes on output, input and the exit status of the command', async () => {
    const asks = folder.copyExample('asks');
    const args = ['record', '--dir', asks, '--cache', 'mine', '--repeat', '2'];
    const result = await runCli([...args, '--', 'go', 'run', '.'], {
      dataDir,
      env,
      input: 'Ada\n12\n',
    });
    expect(result.exitCode, result.stderr).toBe(0);
    // What is piped in is given to each run.
    expect(result.stdout.match(/Thank you, Ada/g)).toHaveLength(2);
    expect(result.stdout.startsWith('{')).toBe(false);
    expect(readdirSync(path.join(dataDir, 'recordings')).length).toBeGreaterThan(0);

    const fails = ['record', '--dir', folder.copyExample('fails'), '--cache', 'mine', '--json'];
    const failed = await runCli([...fails, '--', 'go', 'build', '.'], { dataDir, env });
    expect(failed.exitCode).toBe(1);
    expect(runSchema.parse(oneDocument(failed.stdout))).toMatchObject({ exitCode: 1 });
    expect(failed.stderr).toMatch(/price\.go:\d+/);
  });

  it('leaves flags behind -- to go and to the program', async () => {
    const dir = folder.module({
      'main.go':
        'package main\n\nimport (\n\t"fmt"\n\t"os"\n)\n\nfunc main() { fmt.Println(os.Args[1:]) }\n',
    });
    const args = ['record', '--dir', dir, '--cache', 'mine', '--'];
    const command = ['go', 'run', '-tags', 'x', '.', '--json', '-o', 'a b'];
    const result = await runCli([...args, ...command], { dataDir, env });
    expect(result.stdout).toContain('[--json -o a b]');
  });
});

describe('compare', () => {
  it('wraps the runs of both sides', async () => {
    const args = ['compare', '--dir', hello, '--cache', 'mine', '--repeat', '2', '--json'];
    const sides = ['--a', 'go run .', '--b', 'go build -o hello .'];
    const result = await runCli([...args, ...sides], { dataDir, env });
    expect(result.exitCode, result.stderr).toBe(0);
    const report = compareSchema.parse(oneDocument(result.stdout));
    expect(report.runs.map((run) => run.run)).toEqual(['A1', 'B1', 'A2', 'B2']);
    expect(report.runs.map((run) => run.binary.fate).slice(1, 2)).toEqual(['kept']);
    const { wallMs, linkMs } = report.comparison.metrics;
    expect(wallMs).toMatchObject({ A: { n: 2 }, B: { n: 2 }, verdict: 'too-few' });
    expect(wallMs.ratio).toBeCloseTo((wallMs.B.median ?? 0) / (wallMs.A.median ?? 1), 9);
    expect(linkMs.B.n).toBe(2);
    expect(report.comparison.statements.length).toBeGreaterThanOrEqual(2);
    expect(report.comparison.statements.length).toBeLessThanOrEqual(4);
  });
});

const runsSchema = z.object({ runs: z.array(runSchema) });

describe('compare with sides', () => {
  it('names them, runs the program after the build, and lets them race', async () => {
    const sides = [
      '--side',
      'one=go build -o app .;then-run',
      '--side',
      'two=go run .;env=GOGC=50',
    ];
    const args = ['compare', '--dir', hello, '--cache', 'mine', '--order', 'race', '--rest', '10'];
    const out = path.join(dataDir, 'race.buildoscope');
    const result = await runCli([...args, ...sides, '--json', '--out', out], { dataDir, env });
    expect(result.exitCode, result.stderr).toBe(0);
    const { runs } = runsSchema.parse(oneDocument(result.stdout));
    expect(
      // Which one of a race starts first is not told beforehand.
      runs.map(({ run, phases }) => [run, phases.some(({ phase }) => phase === 'run')]).sort(),
    ).toEqual([
      ['A1', true],
      ['B1', true],
    ]);
    const { runs: recorded } = fold(emptyModel, readRecords([readFileSync(out, 'utf8')]).records);
    expect(recorded.map(({ start }) => start.label).sort()).toEqual(['one', 'two']);
    expect(recorded.find(({ start }) => start.run === 'B1')?.start.conditions).toMatchObject({
      order: 'race',
      environment: { GOGC: '50' },
    });
  });

  it('lists the recipes', async () => {
    const result = await runCli(['compare', '--recipe', 'list'], { dataDir });
    expect(result.exitCode).toBe(0);
    expect(result.stdout).toMatch(/^run-against-build /m);
    expect(result.stdout.trimEnd().split('\n')).toHaveLength(recipes.length);
  });
});

describe('bad input', () => {
  const target = path.join(folder.make('precious'), 'file');
  writeFileSync(target, '');
  const empty = folder.make('empty');
  const loop = path.join(folder.make('links'), 'loop');
  symlinkSync(loop, loop);
  const go = ['--', 'go', 'build', '.'];

  it.each<readonly [string, readonly string[], RegExp]>([
    ['an unknown flag', ['record', '--wrong', ...go], /--wrong/],
    ['an unknown verb', ['recrod', ...go], /recrod/],
    ['no verb', [], /./],
    ['a bad number', ['record', '--repeat', '0', ...go], /1 to 50/],
    ['an unknown cache state', ['record', '--cache', 'hot', ...go], /cold/],
    ['an unknown flag for go', ['record', '--dir', hello, '--', 'go', 'build', '-zz', '.'], /-zz/],
    ['no such folder', ['record', '--dir', path.join(empty, 'none'), ...go], /none/],
    ['a file in place of a folder', ['record', '--dir', target, ...go], /file’s folder/],
    ['a link that leads to itself', ['record', '--dir', loop, ...go], /link/],
    ['a folder without Go files', ['record', '--dir', empty, ...go], /empty/],
    ['another command', ['record', '--dir', hello, '--', 'rm', '-rf', target], /go build/],
    ['another command as one word', ['record', '--dir', hello, '--', `rm -rf ${target}`], /go/],
    ['a go command that builds nothing', ['record', '--dir', hello, '--', 'go', 'env'], /go env/],
    ['a quote left open', ['record', '--dir', hello, '--', 'go build "a'], /go build "a/],
    ['no command', ['record', '--dir', hello], /go build/],
    [
      'a shell',
      ['compare', '--dir', hello, '--a', `go run . ; rm ${target}`, '--b', 'go run .'],
      /./,
    ],
    ['no second side', ['compare', '--dir', hello, '--a', 'go run .'], /--b/],
    [
      'a wrong setting',
      ['compare', '--dir', hello, '--a', 'go run .', '--side', 'go run .;env=PATH=/x'],
      /GOFLAGS/,
    ],
    [
      'a shared cache in a race',
      [
        'compare',
        '--dir',
        hello,
        '--order',
        'race',
        '--a',
        'go run .',
        '--side',
        'go run .;cache=as-left',
      ],
      /order/,
    ],
    ['no such recipe', ['compare', '--dir', hello, '--recipe', 'soup'], /--recipe list/],
    [
      'a recipe that does not fit',
      ['compare', '--dir', hello, '--recipe', 'after-shared-edit'],
      /package/,
    ],
    ['a recipe with sides', ['compare', '--recipe', 'cgo-on-off', '--a', 'go run .'], /sides/],
    ['a recording that is not there', ['info', path.join(empty, 'none.buildoscope')], /none/],
  ])('%s is refused in one line, status 2, and nothing runs', async (_, args, says) => {
    const own = folder.make('data');
    const before = readdirSync(hello);
    const result = await runCli(args, { dataDir: own, env });
    expect(result.exitCode, result.stderr).toBe(2);
    expect(result.stdout).toBe('');
    expect(result.stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(result.stderr).toMatch(says);
    expect(result.stderr).toMatch(/^buildoscope: /);
    expect(existsSync(target)).toBe(true);
    expect(readdirSync(hello)).toEqual(before);
    expect(readdirSync(own)).toEqual([]);
  });

  it('a file that exists is not overwritten', async () => {
    const args = ['record', '--dir', hello, '--out', target, ...go];
    const result = await runCli(args, { dataDir, env });
    expect(result.exitCode).toBe(2);
    expect(readFileSync(target, 'utf8')).toBe('');
  });
});

describe('a recording that was cut', () => {
  const whole = path.join(dataDir, 'whole.buildoscope');

  beforeAll(async () => {
    const args = ['record', '--dir', hello, '--cache', 'mine', '--out', whole];
    const result = await runCli([...args, '--', 'go', 'build', '-o', 'hello', '.'], {
      dataDir,
      env,
    });
    expect(result.exitCode, result.stderr).toBe(0);
  });

  it.each([0.3, 0.6, 0.95, 0.999])('at %f of its length is shown up to there', async (share) => {
    const bytes = readFileSync(whole);
    const cut = path.join(dataDir, `cut-${share}.buildoscope`);
    writeFileSync(cut, bytes.subarray(0, Math.floor(bytes.length * share)));
    const info = await runCli(['info', cut, '--json'], { dataDir });
    expect(info.exitCode).toBe(1);
    expect(detailsSchema.parse(oneDocument(info.stdout))).toMatchObject({ run: 'A1' });
    expect(info.stderr.trimEnd().split('\n')).toHaveLength(1);
    const check = await runCli(['check', cut], { dataDir });
    expect(check.exitCode).toBe(1);
    expect(check.stdout).toMatch(/cut off|not finished/);
  });

  it('within its first line is refused', async () => {
    const cut = path.join(dataDir, 'cut-header.buildoscope');
    writeFileSync(cut, readFileSync(whole).subarray(0, 20));
    for (const verb of ['info', 'check']) {
      const result = await runCli([verb, cut], { dataDir });
      expect(result.exitCode).toBeGreaterThan(0);
      expect(`${result.stdout}${result.stderr}`.trimEnd().split('\n')).toHaveLength(1);
    }
  });
});

it('a recording that can’t be written where it should is saved elsewhere, whole', async () => {
  const [tmp, own] = [folder.make('tmp'), folder.make('data')];
  const file = path.join(own, 'file');
  writeFileSync(file, '');
  const out = path.join(file, 'one.buildoscope');
  const args = ['record', '--dir', hello, '--cache', 'mine', '--out', out, '--', 'go', 'run', '.'];
  const result = await runCli(args, { dataDir: own, env: { ...env, TMPDIR: tmp } });
  expect(result.exitCode, result.stderr).toBe(0);
  expect(result.stderr).toContain(`${out} can’t be written.`);
  const rescued = /temporary folder instead: (.*)/.exec(result.stderr)?.[1] ?? '';
  expect(rescued.startsWith(tmp)).toBe(true);
  expect(readRecords([readFileSync(rescued, 'utf8')]).damage).toBeNull();
});

it('doctor tells what it found', async () => {
  const result = await runCli(['doctor', '--json'], { dataDir });
  expect(result.exitCode).toBe(0);
  const found = z
    .object({ ready: z.literal(true), go: z.object({ version: z.string() }), probe: z.string() })
    .parse(oneDocument(result.stdout));
  expect(found.go.version).toBe(inject('goVersion'));
});

/** An ordinary user: root may write into read-only folders. */
const nobody = 65_534;

it.runIf(process.getuid?.() === 0)('a read-only project gives go’s own message', async () => {
  const own = folder.make('nobody');
  const dir = path.join(own, 'hello');
  cpSync(hello, dir, { recursive: true });
  const private_ = { data: path.join(own, 'data'), cache: path.join(own, 'cache') };
  cpSync(cache, private_.cache, { recursive: true });
  cpSync(folder.make('empty'), private_.data, { recursive: true });
  for (const each of Object.values(private_)) giveTo(nobody, each);
  chmodSync(folder.dir, 0o755);
  chmodSync(dir, 0o555);
  const out = path.join(private_.data, 'read-only.buildoscope');
  const result = await runCli(
    ['record', '--dir', dir, '--cache', 'mine', '--out', out, '--json', '--', 'go', 'build', '.'],
    {
      dataDir: private_.data,
      env: { GOCACHE: private_.cache, HOME: private_.data, GOPATH: path.join(private_.data, 'go') },
      user: nobody,
    },
  );
  expect(result.exitCode, result.stderr).toBe(1);
  expect(runSchema.parse(oneDocument(result.stdout))).toMatchObject({
    exitCode: 1,
    leftBehind: { project: [], temp: [] },
  });
  expect(result.stderr).toMatch(/permission denied/);
  expect((await runCli(['check', out], { dataDir })).exitCode).toBe(0);
});

it.runIf(process.getuid?.() === 0)(
  'a build cache of somebody else is told beforehand',
  async () => {
    const own = folder.make('nobody');
    const locked = path.join(own, 'locked');
    cpSync(folder.make('empty'), path.join(locked, '0a'), { recursive: true });
    giveTo(nobody, own);
    chownSync(path.join(locked, '0a'), 0, 0);
    chmodSync(folder.dir, 0o755);
    const args = ['record', '--dir', hello, '--cache', 'mine', '--', 'go', 'build', '.'];
    const result = await runCli(args, {
      dataDir: own,
      env: { GOCACHE: locked, HOME: own, GOPATH: path.join(own, 'go') },
      user: nobody,
    });
    expect(result.exitCode, result.stderr).toBe(1);
    expect(result.stderr).toContain('Your own build cache can’t be used.');
    expect(result.stderr).toMatch(/EACCES.*0a/);
    expect(readdirSync(path.join(own, 'recordings'))).toHaveLength(0);
  },
);

function giveTo(user: number, dir: string): void {
  chownSync(dir, user, user);
  for (const entry of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
    chownSync(path.join(dir, entry), user, user);
  }
}
