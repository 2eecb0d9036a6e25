import { describe, expect, it } from 'vitest';
import type { RecordingRecord } from '../recording/records.ts';
import { hostileNames } from '../testing/hostile-names.ts';
import {
  fileEvent,
  modelOf,
  runEnd,
  runStart,
  sample,
  tool,
  toolStart,
} from '../testing/records.ts';
import { crossing, parseTrace, slices } from '../testing/trace-format.ts';
import type { RecordingModel } from '../timeline/model.ts';
import { chromeTrace } from './trace.ts';

const traceOf = (model: RecordingModel) => parseTrace([...chromeTrace(model)].join(''));

const stages = [
  { name: 'fe:parse', durationMs: 1.25 },
  { name: 'be:compilefuncs', durationMs: 2.000001 },
];

describe('a run', () => {
  const records: readonly RecordingRecord[] = [
    runStart({ label: 'build' }),
    ...tool('a', -0.5, 6, { package: 'fmt' }, { stages, userMs: 3, systemMs: 1 }),
    ...tool(
      'b',
      1,
      9,
      { tool: 'link', package: 'main' },
      { stages: [{ name: 'x', durationMs: 99 }] },
    ),
    ...tool('late', 8, 60, { tool: 'asm' }),
    toolStart('open', 9),
    sample(5, 5, { cpuMs: { compile: 5 }, rssBytes: { compile: 7000 }, readBytes: 10 }),
    sample(20, 15, { cpuMs: { link: 30 }, rssBytes: { link: 9000 } }),
    sample(70, 50, { rssBytes: { link: 1 } }),
    fileEvent(4, 'created', '/x', { bytes: 5 }),
    fileEvent(80, 'deleted', '/x'),
    runEnd(50),
  ];
  const events = traceOf(modelOf(records));

  it('is a process with named threads', () => {
    const named = events.flatMap((event) =>
      event.ph === 'M' && event.name.endsWith('_name') ? [event.args.name] : [],
    );
    expect(named.slice(0, 3)).toEqual(['A1: build', 'command', 'files']);
    expect(named).toContain('phases');
    expect(named.filter((name) => String(name).startsWith('tools'))).toHaveLength(2);
  });

  it('has its tools as slices, with their stages inside', () => {
    const all = slices(events);
    expect(all.find(({ cat }) => cat === 'command')).toMatchObject({ ts: 0, dur: 50_000 });
    expect(all.find(({ name }) => name === 'compile fmt')).toMatchObject({ ts: 0, dur: 6000 });
    expect(all.filter(({ cat }) => cat === 'stage')).toMatchObject([
      { name: 'fe:parse', ts: 0, dur: 1250 },
      { name: 'be:compilefuncs', ts: 1250, dur: 2000 },
      // More than the tool lasted: scaled down, and what was timed is told.
      { name: 'x', ts: 1000, dur: 8000, args: { durationMs: 99 } },
    ]);
    expect(all.find(({ args }) => args.span === 'open')?.args.unfinished).toBe(true);
    expect(crossing(events)).toEqual([]);
  });

  it('has slices and counters within the run, and nothing that was not measured', () => {
    for (const event of events) {
      if (event.ph === 'X') expect(event.ts + event.dur).toBeLessThanOrEqual(50_000);
      if (event.ph === 'C') expect(event.ts).toBeLessThanOrEqual(50_000);
    }
    const disk = events.filter((event) => event.name.startsWith('Disk'));
    expect(disk.map((event) => event.args)).toEqual([{ read: 2000 }, { read: 0 }]);
    const ram = events.filter((event) => event.name.startsWith('RAM'));
    expect(ram.map((event) => event.ph === 'C' && [event.ts, event.args.link])).toEqual([
      [5000, 0],
      [20_000, 9000],
      [50_000, 0],
    ]);
    expect(JSON.stringify(events)).not.toContain('null');
  });

  it('has the curve’s CPU time', () => {
    const cpu = events.filter((event) => event.ph === 'C' && event.name.startsWith('CPU'));
    let area = 0;
    for (const [index, event] of cpu.entries()) {
      const next = cpu[index + 1];
      if (event.ph !== 'C' || next?.ph !== 'C') continue;
      area +=
        Object.values(event.args).reduce((sum, cores) => sum + cores, 0) * (next.ts - event.ts);
    }
    // 35 ms in samples, and 4 ms of a tool that no sample saw, a part of it before the run's start.
    expect(area / 1000).toBeCloseTo(35 + (4 * 6) / 6.5, 1);
  });

  it('has what became of files as instants', () => {
    expect(events.filter((event) => event.ph === 'i')).toMatchObject([
      { name: 'executable created', ts: 4000, args: { path: '/x', bytes: 5 } },
      { name: 'executable deleted', ts: 80_000, args: { path: '/x' } },
    ]);
  });
});

it('has both sides as processes that begin at 0', () => {
  const events = traceOf(
    modelOf([runStart(), runEnd(5), runStart({ run: 'B1', side: 'B' }), runEnd(7, { run: 'B1' })]),
  );
  const commands = slices(events).filter(({ cat }) => cat === 'command');
  expect(commands).toMatchObject([
    { pid: 1, ts: 0, dur: 5000, args: { side: 'A' } },
    { pid: 2, ts: 0, dur: 7000, args: { side: 'B' } },
  ]);
});

it('nests whatever the times and the stages', () => {
  const events = traceOf(
    modelOf([
      runStart(),
      ...Array.from({ length: 200 }, (_, index) =>
        tool(
          `s${index}`,
          (index * 7) / 3,
          (index * 7) / 3 + 0.1 + (index % 13) * 1.7,
          {},
          {
            stages: Array.from({ length: index % 9 }, (_, at) => ({
              name: 's',
              durationMs: at / 7,
            })),
          },
        ),
      ).flat(),
      runEnd(480),
    ]),
  );
  expect(crossing(events)).toEqual([]);
});

it('carries any name', () => {
  const records = hostileNames.flatMap((name, index) => [
    ...tool(`s${index}`, index, index + 1, { package: name }),
    fileEvent(index, 'created', name),
  ]);
  const events = traceOf(
    modelOf([runStart({ label: hostileNames[0] ?? '' }), ...records, runEnd(50)]),
  );
  const named = slices(events).map(({ name }) => name);
  for (const name of hostileNames) expect(named).toContain(`compile ${name}`);
});
