import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { withoutOwnFolders } from '../../src/export/own-folders.ts';
import { readRecords } from '../../src/recording/read.ts';
import { crossing, parseTrace, slices } from '../../src/testing/trace-format.ts';
import { runCli } from '../testing/command-line.ts';
import { temporaryFolder } from '../testing/folders.ts';
import { copyWarmCache } from '../testing/shared.ts';

const folder = temporaryFolder();
const cache = copyWarmCache(folder.make('cache'));
const dataDir = folder.make('data');
// The project lies in the home folder, as it does on most machines.
const env = { GOCACHE: cache, HOME: folder.dir, GOPATH: path.join(folder.dir, 'go') };
const recording = path.join(dataDir, 'one.buildoscope');

beforeAll(async () => {
  const args = [
    'compare',
    '--dir',
    folder.copyExample('hello'),
    '--cache',
    'mine',
    '--out',
    recording,
  ];
  const sides = ['--a', 'go run .', '--b', 'go build -o hello .', '--repeat', '2'];
  const result = await runCli([...args, ...sides], { dataDir, env });
  expect(result.exitCode, result.stderr).toBe(0);
});

async function exported(
  name: string,
  from = recording,
  ...more: readonly string[]
): Promise<string> {
  const out = path.join(folder.make('out'), name);
  const result = await runCli(['export', from, '--out', out, ...more], { dataDir, env });
  expect(result.exitCode, result.stderr).toBe(0);
  expect(result.stdout).toBe('');
  return out;
}

const recordsOf = (file: string) => {
  const { records, damage } = readRecords([readFileSync(file, 'utf8')]);
  expect(damage).toBeNull();
  return records;
};

describe('JSON', () => {
  it('holds all records, is read as a recording, and comes out the same again', async () => {
    const once = await exported('one.json');
    expect(recordsOf(once)).toEqual(withoutOwnFolders(recordsOf(recording), folder.dir));
    const again = await exported('two.json', once);
    expect(readFileSync(again)).toEqual(readFileSync(once));

    const request = { dataDir, env };
    expect(await runCli(['check', once], request)).toMatchObject({ exitCode: 0 });
    const [of, original] = await Promise.all(
      [once, recording].map((file) => runCli(['info', file, '--json'], request)),
    );
    const home = folder.dir;
    expect(original?.stdout).toContain(home);
    expect(JSON.parse(of?.stdout ?? '').comparison.metrics).toEqual(
      JSON.parse(original?.stdout ?? '').comparison.metrics,
    );
  });

  it('is read up to where it was cut', async () => {
    const whole = readFileSync(await exported('one.json'), 'utf8');
    const cut = path.join(dataDir, 'cut.json');
    writeFileSync(cut, whole.slice(0, whole.length / 2));
    const check = await runCli(['check', cut], { dataDir });
    expect(check).toMatchObject({ exitCode: 1, stdout: expect.stringContaining('cut off') });
  });
});

describe('CSV', () => {
  it('parsed back is what was recorded', async () => {
    const out = await exported('one.csv');
    const files = readdirSync(path.dirname(out)).sort();
    expect(files).toEqual(['one.csv', 'one.packages.csv', 'one.samples.csv', 'one.spans.csv']);
    const rowsOf = (name: string) => {
      const text = readFileSync(path.join(path.dirname(out), name), 'utf8');
      const options = { header: true, dynamicTyping: true, skipEmptyLines: true };
      const { data, errors } = Papa.parse<Record<string, unknown>>(text, options);
      expect(errors).toEqual([]);
      return data;
    };
    const records = recordsOf(recording);
    const samples = records.filter((record) => record.kind === 'sample');
    expect(
      rowsOf('one.samples.csv').map((row) => [row.run, row.atMs, row['cpuMs.go'], row.readBytes]),
    ).toEqual(
      samples.map(({ run, atMs, cpuMs, readBytes }) => [run, atMs, cpuMs.go ?? 0, readBytes]),
    );
    const ends = records.filter((record) => record.kind === 'tool-end');
    const byName = (a: readonly unknown[], b: readonly unknown[]) =>
      String(a).localeCompare(String(b));
    expect(
      rowsOf('one.spans.csv')
        .map((row) => [row.run, row.span, row.startMs, row.endMs, row.peakRssBytes])
        .sort(byName),
    ).toEqual(
      ends
        .map(({ run, span, startMs, endMs, peakRssBytes }) => [
          run,
          span,
          startMs,
          endMs,
          peakRssBytes,
        ])
        .sort(byName),
    );
    const packages = records.filter((record) => record.kind === 'package');
    expect(rowsOf('one.packages.csv').map((row) => [row.run, row.path, row.built])).toEqual(
      packages.map(({ run, path: name, built }) => [run, name, built]),
    );
    const walls = records.flatMap((record) => (record.kind === 'run-end' ? [record.wallMs] : []));
    const summary = rowsOf('one.csv');
    expect(summary.filter(({ row }) => row === 'run').map(({ wallMs }) => wallMs)).toEqual(walls);
    expect(summary.map(({ row }) => row)).toContain('ratio');
  });
});

it('the trace is of its format, and its slices nest', async () => {
  const events = parseTrace(readFileSync(await exported('one.trace.json'), 'utf8'));
  expect(crossing(events)).toEqual([]);
  const ends = recordsOf(recording).filter((record) => record.kind === 'run-end');
  const commands = slices(events).filter(({ cat }) => cat === 'command');
  expect(commands.map(({ dur }) => dur)).toEqual(
    ends.map(({ wallMs }) => Math.round(wallMs * 1000)),
  );
  for (const event of events) {
    const end = commands.find(({ pid }) => pid === event.pid)?.dur ?? 0;
    if (event.ph === 'X') expect(event.ts + event.dur).toBeLessThanOrEqual(end);
    if (event.ph === 'C') expect(event.ts).toBeLessThanOrEqual(end);
  }
  const names = slices(events).map(({ name }) => name);
  expect(names).toContain('go build -o hello .');
  expect(names.some((name) => name.startsWith('link '))).toBe(true);
});

it('Markdown speaks the language that is asked for', async () => {
  const english = readFileSync(await exported('one.md'), 'utf8');
  const russian = readFileSync(await exported('one.md', recording, '--lang', 'ru'), 'utf8');
  expect(english).toMatch(/\| wall time \| \d/);
  expect(russian).toMatch(/\| время \| \d/);
});

it.each(['one.json', 'one.csv', 'one.spans.csv', 'one.md', 'one.trace.json'])(
  '%s does not tell where the home folder is',
  async (name) => {
    const out = await exported(name);
    expect(readFileSync(recording, 'utf8')).toContain(folder.dir);
    for (const file of readdirSync(path.dirname(out))) {
      const text = readFileSync(path.join(path.dirname(out), file), 'utf8');
      expect(text).not.toContain(folder.dir);
    }
  },
);

describe('a file that is there', () => {
  it('is only replaced with --force', async () => {
    const out = await exported('one.json');
    writeFileSync(out, 'mine');
    const args = ['export', recording, '--out', out];
    const refused = await runCli(args, { dataDir });
    expect(refused).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('--force') });
    expect(readFileSync(out, 'utf8')).toBe('mine');
    expect(await runCli([...args, '--force'], { dataDir })).toMatchObject({ exitCode: 0 });
    expect(recordsOf(out).length).toBeGreaterThan(0);
  });

  it.each([
    ['an unknown ending', ['--out', 'x.foo'], /x\.foo/],
    ['no ending', ['--out', 'x'], /\.csv/],
    ['no file', [], /--out/],
    ['a bad size', ['--out', 'x.md', '--size', '10x10'], /1920x1080/],
    ['an unknown preset', ['--out', 'x.md', '--preset', 'nice'], /whole-comparison/],
  ])('nothing is written for %s', async (_, args, says) => {
    const cwd = folder.make('cwd');
    const result = await runCli(['export', recording, ...args], { dataDir, cwd });
    expect(result.exitCode).toBe(2);
    expect(result.stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(result.stderr).toMatch(says);
    expect(readdirSync(cwd)).toEqual([]);
  });

  /** An ordinary user: root may write into read-only folders. */
  it.runIf(process.getuid?.() === 0)('a read-only folder is told in plain words', async () => {
    const out = path.join(folder.make('readonly'), 'x.md');
    chmodSync(folder.dir, 0o755);
    const open = folder.make('open');
    const copy = path.join(open, 'one.buildoscope');
    writeFileSync(copy, readFileSync(recording));
    const result = await runCli(['export', copy, '--out', out], { dataDir: open, user: 65_534 });
    expect(result).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('read-only') });
    expect(existsSync(out)).toBe(false);
  });
});
