import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { problemOf } from '../../src/problem.ts';
import { Library } from './library.ts';
import { newRecordingFile, titleOf, titleOfFile } from './names.ts';
import { maxFileBytes, passRecordingFile, readRecordingFile } from './read-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'buildoscope-library-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const header = (createdAt: string): string =>
  `${JSON.stringify({
    kind: 'header',
    format: 'buildoscope',
    version: 1,
    id: '6f1c2b1e-3a51-4c8e-9a61-0c1d2e3f4a5b',
    createdAt,
    application: 'Buildoscope 0.1.0',
  })}\n`;
const end = '{"kind":"end"}\n';
const put = async (name: string, content: string): Promise<string> => {
  const file = join(folder, name);
  await writeFile(file, content);
  return file;
};

describe('the list', () => {
  it('has the latest first, and leaves out what is no recording', async () => {
    await put(
      '2026-01-01 10-00-00 one (go run .).buildoscope',
      header('2026-01-01T09:00:00Z') + end,
    );
    await put('2026-01-02 10-00-00 two (go build .).buildoscope', header('2026-01-02T09:00:00Z'));
    await put('empty.buildoscope', '');
    await put('cut.buildoscope', header('2026-01-01T09:00:00Z').slice(0, 40));
    await put('long.buildoscope', 'x'.repeat(100_000));
    await put('binary.buildoscope', '\0\xff\n'.repeat(100));
    await put(
      'newer.buildoscope',
      header('2026-01-01T09:00:00Z').replace('"version":1', '"version":9'),
    );
    await put('notes.txt', header('2026-01-01T09:00:00Z'));
    await put('.hidden.buildoscope', header('2026-01-01T09:00:00Z'));
    const library = new Library(folder);
    await library.refresh();
    expect(library.entries.map(({ title }) => title)).toEqual([
      'two (go build .)',
      'one (go run .)',
    ]);
    const first = library.entries[0];
    expect(library.fileOf(first?.id ?? '')).toContain('2026-01-02');
  });

  it('is empty without a folder, and knows no ids but its own', async () => {
    const library = new Library(join(folder, 'none'));
    await library.refresh();
    expect(library.entries).toEqual([]);
    expect(library.fileOf('../../etc/passwd')).toBeNull();
  });
});

describe('reading', () => {
  it('gives a whole recording', async () => {
    const file = await put('a.buildoscope', header('2026-01-01T09:00:00Z') + end);
    const { records, damage } = await readRecordingFile(file);
    expect(records.map(({ kind }) => kind)).toEqual(['header', 'end']);
    expect(damage).toBeNull();
  });

  it('gives a recording that a crash cut off up to its last whole record', async () => {
    const file = await put('a.buildoscope', `${header('2026-01-01T09:00:00Z')}{"kind":"mach`);
    const { records, damage } = await readRecordingFile(file);
    expect(records).toHaveLength(1);
    expect(damage).toMatchObject({ code: 'damaged-recording', values: { reason: 'cut' } });
  });

  it('refuses what is too large before it reads it', async () => {
    const file = await put('a.buildoscope', header('2026-01-01T09:00:00Z'));
    await truncate(file, maxFileBytes + 1);
    expect(await codeOf(file)).toBe('too-large');
  });

  it('refuses folders, missing files and other files', async () => {
    expect(await codeOf(folder)).toBe('not-a-recording');
    expect(await codeOf(join(folder, 'none'))).toBe('no-such-file');
    expect(await codeOf(await put('x', '[]\n'))).toBe('not-a-recording');
    expect(await codeOf(await put('y', ''))).toBe('not-a-recording');
  });

  it('hands on the bytes of a file as they are, damaged or not, once its header was seen', async () => {
    const content = `${header('2026-01-01T09:00:00Z')}${'я\n'.repeat(400_000)}{"kind":"mach`;
    const pieces: Uint8Array[] = [];
    await passRecordingFile(await put('a.buildoscope', content), ({ text }, { createdAt }) => {
      expect(createdAt).toBe('2026-01-01T09:00:00Z');
      pieces.push(text);
    });
    expect(pieces.length).toBeGreaterThan(1);
    expect(Buffer.concat(pieces).toString()).toBe(content);
  });

  /** Both ways to read refuse the same, and nothing was handed on then. */
  const codeOf = async (file: string): Promise<string> => {
    const codes = await Promise.all(
      [readRecordingFile(file), passRecordingFile(file, () => expect.unreachable())].map((read) =>
        read.then(
          () => 'no problem',
          (error: unknown) => problemOf(error).code,
        ),
      ),
    );
    expect(new Set(codes).size).toBe(1);
    return codes[0] ?? '';
  };
});

describe('names', () => {
  const now = new Date(2026, 10, 21, 6, 2, 14);
  const commands = [
    ['go', 'run', './cmd/x'],
    ['go', 'build', '-o', 'x', './cmd/x'],
  ];

  it('say when, what and how, and come back as the title', async () => {
    const title = titleOf('tool', commands);
    expect(title).toBe('tool (go run ./cmd/x vs go build -o x ./cmd/x)');
    const file = newRecordingFile(folder, title, now);
    expect(file.startsWith(join(folder, '2026-11-21 06-02-14 tool ('))).toBe(true);
    expect(titleOfFile(file)).toBe(title);
    await writeFile(file, '');
    expect(newRecordingFile(folder, title, now)).toContain(' (2).buildoscope');
  });

  it('have nothing in them that a file system refuses', () => {
    const file = newRecordingFile(folder, `a:b\n*?"<>|\\${'я'.repeat(300)}`, now);
    expect(file.slice(folder.length + 1)).not.toMatch(/[<>:"/\\|?*\n]/);
    expect(Buffer.byteLength(file.slice(folder.length + 1))).toBeLessThan(255);
  });
});
