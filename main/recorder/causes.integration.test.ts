import { appendFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RunModel } from '../../src/timeline/model.ts';
import { temporaryFolder } from '../testing/folders.ts';
import { onlyRun, type RecordRequest, record } from '../testing/record.ts';
import { copyWarmCache } from '../testing/shared.ts';
import { cacheNames } from './snapshot.ts';

const folder = temporaryFolder();

const main = 'example.com/module';
const lib = 'example.com/module/lib';

/** The causes of a run, each in one line. */
function told(run: RunModel): readonly string[] {
  return run.causes.map(({ action, package: name, cause }) => {
    switch (cause.kind) {
      case 'source-changed':
        return `${action} ${name}: ${cause.kind} ${cause.files.join(' ')}`;
      case 'dependency-changed':
        return `${action} ${name}: ${cause.kind} ${cause.packages.join(' ')}`;
      case 'settings-changed':
        return `${action} ${name}: ${cause.settings.map((one) => `${one.name} ${one.before}→${one.after}`).join(' ')}`;
      case 'unknown':
        return `${action} ${name}: ${cause.reason}`;
      default:
        return `${action} ${name}: ${cause.kind}`;
    }
  });
}

describe('pairs of builds in the person’s own cache', () => {
  const dir = folder.module({
    'main.go': `package main\n\nimport "${lib}"\n\nfunc main() { println(lib.Name()) }\n`,
    'lib/lib.go': 'package lib\n\nfunc Name() string { return name }\n\nvar name = "one"\n',
    'lib/extra.go': '//go:build extra\n\npackage lib\n\nfunc Extra() {}\n',
  });
  const request: RecordRequest = {
    dir,
    command: 'go build -o app .',
    cache: copyWarmCache(folder.make('cache')),
    dataDir: folder.make('data'),
  };
  const build = async (more: Partial<RecordRequest> = {}) =>
    told(onlyRun(await record(folder, { ...request, ...more })));

  it('nothing is known of a cache that others have filled', async () => {
    expect(await build()).toEqual([
      `compile ${lib}: no-earlier-build`,
      `compile ${main}: no-earlier-build`,
      `link ${main}: no-earlier-build`,
    ]);
  });

  it('touching a file builds nothing', async () => {
    const later = new Date(Date.now() + 5000);
    utimesSync(path.join(dir, 'lib/lib.go'), later, later);
    expect(await build()).toEqual([]);
  });

  it('an executable that is gone is linked from the same inputs', async () => {
    rmSync(path.join(dir, 'app'));
    expect(await build()).toEqual([`link ${main}: same-inputs`]);
  });

  it('a comment builds its own package; others only where its content reaches', async () => {
    appendFileSync(path.join(dir, 'lib/lib.go'), '// The end.\n');
    expect(await build()).toEqual([`compile ${lib}: source-changed lib.go`]);
    appendFileSync(path.join(dir, 'main.go'), '// The end.\n');
    expect(await build()).toEqual([
      `compile ${main}: source-changed main.go`,
      `link ${main}: dependency-changed ${main}`,
    ]);
  });

  it('a dependency that changed is named', async () => {
    writeFileSync(
      path.join(dir, 'lib/lib.go'),
      'package lib\n\nfunc Name() string { return "two" }\n',
    );
    expect(await build()).toEqual([
      `compile ${lib}: source-changed lib.go`,
      `compile ${main}: dependency-changed ${lib}`,
      `link ${main}: dependency-changed ${main} ${lib}`,
    ]);
  });

  it('a tag, a variable, a flag are named with both values', async () => {
    expect(await build({ command: 'go build -o app -tags=extra .' })).toEqual([
      `compile ${lib}: -tags →extra`,
      `compile ${main}: -tags null→extra`,
      `link ${main}: dependency-changed ${main} ${lib}`,
    ]);
    expect(await build({ env: { CGO_ENABLED: '0' } })).toEqual([
      expect.stringMatching(`^compile ${main}: .*CGO_ENABLED 1→0`),
      expect.stringMatching(`^link ${main}: dependency-changed .*${main}`),
    ]);
    expect(await build({ command: 'go build -o app -gcflags=-N .' })).toEqual([
      `compile ${main}: -gcflags →-N`,
      `link ${main}: dependency-changed ${main}`,
    ]);
  });

  it('go run leaves out debug information', async () => {
    expect(await build({ command: 'go run .' })).toEqual([
      `compile ${main}: omitdebug false→true`,
      expect.stringMatching(`^link ${main}: omitdebug false→true`),
    ]);
    rmSync(path.join(dir, 'app'), { force: true });
    expect(await build()).toEqual([`link ${main}: same-inputs`]);
  });
});

it('asking for reasons adds nothing to the person’s cache', async () => {
  const dir = folder.module({ 'main.go': 'package main\n\nfunc main() {}\n' });
  const cache = copyWarmCache(folder.make('cache'));
  // By itself go puts an index of the folder into the cache, once its files are two seconds old and again
  // when one is new (cmd/go/internal/modindex): so they are old from the beginning, and none is added.
  for (const name of readdirSync(dir)) utimesSync(path.join(dir, name), 1e9, 1e9);
  const command = ['go', 'build', '-o', path.join(folder.make('out'), 'app'), '.'];
  const request: RecordRequest = { dir, command, cache };
  await record(folder, request);
  const names = [...cacheNames(cache)].sort();
  // Another data folder: nothing is known, so that go is asked again.
  const again = onlyRun(await record(folder, request));
  expect(again.spans).toEqual([]);
  expect([...cacheNames(cache)].sort()).toEqual(names);
});
