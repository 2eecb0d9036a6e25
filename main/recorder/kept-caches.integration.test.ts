import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parseGoCommand } from '../../src/go/command.ts';
import { temporaryFolder } from '../testing/folders.ts';
import { type Recorded, recordSides, runOf } from '../testing/record.ts';
import { KeptCaches } from './kept-caches.ts';
import { sideOf } from './plan.ts';

const folder = temporaryFolder();

/** Notes every call of a tool, also in builds that are not recorded. */
const noting = `#!/bin/sh
echo "$*" >>"$TOOLS_CALLED"
exec "$@"
`;

test('a warm cache begins with what a cold run left, and with that of the recording before', async () => {
  const made = folder.make('tools');
  const script = path.join(made, 'note');
  const called = path.join(made, 'called');
  writeFileSync(script, noting, { mode: 0o755 });
  const environment = { GOFLAGS: `-toolexec=${script}`, TOOLS_CALLED: called, GOGC: '400' };
  const compiledRuntime = () =>
    readFileSync(called, 'utf8')
      .split('\n')
      .filter((line) => /^\S*compile\S* .* -p runtime /.test(line)).length;

  const dir = folder.module({ 'main.go': 'package main\n\nfunc main() { println("hi") }\n' });
  const build = parseGoCommand('go build -o app .');
  const dataDir = folder.make('data');
  const keptCaches = new KeptCaches(dataDir);
  const expectWarm = (recorded: Recorded, name: string) => {
    const run = runOf(recorded, name);
    expect(run.end?.exitCode).toBe(0);
    expect(run.preparation?.steps.map(({ step }) => step)).toContain('fill-cache');
    expect(run.packages.filter(({ built }) => built)).toEqual([]);
    expect(existsSync(run.start.cacheDir)).toBe(false);
  };

  const sides = [
    sideOf(0, build, 'cold', { environment }),
    sideOf(1, build, 'warm', { environment }),
  ];
  const first = await recordSides(folder, { dir, sides, dataDir, keptCaches });
  expect(runOf(first, 'A1').packages.filter(({ built }) => built).length).toBeGreaterThan(10);
  expectWarm(first, 'B1');
  expect(compiledRuntime()).toBe(1);

  const again = await recordSides(folder, {
    ...{ dir, dataDir, keptCaches },
    sides: [sideOf(0, build, 'warm', { environment })],
  });
  expectWarm(again, 'A1');
  expect(compiledRuntime()).toBe(1);

  await keptCaches.remove();
  expect(readdirSync(path.join(dataDir, 'scratch'))).toEqual([]);
});
