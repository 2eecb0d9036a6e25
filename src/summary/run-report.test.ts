import { describe, expect, it } from 'vitest';
import { languages } from '../i18n/languages.ts';
import { createTranslator } from '../i18n/translator.ts';
import type { CauseRecord, RecordingRecord } from '../recording/records.ts';
import { header, machine, modelOf, runEnd, runOf, runStart, tool } from '../testing/records.ts';
import { recordingLines, runReport } from './run-report.ts';

const t = createTranslator('en');

function cause(
  action: CauseRecord['action'],
  name: string,
  why: CauseRecord['cause'],
): RecordingRecord {
  return { kind: 'cause', run: 'A1', action, package: name, cause: why };
}

const records: readonly RecordingRecord[] = [
  {
    kind: 'preparation',
    run: 'A1',
    steps: [
      { step: 'fill-cache', durationMs: 4000 },
      { step: 'evict', durationMs: 30 },
    ],
    pageCache: [
      { part: 'goroot', bytes: 90e6, residentBeforeBytes: 80e6, residentAfterBytes: null },
    ],
  },
  ...tool('1', 100, 900, { package: 'app/lib' }),
  ...tool('2', 900, 1000, { package: 'app' }),
  ...tool('3', 1000, 1200, { tool: 'link', package: 'app' }),
  {
    kind: 'missing',
    run: 'A1',
    what: 'machine',
    reason: 'suspended',
    atMs: 500,
    durationMs: 7_200_000,
  },
  { kind: 'missing', run: 'A1', what: 'probe', reason: '3' },
  runEnd(1300, { droppedOutputBytes: 2e6 }),
  {
    kind: 'binary',
    run: 'A1',
    path: '/project/bin/app',
    bytes: 2e6,
    sha256: null,
    createdMs: 1100,
    deletedMs: null,
    fate: 'kept',
  },
  {
    kind: 'left-behind',
    run: 'A1',
    project: ['bin/app'],
    gobin: [],
    temp: [],
    cacheBytes: 0,
    cacheFiles: 0,
  },
  cause('compile', 'app/lib', { kind: 'source-changed', files: ['lib.go', 'more.go'] }),
  cause('compile', 'app', { kind: 'dependency-changed', packages: ['app/lib'] }),
  cause('compile', 'app', {
    kind: 'settings-changed',
    settings: [
      { name: '-tags', before: '', after: 'extra' },
      { name: '-N', before: null, after: '1' },
    ],
  }),
  cause('link', 'app', { kind: 'unknown', reason: 'same-inputs' }),
  { kind: 'note', run: 'A1', note: 'n2', atMs: 950, span: '2', text: 'the program itself' },
  { kind: 'note', run: 'A1', note: 'n1', atMs: 40, span: null, text: 'it begins' },
];
const run = runOf(records, {
  cache: 'warm',
  environment: { GOFLAGS: '-mod=vendor' },
  conditions: {
    ...runStart().conditions,
    xray: true,
    edit: 'lib/lib.go',
    thenRun: ['/project/bin/app', 'a'],
  },
});

describe('a run in lines', () => {
  const told = new Map(runReport(run, t).map(({ label, lines }) => [label, lines]));
  const plain = (label: string) => told.get(label)?.map((line) => line.replaceAll('\u00a0', ' '));

  it('says under which conditions it was made, and what was done before', () => {
    expect(plain('Go')).toEqual(['go1.26.8 linux/amd64, warm cache']);
    expect(plain('settings')).toEqual(['GOFLAGS=-mod=vendor']);
    expect(plain('also')).toEqual([
      'lib/lib.go was edited before it',
      'after the build it ran /project/bin/app a',
      'X-ray, which takes longer',
    ]);
    expect(plain('before it')).toEqual([
      'filling the cache (4.00 s), emptying the page cache (30 ms)',
      'standard library: 80 MB of 90 MB in RAM, then –',
    ]);
  });

  it('says why each package was built, and the executable linked', () => {
    expect(plain('why built')).toEqual([
      'source changed: 1; a dependency changed: 1; other flags or environment: 1',
      'app/lib: its source changed: lib.go, more.go',
      'app: changed beneath it: app/lib',
      'app: other flags or environment: -tags (empty → extra), -N (not there → 1)',
    ]);
    expect(plain('why linked')?.[0]).toMatch(/^Its inputs are those of an earlier link/);
    expect(plain('longest')).toEqual(['app/lib 800 ms, app 100 ms']);
  });

  it('says what is left, what is missing and what a person noted', () => {
    expect(plain('executable')).toEqual(['bin/app, 2 MB, stays']);
    expect(plain('left behind')).toEqual(['project: bin/app']);
    expect(plain('result')).toEqual([
      'ended well',
      '2 MB of its output, the middle, were not kept',
    ]);
    expect(plain('not measured')).toEqual([
      'machine: asleep for 120 min 00 s at 500 ms; no time of the run passed meanwhile, and none of it is counted',
      'probe: 3 lines of its log could not be read; what they told is missing',
    ]);
    expect(plain('notes')).toEqual(['40 ms: it begins', '950 ms, compile app: the program itself']);
  });

  it('leaves out what is not known of one that was cut off', () => {
    const labels = runReport(runOf(records.slice(0, 3)), t).map(({ label }) => label);
    for (const label of ['executable', 'left behind', 'notes', 'measured', 'not measured']) {
      expect(labels).not.toContain(label);
    }
  });
});

it.each(languages)('a recording is told in %s, also without its header', (language) => {
  const words = createTranslator(language);
  const model = modelOf([runStart()]);
  expect(recordingLines(model, words)[0]).toContain('hello');
  expect(recordingLines({ ...model, header: null }, words)).toHaveLength(1);
  expect(recordingLines({ ...model, header, machine: null }, words)).toHaveLength(1);
  expect(recordingLines({ ...model, machine }, words).at(-1)).toMatch(/linux x64.*8/);
});
