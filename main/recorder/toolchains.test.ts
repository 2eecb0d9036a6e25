import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findToolchains, toolchainAt } from './toolchains.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'buildoscope-toolchains-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(name: string, version: string | null): string {
  const go = path.join(folder, name, 'bin', 'go');
  mkdirSync(path.dirname(go), { recursive: true });
  writeFileSync(go, '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  if (version !== null) writeFileSync(path.join(folder, name, 'VERSION'), version);
  return go;
}

test('a toolchain is known by its VERSION file, without being started', () => {
  const good = put('good', 'go1.24.4\ntime 2025-05-29T19:37:36Z\n');
  expect(toolchainAt(good)).toMatchObject({ version: 'go1.24.4', path: good });
  expect(toolchainAt(put('old', 'go1.18.10'))).toBeNull();
  expect(toolchainAt(put('none', null))).toBeNull();
  expect(toolchainAt(path.join(folder, 'no', 'bin', 'go'))).toBeNull();
});

test('the newest comes first, the one in use is left out, ids differ', () => {
  const files = [
    put('a', 'go1.19'),
    put('b', 'go1.28rc1'),
    put('c', 'go1.28.1'),
    put('d', 'go1.28'),
  ];
  const found = findToolchains(files, files[0]).filter((each) => each.path.startsWith(folder));
  expect(found.map(({ version }) => version)).toEqual(['go1.28.1', 'go1.28', 'go1.28rc1']);
  expect(new Set(found.map(({ id }) => id)).size).toBe(3);
});
