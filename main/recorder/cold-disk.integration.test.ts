import { expect, it } from 'vitest';
import { temporaryFolder } from '../testing/folders.ts';
import { onlyRun, record } from '../testing/record.ts';
import { copyWarmCache } from '../testing/shared.ts';
import { canEvict } from './can-evict.ts';

const folder = temporaryFolder();

it.skipIf(!canEvict)('a cold disk is read from, a warm one is not', async (context) => {
  const dir = folder.module({ 'main.go': 'package main\n\nfunc main() { println("hello") }\n' });
  const request = { dir, command: 'go build -o hello .' };
  const cold = onlyRun(await record(folder, { ...request, state: 'cold-disk' }));
  const cache = copyWarmCache(folder.make('cache'));
  const warm = onlyRun(await record(folder, { ...request, cache }));

  const steps = cold.preparation?.steps.map((each) => each.step);
  expect(steps).toEqual(['check', 'fill-cache', 'evict']);
  expect(warm.preparation?.steps.map((each) => each.step)).toEqual(['check']);
  expect(warm.preparation?.pageCache).toBeNull();

  const parts = cold.preparation?.pageCache ?? [];
  expect(parts.map((each) => each.part)).toEqual(['tools', 'build-cache', 'sources', 'goroot']);
  let before = 0;
  let after = 0;
  for (const each of parts) {
    expect(each.bytes, each.part).toBeGreaterThan(0);
    before += each.residentBeforeBytes ?? 0;
    after += each.residentAfterBytes ?? 0;
  }
  if (parts.every((each) => each.residentAfterBytes === null)) {
    return context.skip('the system does not tell what lies in RAM');
  }
  if (after >= before) return context.skip('this file system keeps its files in RAM');

  // go, compile and link alone are tens of MB; other programs may have read some of them again since.
  const coldBytes = cold.end?.tree.diskReadBytes ?? 0;
  const warmBytes = warm.end?.tree.diskReadBytes ?? 0;
  expect(coldBytes).toBeGreaterThan(1_000_000);
  expect(warmBytes).toBeLessThan(coldBytes / 10);
});
