import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../i18n/translator.ts';
import type { RecordingRecord } from '../../recording/records.ts';
import {
  fileEvent,
  modelOf,
  packageRecord,
  runEnd,
  runStart,
  sample,
  tool,
  toolStart,
} from '../../testing/records.ts';
import type { RecordingModel } from '../../timeline/model.ts';
import { defaultExportOptions, type ExportOptions, slidePresets } from '../formats.ts';
import { isOffered } from './presets.ts';
import { slideOf } from './slide.ts';

const en = createTranslator('en');
const ru = createTranslator('ru');

const work = '/work/go-build1/b001/exe/hello';
const cached = '/cache/7c/7c75-d/hello';

/** A run that compiles two packages and links; `more`: what became of the executable. */
function run(id: string, more: readonly RecordingRecord[], wallMs = 1000): RecordingRecord[] {
  const records: readonly RecordingRecord[] = [
    ...tool('c1', 100, 400, { package: 'runtime' }, { peakRssBytes: 9e7 }),
    ...tool('c2', 400, 600, { package: 'fmt' }, { peakRssBytes: 5e7 }),
    ...tool('l', 600, 800, { tool: 'link', package: 'hello' }),
    sample(300, 20, { rssBytes: { compile: 8e7, go: 2e7 } }),
    packageRecord('runtime'),
    packageRecord('fmt'),
    fileEvent(650, 'created', work, { bytes: 0 }),
    fileEvent(780, 'grew', work, { bytes: 2_000_000 }),
    ...more,
    runEnd(wallMs),
  ];
  return records.map((record) => ('run' in record ? { ...record, run: id } : record));
}

const deleted = [fileEvent(900, 'started', work), fileEvent(950, 'deleted', work)];
const copied = fileEvent(820, 'copied', cached, { from: work, bytes: 2_000_000 });
const kept = [fileEvent(830, 'moved', '/project/hello', { from: work, bytes: 2_000_000 })];

function goRun(more: readonly RecordingRecord[], version = 'go1.26.8'): RecordingRecord[] {
  const toolchain = { version, goos: 'linux', goarch: 'amd64', path: '/go/bin/go' };
  const start = { verb: 'run', command: ['go', 'run', '.'], label: 'go run .', toolchain } as const;
  return [runStart({ run: 'A1', side: 'A', ...start }), ...run('A1', more)];
}

const goBuild: RecordingRecord[] = [runStart({ run: 'B1', side: 'B' }), ...run('B1', kept)];

function slide(model: RecordingModel, changes: Partial<ExportOptions> = {}, t = en) {
  return slideOf(model, { ...defaultExportOptions, ...changes }, t);
}

describe('the headline', () => {
  it('tells of a copy in the cache because one was seen', () => {
    const { title } = slide(modelOf([...goRun([copied, ...deleted]), ...goBuild]));
    expect(title).toBe(
      'Same work, different ending: go run deletes its executable, a copy stays in the cache; go build keeps it',
    );
  });

  it('tells of none where none was seen, whatever the version of Go', () => {
    const { title } = slide(modelOf([...goRun(deleted, 'go1.27.3'), ...goBuild]));
    expect(title).toBe(
      'Same work, different ending: go run deletes its executable; go build keeps it',
    );
  });

  it('does not say "it" of an executable that came from the cache', () => {
    const start = { verb: 'run', command: ['go', 'run', '.'], label: 'go run .' } as const;
    const started = [runStart({ run: 'A1', side: 'A', ...start }), fileEvent(5, 'started', cached)];
    const binary = { path: cached, bytes: 2e6, sha256: null, createdMs: null, deletedMs: null };
    const record = { kind: 'binary', run: 'A1', ...binary, fate: 'cached' } as const;
    const { title } = slide(modelOf([...started, record, runEnd(90), ...goBuild]));
    expect(title).toBe('go run starts an executable from the cache; go build keeps its executable');
  });

  it('does not call different work the same', () => {
    const model = modelOf([
      ...goRun(deleted),
      ...goBuild,
      packageRecord('net', { run: 'B1', built: true }),
    ]);
    expect(slide(model).title).toBe('go run deletes its executable; go build keeps it');
  });

  it('compares times where the endings are the same', () => {
    const slow = [runStart({ run: 'B1', side: 'B', cache: 'warm' }), ...run('B1', kept, 4000)];
    const fast = [runStart({ run: 'A1', side: 'A', cache: 'cold' }), ...run('A1', kept)];
    expect(slide(modelOf([...fast, ...slow])).title).toBe(
      'Warm cache takes 4 times as long as cold cache',
    );
    expect(slide(modelOf([...fast, ...slow]), {}, ru).title).toBe(
      'Тёплый кэш: в 4 раза дольше, чем холодный кэш',
    );
  });

  it('names the side that failed', () => {
    const failed = [runStart({ run: 'A1' }), runEnd(500, { exitCode: 1 })];
    expect(slide(modelOf(failed)).title).toBe('go build stops after 500\u00a0ms with exit code 1');
  });

  it('says of memory when it was fullest, and what was compiled', () => {
    const { title } = slide(modelOf(goRun(deleted)), { preset: 'memory-while-compiling' });
    expect(title).toBe('RAM peaks at 100\u00a0MB, while runtime is compiled');
  });

  it('says how long the executable lived', () => {
    const options = { preset: 'life-of-the-binary' } as const;
    expect(slide(modelOf(goRun([copied, ...deleted])), options).title).toBe(
      'The executable of go run lives for 300\u00a0ms; then only a copy in the cache is left',
    );
    expect(slide(modelOf(goBuild), options).title).toBe(
      'go build links in the temporary folder, then moves the executable to its place',
    );
  });

  it('says how much a warm cache helps', () => {
    const cold = [runStart({ run: 'A1', side: 'A', cache: 'cold' }), ...run('A1', kept, 6500)];
    const warm = [runStart({ run: 'B1', side: 'B', cache: 'warm' }), ...run('B1', kept, 1000)];
    const model = modelOf([...cold, ...warm]);
    const options = { preset: 'cold-against-warm' } as const;
    expect(slide(model, options).title).toBe(
      'With a warm cache 6.5 times as fast: 1.00\u00a0s instead of 6.50\u00a0s',
    );
    expect(isOffered('cold-against-warm', model)).toBe(true);
    expect(isOffered('cold-against-warm', modelOf(goRun(deleted)))).toBe(false);
  });

  it('says what takes the time, and what stays', () => {
    const model = modelOf([...goRun(deleted), ...goBuild]);
    expect(slide(model, { preset: 'where-the-time-goes' }).title).toBe(
      'Compiling takes 50% of the time',
    );
    expect(slide(model, { preset: 'what-is-stored-where' }).title).toBe(
      'go run leaves nothing but the cache, go build leaves hello (2\u00a0MB)',
    );
  });

  it('calls no difference one that repeated runs don’t bear out', () => {
    const side = (letter: string, wallsMs: readonly number[]) =>
      wallsMs.flatMap((wallMs, index) => {
        const run = `${letter}${index + 1}`;
        const label = letter === 'A' ? 'one' : 'other';
        return [runStart({ run, side: letter, label }), runEnd(wallMs, { run })];
      });
    const mixed = [
      ...side('A', [100, 110, 200, 210, 300]),
      ...side('B', [105, 108, 260, 270, 280]),
    ];
    expect(slide(modelOf(mixed)).title).toBe(
      'One and other take about the same time: 200\u00a0ms and 260\u00a0ms',
    );
    const apart = [
      ...side('A', [100, 101, 102, 103, 104]),
      ...side('B', [200, 201, 202, 203, 204]),
    ];
    expect(slide(modelOf(apart)).title).toBe('Other takes 2 times as long as one');
  });

  it('names a recipe’s sides in the language of the slide', () => {
    const cold = [runStart({ label: 'холодный кэш', cache: 'cold' }), runEnd(6000)];
    const warm = { run: 'B1', side: 'B', label: 'warm cache', cache: 'warm' } as const;
    const model = modelOf([...cold, runStart(warm), runEnd(1000, { run: 'B1' })]);
    expect(slide(model).title).toBe('Cold cache takes 6 times as long as warm cache');
    expect(slide(model, {}, ru).title).toBe('Холодный кэш: в 6 раз дольше, чем тёплый кэш');
  });

  it('gives way to the words of the person', () => {
    const model = modelOf(goRun(deleted));
    expect(slide(model, { title: 'Mine', caption: '' })).toMatchObject({
      title: 'Mine',
      caption: '',
    });
  });
});

describe('the moments', () => {
  const model = modelOf([
    ...goRun([copied, ...deleted]),
    toolStart('later', 100, { run: 'A1' }),
    { kind: 'note', run: 'A1', note: 'n1', atMs: 450, span: null, text: 'here\nit is' },
  ]);

  it('are the peak with what was compiled, and the end of the executable', () => {
    const [side] = slide(model).sides;
    expect(side?.callouts).toEqual([
      {
        id: 'peak',
        track: 'ram',
        atMs: 300,
        value: 100e6,
        text: '100\u00a0MB while compiling runtime',
        short: '100\u00a0MB',
      },
    ]);
    expect(side?.life).toEqual({
      before: 'written to the temporary folder, 2\u00a0MB, and started',
      ending: ['deleted; a copy stays in the cache', 'deleted; copy in cache', 'deleted'],
      tone: 'gone',
    });
    expect(side?.pinned).toEqual([{ atMs: 450, text: 'here it is' }]);
  });

  it('are left out where the person does not want them', () => {
    const [side] = slide(model, { captions: false, notes: false }).sides;
    expect(side).toMatchObject({ callouts: [], pinned: [] });
  });

  it('are those of the part of time that is shown', () => {
    const [side] = slide(model, { range: { startMs: 500, endMs: 900 } }).sides;
    expect(side?.callouts.map(({ atMs }) => atMs)).toEqual([600]);
    expect(side?.pinned).toEqual([]);
  });
});

it.each(slidePresets)('%s has words in both languages for any recording', (preset) => {
  const models = [
    modelOf(goRun([])),
    modelOf([runStart()]),
    modelOf([...goRun([copied]), ...goBuild]),
    modelOf([runStart(), runEnd(20, { stopped: 'asked', exitCode: null, signal: 'interrupt' })]),
  ];
  for (const model of models) {
    for (const t of [en, ru]) {
      const { title, foot, window } = slide(model, { preset }, t);
      expect(title.length).toBeGreaterThan(8);
      expect(foot[0]).toBe('go1.26.8 linux/amd64');
      expect(window.endMs).toBeGreaterThan(window.startMs);
    }
  }
});

it('the foot tells how it was measured', () => {
  expect(slide(modelOf([...goRun(deleted), ...goBuild])).foot.slice(0, 3)).toEqual([
    'go1.26.8 linux/amd64',
    '2 cores',
    'one recording each',
  ]);
});

it('no control character and no half of a pair gets onto a slide', () => {
  const hostile = 'a\u0000b\ud800c\ufffe\u202e<svg>';
  const model = modelOf([runStart({ label: hostile }), ...run('A1', kept)]);
  expect(slide(model, { title: hostile }).title).toBe('a\ufffdb\ufffdc\ufffd\ufffd<svg>');
  expect(slide(model).sides[0]?.name).toBe('a\ufffdb\ufffdc\ufffd\ufffd<svg>');
});
