import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultExportOptions } from '../../src/export/formats.ts';
import { problemOf } from '../../src/problem.ts';
import { header, machine, runEnd, runStart, tool } from '../../src/testing/records.ts';
import type { PictureRenderer } from './pictures.ts';
import { exportSource } from './source.ts';
import { type ExportContext, endingsOf, writeExport } from './write-export.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'buildoscope-export-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const records = [
  header,
  machine,
  runStart(),
  ...tool('s', 1, 9),
  runEnd(10),
  { kind: 'end' },
] as const;
const source = exportSource('hello', records);
const none: ExportContext = { pictures: null };

function writeJson(target: string, overwrite = false, context = none) {
  const order = { format: 'json', options: defaultExportOptions, target, overwrite } as const;
  return writeExport(source, order, context);
}

const problemFrom = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => problemOf(error),
  );

describe('a file', () => {
  it('is written whole, and its path told', async () => {
    const target = join(folder, 'new', 'a.json');
    expect(await writeJson(target)).toEqual([target]);
    expect(JSON.parse(await readFile(target, 'utf8'))).toMatchObject({ format: 'buildoscope' });
    expect(await readdir(join(folder, 'new'))).toEqual(['a.json']);
  });

  it('replaces another only when that was agreed', async () => {
    const target = join(folder, 'a.json');
    await writeFile(target, 'before');
    expect(await problemFrom(writeJson(target))).toMatchObject({ code: 'export-exists' });
    expect(await readFile(target, 'utf8')).toBe('before');
    await writeJson(target, true);
    expect(await readFile(target, 'utf8')).toContain('"records"');
  });

  it('does not replace a link unasked, even one that leads nowhere', async () => {
    const target = join(folder, 'a.json');
    await symlink(join(folder, 'nowhere'), target);
    expect(await problemFrom(writeJson(target))).toMatchObject({ code: 'export-exists' });
  });

  it.each([
    ['too long a name', () => join(folder, `${'я'.repeat(300)}.json`), 'name'],
    ['a zero character', () => join(folder, 'a\0.json'), 'name'],
    ['a file as a folder', () => join(folder, 'file', 'a.json'), 'folder'],
    ['a folder', () => join(folder, 'dir.json'), 'folder'],
  ])('is refused in plain words: %s', async (_, target, reason) => {
    await writeFile(join(folder, 'file'), '');
    await mkdir(join(folder, 'dir.json'));
    const problem = await problemFrom(writeJson(target(), true));
    expect(problem).toMatchObject({ code: 'export-not-written', values: { reason } });
    expect((await readdir(folder)).sort()).toEqual(['dir.json', 'file']);
  });

  // Root may write everywhere.
  it.runIf(process.getuid?.() !== 0)('is refused in a read-only folder', async () => {
    await chmod(folder, 0o555);
    const problem = await problemFrom(writeJson(join(folder, 'a.json')));
    expect(problem).toMatchObject({ values: { reason: 'read_only' } });
    await chmod(folder, 0o755);
  });
});

describe('a cancelled export', () => {
  it.each(['drawing', 'writing'])('leaves what was there: while %s', async (step) => {
    const target = join(folder, 'a.json');
    await writeFile(target, 'before');
    const stop = new AbortController();
    const context: ExportContext = {
      pictures: null,
      signal: stop.signal,
      onProgress: (progress) => progress.step === step && stop.abort(),
    };
    const problem = await problemFrom(writeJson(target, true, context));
    expect(problem).toMatchObject({ code: 'export-stopped' });
    expect(await readFile(target, 'utf8')).toBe('before');
    expect(await readdir(folder)).toEqual(['a.json']);
  });
});

describe('pictures', () => {
  const pictures: PictureRenderer = {
    formats: ['png'],
    renderPicture: async (_source, { options }) => new Uint8Array([options.size.width % 256]),
  };
  const order = {
    format: 'png',
    options: defaultExportOptions,
    overwrite: false,
  } as const;

  it('come from the renderer that is passed in', async () => {
    const target = join(folder, 'a.png');
    await writeExport(source, { ...order, target }, { pictures });
    expect([...(await readFile(target))]).toEqual([1920 % 256]);
  });

  it('are no format where nothing can be drawn', async () => {
    const problem = await problemFrom(writeExport(source, { ...order, target: 'a.png' }, none));
    expect(problem).toMatchObject({ code: 'export-format' });
    expect(endingsOf(null)).not.toContain('.png');
    expect(endingsOf(pictures)).toContain('.png');
  });
});

it('a recording without a run gives nothing to export', () => {
  const empty = () => exportSource('x', [header, machine]);
  expect(empty).toThrow(
    expect.objectContaining({ problem: expect.objectContaining({ code: 'export-empty' }) }),
  );
});
