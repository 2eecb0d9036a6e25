import { encodeRecord } from '../../src/recording/encode.ts';
import type { RecordingRecord } from '../../src/recording/records.ts';
import {
  fileEvent,
  header,
  machine,
  packageRecord,
  runEnd,
  runStart,
  sample,
  tool,
} from '../../src/testing/records.ts';

/** Markup, Cyrillic, an emoji, a control character, 300 characters. Imported by tests only. */
export const hostileName = `<b>&"'имя 🦫\u0001${'долго'.repeat(56)}`;

function side(letter: 'A' | 'B', wallMs: number): RecordingRecord[] {
  const run = `${letter}1`;
  const verb = letter === 'A' ? 'run' : 'build';
  const records: RecordingRecord[] = [
    ...tool('c', 100, wallMs - 300, { package: hostileName }, { peakRssBytes: 9e7 }),
    ...tool('l', wallMs - 300, wallMs - 100, { tool: 'link' }),
    packageRecord(hostileName, { origin: 'main' }),
    fileEvent(wallMs - 200, 'created', '/work/x', { bytes: 2e6 }),
    letter === 'A'
      ? fileEvent(wallMs - 50, 'deleted', '/work/x')
      : fileEvent(wallMs - 50, 'moved', `/project/${hostileName}`, { from: '/work/x' }),
    { kind: 'note', run, note: `n${letter}`, atMs: 500, span: null, text: hostileName },
    runEnd(wallMs, { tree: { ...usage, readBytes: 1e6, writtenBytes: 3e6 } }),
  ];
  for (let atMs = 20; atMs < wallMs; atMs += 20) {
    records.push(
      sample(atMs, 20, {
        cpuMs: { compile: 18 },
        rssBytes: { compile: 5e7 + atMs * 1e4 },
        readBytes: 1000,
        writtenBytes: 2000,
        diskReadBytes: 0,
        diskWrittenBytes: 2000,
      }),
    );
  }
  const start = runStart({
    run,
    side: letter,
    verb,
    command: ['go', verb, '.'],
    label: `go ${verb} .`,
  });
  return [start, ...records.map((each) => ('run' in each ? { ...each, run } : each))];
}

const usage = {
  userMs: 2000,
  systemMs: 100,
  peakRssBytes: 9e7,
  readBytes: null,
  writtenBytes: null,
  diskReadBytes: 0,
  diskWrittenBytes: null,
};

/** A recording of `go run` against `go build`, as the text of its file. */
export function slideRecording(): string {
  const records = [
    header,
    machine,
    ...side('A', 3000),
    ...side('B', 2500),
    { kind: 'end' } as const,
  ];
  return records.map(encodeRecord).join('');
}
