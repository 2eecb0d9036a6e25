import { expect, it } from 'vitest';
import { quickCheck } from '../quick-check.ts';
import { parseProbeLine, probeLineSchema } from './probe-lines.ts';

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

it.each([
  '{"kind":"tool-start","id":"7-1","atUs":1,"probePid":7,"pid":8,"tool":"compile","package":"io","path":"/go/compile","argumentBytes":512,"flags":{"dwarf":null,"stripped":null,"output":"$WORK/b009/_pkg_.a","action":"nDPG"}}',
  '{"kind":"tool-files","id":"7-1","dir":"/src/io","embedded":false,"files":[["/src/io/io.go",23456],["pipe.go",null]]}',
  '{"kind":"tool-end","id":"7-1","pid":8,"startUs":1,"endUs":9,"exitCode":0,"signal":null,"userUs":5,"systemUs":2,"peakRssBytes":9000,"readBytes":100,"writtenBytes":50,"diskReadBytes":0,"diskWrittenBytes":4096,"minorFaults":3,"majorFaults":0,"stages":[["fe:parse",1200]],"functions":9,"lines":800,"outputBytes":null,"profile":null,"repeated":false,"probeUs":1900}',
])('takes a line as the probe writes it without asking the schema (%#)', (line) => {
  expect(quickCheck(probeLineSchema)?.(JSON.parse(line))).toBe(true);
  expect(parseProbeLine(line)).toEqual(probeLineSchema.parse(JSON.parse(line)));
});
