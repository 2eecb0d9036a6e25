import { describe, expect, test } from 'vitest';
import {
  emptyStat,
  type ProcIo,
  parseChildren,
  parseIo,
  parseLastPid,
  parseStat,
} from './parse-proc.ts';

const bytes = (text: string) => Buffer.from(text);

/** A line of `/proc/PID/stat` as proc_pid_stat(5) lays it out. */
function statLine(pid: number, comm: string, state = 'R'): string {
  const fields = [pid, `(${comm})`, state, 7, 8, 8, 0, -1, 4194304, 90, 91, 0, 0, 123, 45, 600, 70];
  return `${[...fields, 20, 0, 11, 0, 294771, 3133440, 382, '18446744073709551615'].join(' ')} 1 2\n`;
}

function parse(text: string) {
  const stat = emptyStat();
  const whole = parseStat(bytes(text), text.length, stat);
  return { whole, stat, comm: bytes(text).toString('utf8', stat.commStart, stat.commEnd) };
}

describe('parseStat', () => {
  test('reads the fields that are used', () => {
    const { whole, stat, comm } = parse(statLine(4711, 'compile'));
    expect(whole).toBe(true);
    expect(comm).toBe('compile');
    expect(stat).toMatchObject({
      pid: 4711,
      state: 'R'.charCodeAt(0),
      parentPid: 7,
      userTicks: 123,
      systemTicks: 45,
      threads: 11,
      startTicks: 294771,
      rssPages: 382,
    });
  });

  test.each(['a b', 'x) R 1 (y', ')', '((', '12 (3', ''])(
    'a name of %j changes no field',
    (name) => {
      const { whole, stat, comm } = parse(statLine(12, name));
      expect(whole).toBe(true);
      expect(comm).toBe(name);
      expect(stat).toMatchObject({ pid: 12, parentPid: 7, userTicks: 123, rssPages: 382 });
    },
  );

  test('negative fields (no terminal) do not shift the others', () => {
    expect(parse(statLine(1, 'go')).stat.startTicks).toBe(294771);
  });

  test('names differ in their hash', () => {
    const hash = (name: string) => parse(statLine(1, name)).stat.commHash;
    expect(hash('probe')).not.toBe(hash('compile'));
    expect(hash('probe')).toBe(hash('probe'));
  });

  test.each(['', '12', '12 (go', '12 (go) R 7 8'])('%j is not whole', (text) => {
    expect(parse(text).whole).toBe(false);
  });

  test('what lies behind the length is not read', () => {
    const stat = emptyStat();
    const text = statLine(5, 'go');
    expect(parseStat(bytes(`${text}) 9 9`), text.length, stat)).toBe(true);
    expect(stat.pid).toBe(5);
  });
});

describe('parseIo', () => {
  const out: ProcIo = { readBytes: 0, writtenBytes: 0, diskReadBytes: 0, diskWrittenBytes: 0 };
  const text =
    'rchar: 323934931\nwchar: 323929600\nsyscr: 632687\nsyscw: 632675\n' +
    'read_bytes: 4096\nwrite_bytes: 323932160\ncancelled_write_bytes: 77\n';

  test('reads bytes, not calls', () => {
    expect(parseIo(bytes(text), text.length, out)).toBe(true);
    expect(out).toEqual({
      readBytes: 323934931,
      writtenBytes: 323929600,
      diskReadBytes: 4096,
      diskWrittenBytes: 323932160,
    });
  });

  test('text that was cut is refused', () => {
    expect(parseIo(bytes(text), 60, out)).toBe(false);
    expect(parseIo(bytes(''), 0, out)).toBe(false);
  });
});

test('parseChildren appends the pids', () => {
  const found = [1];
  parseChildren(bytes('12 345 '), 7, found);
  parseChildren(bytes(''), 0, found);
  parseChildren(bytes('6'), 1, found);
  expect(found).toEqual([1, 12, 345, 6]);
});

test.each([
  ['0.52 1.07 1.13 3/512 48213\n', 48213],
  ['0.52 1.07 1.13 3/512 7', 7],
  ['0.00 0.00 0.00 0/0 0\n', null],
  ['', null],
])('the last pid of %j is %j', (text, pid) => {
  expect(parseLastPid(bytes(text), text.length)).toBe(pid);
});
