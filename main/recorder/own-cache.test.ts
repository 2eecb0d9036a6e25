import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { problemOf } from '../../src/problem.ts';
import { usableOwnCache } from './own-cache.ts';

const dir = mkdtempSync(path.join(os.tmpdir(), 'buildoscope-own-cache-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function refused(folder: string): unknown {
  try {
    return `taken: ${usableOwnCache(folder)}`;
  } catch (error) {
    const { code, values } = problemOf(error);
    return { code, reason: values.reason };
  }
}
const unwritable = { code: 'cache-unusable', reason: 'not-writable' };

describe('the person’s own build cache', () => {
  it('is taken as it is, also before go has made it', () => {
    mkdirSync(path.join(dir, 'there', '0a'), { recursive: true });
    expect(refused(path.join(dir, 'there'))).toBe(`taken: ${path.join(dir, 'there')}`);
    expect(refused(path.join(dir, 'not', 'yet'))).toBe(`taken: ${path.join(dir, 'not', 'yet')}`);
  });

  it.each(['', 'off', 'some/where'])('%j is no folder that go would take', (folder) => {
    expect(refused(folder)).toEqual({ code: 'cache-unusable', reason: 'relative' });
  });

  it('is no file, and lies in none', () => {
    const file = path.join(dir, 'file');
    writeFileSync(file, '');
    expect(refused(file)).toEqual(unwritable);
    expect(refused(path.join(file, 'cache'))).toEqual(unwritable);
  });

  // Root may write everywhere, so that there go can work in it as well.
  it.skipIf(process.getuid?.() === 0)(
    'is refused when it, or a part of it, may not be written',
    () => {
      const locked = path.join(dir, 'locked');
      mkdirSync(path.join(locked, '0a'), { recursive: true });
      chmodSync(path.join(locked, '0a'), 0o555);
      expect(refused(locked)).toEqual(unwritable);
      chmodSync(locked, 0o555);
      expect(refused(locked)).toEqual(unwritable);
      expect(refused(path.join(locked, 'new'))).toEqual(unwritable);
      chmodSync(locked, 0o755);
    },
  );
});
