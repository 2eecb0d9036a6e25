import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ProbeLine } from '../../src/go/probe-lines.ts';
import { ProbeLog } from './probe-log.ts';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'buildoscope-log-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true });
});

function followed() {
  const heard: string[] = [];
  const log = new ProbeLog(dir, (line: ProbeLine) => heard.push(line.kind));
  return {
    log,
    heard,
    write: () =>
      appendFileSync(
        log.path,
        '{"kind":"run-start","atUs":5,"pid":1,"supervisorPid":2,"clock":"monotonic"}\n',
      ),
    ring: () => appendFileSync(log.bellPath, '\n'),
  };
}

test('where no bell was heard yet, a line is found all the same', async () => {
  const { log, heard, write } = followed();
  write();
  await vi.waitFor(() => expect(heard).toEqual(['run-start']), 5000);
  log.close();
});

test('once the bell is heard, lines wait for it, or until they are asked for', async () => {
  const { log, heard, write, ring } = followed();
  write();
  ring();
  await vi.waitFor(() => expect(heard).toHaveLength(1), 5000);
  await vi.waitFor(async () => {
    // Heard by polling at first, perhaps: then the bell comes a little later.
    const before = heard.length;
    write();
    await after(250);
    expect(heard).toHaveLength(before);
  }, 5000);
  const before = heard.length;
  ring();
  await vi.waitFor(() => expect(heard).toHaveLength(before + 1), 5000);
  write();
  log.read();
  expect(heard).toHaveLength(before + 2);
  write();
  log.close();
  expect(heard).toHaveLength(before + 3);
});

test('a damaged line is counted, and the others are read', () => {
  const { log, heard, write } = followed();
  write();
  appendFileSync(log.path, 'damaged\n');
  write();
  log.close();
  expect(heard).toEqual(['run-start', 'run-start']);
  expect(log.unreadableLines).toBe(1);
});
