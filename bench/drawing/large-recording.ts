import { closeSync, openSync, writeSync } from 'node:fs';
import { encodeRecord } from '../../src/recording/encode.ts';
import {
  header,
  machine,
  packageRecord,
  runEnd,
  runStart,
  sample,
  seededRandom,
  tool,
} from '../../src/testing/records.ts';

const rows = 8;
const hz = 100;
const kinds = ['compile', 'compile', 'compile', 'compile', 'asm', 'cgo'] as const;
const origins = ['std', 'std', 'module', 'main'] as const;

/**
 * Writes a recording that no build made, and that says so: as many tools and samples as asked for, the
 * tools in eight rows, with lengths from a millisecond to seconds. Input of this benchmark only.
 */
export function writeLargeRecording(file: string, spans: number, samples: number): void {
  const random = seededRandom(7);
  const wallMs = (samples * 1000) / hz;
  const out = openSync(file, 'w');
  let waiting = '';
  const write = (records: readonly Parameters<typeof encodeRecord>[0][]): void => {
    waiting += records.map(encodeRecord).join('');
    if (waiting.length < 1 << 20) return;
    writeSync(out, waiting);
    waiting = '';
  };
  const command = ['go', 'build', './...'];
  write([
    { ...header, id: '0d8f4c52-5a1e-4b7c-8f52-70c1b9a4d0e1', application: 'Buildoscope bench' },
    { ...machine, cores: rows, usableCores: rows },
    runStart({ command, label: 'generated', project: 'generated', requestedHz: hz }),
  ]);
  // Long tails, as in builds: most tools take a few ms, a few take seconds.
  const weights = Array.from({ length: spans }, () => random() ** 6 + 0.002);
  const share = (wallMs * rows * 0.9) / weights.reduce((sum, weight) => sum + weight, 0);
  const freeAtMs = new Array<number>(rows).fill(50);
  for (const [index, weight] of weights.entries()) {
    const row = freeAtMs.indexOf(Math.min(...freeAtMs));
    const startMs = us(freeAtMs[row] ?? 0);
    const endMs = us(Math.min(wallMs, startMs + Math.max(0.5, weight * share)));
    freeAtMs[row] = endMs + random() * 2;
    const name = kinds[Math.floor(random() * kinds.length)] ?? 'compile';
    const path = `example.com/part${index % 97}/package${index}`;
    write(
      tool(`s${index}`, startMs, endMs, { tool: name, package: path }, usedBy(endMs - startMs)),
    );
    if (name === 'compile') {
      const files: [string, number][] = [[`file${index}.go`, 1000 + Math.floor(random() * 1e5)]];
      const dir = `/generated/${path}`;
      write([
        {
          kind: 'tool-files',
          run: 'A1',
          span: `s${index}`,
          atMs: startMs,
          dir,
          embedded: false,
          files,
        },
      ]);
      write([packageRecord(path, { origin: origins[index % origins.length] ?? 'std' })]);
    }
  }
  for (let index = 1; index <= samples; index += 1) {
    const wave = 0.5 + 0.5 * Math.sin(index / 300);
    const cpuMs = {
      compile: us(wave * 60 + random() * 18),
      go: us(random() * 2),
      link: us(random()),
      self: 0.3,
    };
    const rssBytes = { compile: Math.round(2e8 + wave * 6e8 + random() * 1e8), go: 4e7, self: 1e8 };
    const bytes = (most: number) => Math.round(random() * most);
    const moved = { readBytes: bytes(1e6), writtenBytes: bytes(2e6) };
    const reached = { diskReadBytes: bytes(1e5), diskWrittenBytes: bytes(1e6) };
    write([sample(index * (1000 / hz), 1000 / hz, { cpuMs, rssBytes, ...moved, ...reached })]);
  }
  write([runEnd(wallMs), { kind: 'end' }]);
  writeSync(out, waiting);
  closeSync(out);
}

/** As finely as the recorder writes: microseconds, and whole bytes. */
function us(valueMs: number): number {
  return Math.round(valueMs * 1000) / 1000;
}

function usedBy(lengthMs: number) {
  const lastSampledMs = null;
  return {
    userMs: us(lengthMs * 0.9),
    systemMs: us(lengthMs * 0.05),
    peakRssBytes: 5e7,
    lastSampledMs,
  };
}
