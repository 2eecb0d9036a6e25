import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { problemOf } from '../../src/problem.ts';
import { openSettings } from '../settings.ts';
import { withinTime } from '../time-limit.ts';
import { detectProject } from './detect.ts';
import { packageName } from './go-source.ts';
import { Projects } from './projects.ts';

let folder: string;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'buildoscope-projects-')));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function put(name: string, content = 'package main\n'): Promise<string> {
  const file = join(folder, name);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
  return file;
}
async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'no problem',
    (error: unknown) => problemOf(error).code,
  );
}

describe('package clause', () => {
  it.each([
    ['package main', 'main'],
    ['\uFEFF// Copyright\n/* package wrong */\n\npackage  lib // x', 'lib'],
    ['//go:build linux\n\npackage main\n', 'main'],
    ['//go:build ignore\n\npackage main\n', null],
    ['/* package main', null],
    ['func main() {}', null],
    ['', null],
  ])('%j: %s', (source, name) => {
    expect(packageName(source)).toBe(name);
  });
});

describe('what is a Go project', () => {
  it('a folder with a program in it', async () => {
    await put('app/go.mod', 'module app\n');
    await put('app/main.go');
    expect(await detectProject(join(folder, 'app'))).toMatchObject({
      kind: 'folder',
      name: 'app',
      mainPackage: '.',
      buildOutput: 'app',
      dir: join(folder, 'app'),
    });
  });

  it('a tool with its programs in cmd: the first by name', async () => {
    await put('tool/go.mod', 'module tool\n');
    await put('tool/lib.go', 'package tool\n');
    await put('tool/cmd/README.md', '');
    await put('tool/cmd/a-lib/a.go', 'package a\n');
    await put('tool/cmd/serve/main.go');
    await put('tool/cmd/zap/main.go');
    expect(await detectProject(join(folder, 'tool'))).toMatchObject({
      mainPackage: './cmd/serve',
      buildOutput: 'serve',
    });
  });

  it('a library, a workspace, and files without go.mod', async () => {
    await put('lib/go.mod', 'module lib\n');
    await put('work/go.work', 'go 1.24\n');
    await put('loose/x.go', 'package x\n');
    for (const name of ['lib', 'work', 'loose']) {
      expect(await detectProject(join(folder, name))).toMatchObject({ name, mainPackage: '.' });
    }
  });

  it('a folder without go.mod: its only file by name, as go takes it', async () => {
    await put('alone/one.go');
    await put('alone/one_test.go');
    expect(await detectProject(join(folder, 'alone'))).toMatchObject({
      kind: 'folder',
      mainPackage: 'one.go',
      buildOutput: 'alone',
    });
    await put('alone/two.go');
    expect(await detectProject(join(folder, 'alone'))).toMatchObject({ mainPackage: '.' });
    await put('within/go.mod', 'module within\n');
    await put('within/deep/one.go');
    expect(await detectProject(join(folder, 'within/deep'))).toMatchObject({ mainPackage: '.' });
  });

  it('a single file, with or without go.mod', async () => {
    expect(await detectProject(await put('x/one.go'))).toMatchObject({
      kind: 'file',
      mainPackage: 'one.go',
      buildOutput: 'one',
      dir: join(folder, 'x'),
    });
    expect(await detectProject(await put('x/-v.go'))).toMatchObject({ mainPackage: './-v.go' });
  });

  it('keeps spaces and other scripts as they are', async () => {
    await put('Мой проект 1/main.go');
    expect(await detectProject(join(folder, 'Мой проект 1'))).toMatchObject({
      name: 'Мой проект 1',
    });
  });

  it('says what is wrong with the others', async () => {
    await put('empty/README.md', '');
    await put('tests/a_test.go');
    await put('line\nbreak/main.go');
    await symlink(join(folder, 'line\nbreak'), join(folder, 'link'));
    await symlink(join(folder, 'loop'), join(folder, 'loop'));
    expect(await codeOf(detectProject(join(folder, 'empty')))).toBe('not-a-go-project');
    expect(await codeOf(detectProject(join(folder, 'tests')))).toBe('not-a-go-project');
    expect(await codeOf(detectProject(join(folder, 'empty/README.md')))).toBe('not-a-go-project');
    expect(await codeOf(detectProject(join(folder, 'nowhere')))).toBe('no-such-folder');
    expect(await codeOf(detectProject(join(folder, 'nowhere.go')))).toBe('no-such-file');
    expect(await codeOf(detectProject(join(folder, 'empty/README.md/x')))).toBe('no-such-folder');
    expect(await codeOf(detectProject(join(folder, 'line\nbreak')))).toBe('path-with-newline');
    expect(await codeOf(detectProject(join(folder, 'link')))).toBe('path-with-newline');
    expect(await codeOf(detectProject(join(folder, 'loop')))).toBe('link-loop');
    expect(await codeOf(detectProject(join(folder, 'loop', 'inside')))).toBe('link-loop');
  });

  it('does not wait for a drive that gives no answer', async () => {
    expect(await codeOf(withinTime('/net/x', new Promise(() => undefined), 20))).toBe(
      'cannot-read',
    );
  });
});

describe('known projects', () => {
  const settings = () => openSettings(join(folder, 'settings.json'), 'en', () => undefined);

  it('executes nothing of a folder before the person trusts it, and remembers that', async () => {
    await put('app/main.go');
    const store = settings();
    const projects = new Projects(store);
    const opened = await projects.open(join(folder, 'app'));
    expect(opened.trusted).toBe(false);
    projects.trust(opened.id);
    expect(projects.shown(opened.id)?.trusted).toBe(true);
    await store.flush();

    const next = new Projects(settings());
    await next.loadRecent();
    expect(next.recent).toMatchObject([{ id: opened.id, name: 'app', trusted: true }]);
  });

  it('leaves out recent folders that are gone', async () => {
    await put('a/main.go');
    await put('b/main.go');
    const store = settings();
    const projects = new Projects(store);
    await projects.open(join(folder, 'a'));
    await projects.open(join(folder, 'b'));
    await projects.open(join(folder, 'a'));
    expect(projects.recent.map(({ name }) => name)).toEqual(['a', 'b']);
    await store.flush();
    await rm(join(folder, 'a'), { recursive: true });
    const next = new Projects(settings());
    await next.loadRecent();
    expect(next.recent.map(({ name }) => name)).toEqual(['b']);
  });

  it('knows the bundled examples, which need no trust', async () => {
    const projects = new Projects(settings());
    await projects.loadExamples(fileURLToPath(new URL('../../assets/examples', import.meta.url)));
    const hello = projects.examples.find(({ name }) => name === 'hello');
    expect(hello).toMatchObject({ kind: 'example', trusted: true, location: null });
    expect(projects.examples.length).toBeGreaterThanOrEqual(7);
  });

  it('refuses ids that it never gave out', async () => {
    const projects = new Projects(settings());
    expect(await codeOf(projects.find('/etc'))).toBe('no-such-folder');
    expect(() => projects.trust('path:0')).toThrow();
  });
});
