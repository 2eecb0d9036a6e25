import { existsSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { checkRecords } from '../../src/recording/check.ts';
import type { RunModel } from '../../src/timeline/model.ts';
import { stagesByGroup, stagesOf } from '../../src/xray/stages-of.ts';
import { profilesOf } from '../../src/xray/tool-profiles.ts';
import { bareGo, compilesIn } from '../testing/bare-go.ts';
import { runCli } from '../testing/command-line.ts';
import { temporaryFolder } from '../testing/folders.ts';
import { goVersion } from '../testing/go-versions.ts';
import { paths } from '../testing/paths.ts';
import { onlyRun, type Recorded, record, spansOf } from '../testing/record.ts';
import { copyWarmCache } from '../testing/shared.ts';
import { sha256Of } from './binary-life.ts';

/** X-ray: the tools profile themselves inside the very build, and nothing of the build changes by it. */
const folder = temporaryFolder();
/** The runtime and little more: enough packages for every stage, in half the time of hello. */
const dir = folder.module({ 'main.go': 'package main\n\nfunc main() { println("hello") }\n' });
const cache = folder.make('cache');
const out = folder.make('out');
const at = (name: string) => path.join(out, name);
const warm = copyWarmCache(folder.make('warm'));

let recorded: Recorded;
let run: RunModel;
let bareSha256: string | null;

const build = (name: string, ...flags: string[]) => ['build', ...flags, '-o', at(name), '.'];

beforeAll(async () => {
  const command = ['go', ...build('recorded')];
  recorded = await record(folder, { dir, command, cache, xray: true });
  run = onlyRun(recorded);
  await bareGo(inject('goPath'), build('bare'), { dir, cache: warm });
  bareSha256 = await sha256Of(at('bare'));
});

describe('a cold build with X-ray', () => {
  it('gives the bytes of a bare build, and a bare build after it compiles nothing and says nothing', async () => {
    expect(run.end?.exitCode).toBe(0);
    expect(run.binary?.sha256).toBe(bareSha256);
    const { stderr, stdout } = await bareGo(inject('goPath'), build('after', '-x'), { dir, cache });
    expect(compilesIn(stderr)).toBe(0);
    expect(`${stdout}${stderr}`).not.toMatch(/\.pprof|cpuprofile|Benchmark/);
    expect(await sha256Of(at('after'))).toBe(bareSha256);
    const quiet = await bareGo(inject('goPath'), build('after'), { dir, cache });
    expect(`${quiet.stdout}${quiet.stderr}`).toBe('');
  });

  it('finds in a cache that go alone filled all that it needs, and profiles the link', async () => {
    const command = ['go', ...build('warm')];
    const again = onlyRun(await record(folder, { dir, command, cache: warm, xray: true }));
    expect(spansOf(again, 'compile')).toEqual([]);
    expect(spansOf(again, 'link')).toHaveLength(1);
    expect(again.binary?.sha256).toBe(bareSha256);
    expect(profilesOf(again).every((each) => each.tool === 'link')).toBe(true);
  });

  it('has every sample in one stage, nearly all of them in one that has a name', () => {
    expect(run.start.conditions.xray).toBe(true);
    const profiles = profilesOf(run);
    expect(profiles).toHaveLength(run.profiles.length);
    const whole = stagesOf(profiles);
    expect(whole.samples).toBe(
      run.profiles.flatMap(({ stacks }) => stacks).reduce((sum, [, count]) => sum + count, 0),
    );
    // A cold build of the standard library's core: several seconds of CPU at 100 samples a second.
    expect(whole.samples).toBeGreaterThan(100);
    const counts = new Map(whole.stages.map(({ stage, samples }) => [stage, samples]));
    expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(whole.samples);
    for (const stage of ['types', 'ir', 'walk', 'ssa-build', 'ssa-passes', 'regalloc', 'machine'])
      expect([...counts.keys()]).toContain(stage);
    expect((counts.get('other') ?? 0) / whole.samples).toBeLessThan(0.05);
    const parts = stagesByGroup(run).filter(({ group }) => group !== 'whole');
    expect(parts.reduce((sum, { stages }) => sum + stages.samples, 0)).toBe(whole.samples);
    // The ordinary stages are there as well.
    for (const span of spansOf(run, 'compile')) expect(span.end?.stages).not.toBeNull();
  });

  it('is a recording like any other, and its profile is one that go tool pprof reads', async () => {
    expect(checkRecords(recorded.outcome.records)).toEqual([]);
    expect(run.missing).toEqual([]);
    const file = at('profile.pb.gz');
    const { dataDir } = recorded;
    const told = await runCli(['info', recorded.file, '--pprof', file], { dataDir });
    expect(told.exitCode, told.stderr).toBe(0);
    // From Go 1.25 on pprof is built when it is first asked for, which takes longer than all the rest here.
    const older = await goVersion('go1.24.13');
    const goPath = older.kind === 'found' ? older.goPath : inject('goPath');
    const top = await bareGo(goPath, ['tool', 'pprof', '-top', '-nodecount=0', file], {
      dir,
      cache: warm,
    });
    const total = /Total samples = ([\d.]+)(ms|s|mins)/.exec(top.stdout);
    const unitMs = { ms: 1, s: 1000, mins: 60_000 }[total?.[2] ?? ''] ?? Number.NaN;
    const { cpuMs } = stagesOf(profilesOf(run));
    // It prints three or four digits.
    expect(Math.abs((Number(total?.[1]) * unitMs) / cpuMs - 1)).toBeLessThan(0.01);
    expect(top.stdout).toContain('cmd/compile/internal/ssa.Compile');

    const twice = await runCli(['info', recorded.file, '--pprof', file], { dataDir });
    expect(twice.exitCode).toBe(2);
    const other = at('other.pb.gz');
    const none = await runCli(['info', recorded.file, '--pprof', other, '--run', 'B1'], {
      dataDir,
    });
    expect(none.exitCode).toBe(2);
    expect(existsSync(other)).toBe(false);
  });
});

describe('a profile that can’t be written', () => {
  const stageDir = folder.make('stages');
  const observed = (name: string, env: Readonly<Record<string, string>>) =>
    bareGo(inject('goPath'), ['build', `-toolexec=${paths.probe}`, '-o', at(name), '.'], {
      dir: folder.module({ 'main.go': 'package main\n\nfunc main() { println(1) }\n' }),
      // Only its main package is compiled, and it is linked.
      cache: warm,
      env: { BUILDOSCOPE_PROBE_LOG: at(`${name}.log`), BUILDOSCOPE_PROBE_XRAY: '1', ...env },
      mayFail: true,
    });

  it('never fails the build, and nobody hears of it', async () => {
    // Between the probe's making of the file and the tool's opening it, its folder vanishes.
    const chain = ['sh', '-c', `rm -rf '${stageDir}'; exec "$@"`, 'sh'];
    const vanishes = await observed('vanishes', {
      BUILDOSCOPE_PROBE_DIR: stageDir,
      BUILDOSCOPE_PROBE_CHAIN: JSON.stringify(chain),
    });
    expect(vanishes).toEqual({ exitCode: 0, stdout: '', stderr: '' });
    const nowhere = await observed('nowhere', { BUILDOSCOPE_PROBE_DIR: at('nowhere/at/all') });
    expect(nowhere).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  });
});
