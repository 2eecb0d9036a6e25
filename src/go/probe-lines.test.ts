import { expect, it } from 'vitest';
import { parseProbeLine } from './probe-lines.ts';

it('reads a whole tool-end, and nulls for what it lacks', () => {
  const line =
    '{"kind":"tool-end","id":"7-1","pid":8,"startUs":10,"endUs":25,"exitCode":0,"signal":null,' +
    '"userUs":5,"stages":[["fe:parse",1200]],"lines":10,"future":1}';
  const end = parseProbeLine(line);
  expect(end).toMatchObject({ kind: 'tool-end', stages: [['fe:parse', 1200]], peakRssBytes: null });
  expect(end).not.toHaveProperty('future');
});

it('fills in unknown resources of a run that could not start', () => {
  const end = parseProbeLine('{"kind":"run-end","atUs":3,"exitCode":127,"error":"no such file"}');
  expect(end).toMatchObject({ error: 'no such file', tree: { userUs: null }, survivors: [] });
});

it('takes clocks that began before the run', () => {
  const line = '{"kind":"run-start","atUs":-5,"pid":1,"supervisorPid":2,"clock":"wall"}';
  expect(parseProbeLine(line)).toMatchObject({ atUs: -5, clock: 'wall' });
});

it.each([
  '',
  'null',
  '{"kind":"tool-end","id":"7-1"',
  '{"kind":"unknown"}',
  '{"kind":"run-start","atUs":1e400,"pid":1,"clock":"wall"}',
  '{"kind":"tool-start","id":"x","atUs":0,"pid":-1,"tool":"link"}',
  `{"kind":"tool-start","x":"${'y'.repeat(1 << 17)}"}`,
])('gives null for a line that is none (%#)', (line) => {
  expect(parseProbeLine(line)).toBeNull();
});
