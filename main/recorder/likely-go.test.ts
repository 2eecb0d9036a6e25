import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { goName } from './go-places.ts';
import { likelyGo } from './likely-go.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'buildoscope-likely-go-'));
  vi.stubEnv('GOTOOLCHAIN', '');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** A go that would say that it is broken if it were started. */
function put(name: string, version: string | null): string {
  const go = path.join(folder, name, 'bin', goName);
  mkdirSync(path.dirname(go), { recursive: true });
  writeFileSync(go, '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  if (version !== null) writeFileSync(path.join(folder, name, 'VERSION'), version);
  return go;
}

test('the first go is taken at the word of its file, and not started', () => {
  const chosen = put('chosen', 'go1.24.4\n');
  expect(likelyGo({ chosen })).toMatchObject({ kind: 'found', version: 'go1.24.4', path: chosen });
  vi.stubEnv('PATH', path.dirname(chosen));
  expect(likelyGo()).toMatchObject({ version: 'go1.24.4', path: chosen });
});

test('a go that must be asked is not guessed at, nor is another one taken in its place', () => {
  vi.stubEnv('PATH', path.dirname(put('later', 'go1.24.4\n')));
  expect(likelyGo({ chosen: put('old', 'go1.18.10\n') })).toBeNull();
  expect(likelyGo({ chosen: put('wrapper', null) })).toBeNull();
  vi.stubEnv('GOTOOLCHAIN', 'go1.22.0');
  expect(likelyGo({ chosen: put('other', 'go1.24.4\n') })).toBeNull();
});
