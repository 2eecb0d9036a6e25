import type { RecordingModel } from '../timeline/model.ts';
import type { Milliseconds } from '../units.ts';
import type { RecordingRecord, RunEndRecord, ToolEndRecord } from './records.ts';

export const checkCodes = [
  'no-header',
  'no-machine',
  'no-runs',
  'unfinished',
  'unknown-run',
  'duplicate-run',
  'run-without-end',
  'duplicate-span',
  'span-without-start',
  'span-without-end',
  'span-ended-twice',
  'span-ends-before-start',
  'span-outside-run',
  'samples-not-in-order',
  'samples-overlap',
] as const;
export type CheckCode = (typeof checkCodes)[number];

/** Something in a recording that does not fit together. */
export interface CheckProblem {
  readonly code: CheckCode;
  /** From 1; null where it is about the recording as a whole, or where only the model is at hand. */
  readonly recordNumber: number | null;
  /** Run and span, such as `A1/1234-5678`; empty for the recording as a whole. */
  readonly path: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Clocks are related to within 1 ms; a process that is killed may be noted a little after its run. */
const toleranceMs: Milliseconds = 20;

interface RunState {
  readonly started: Set<string>;
  readonly ends: Map<string, { readonly end: ToolEndRecord; readonly recordNumber: number }>;
  lastSampleMs: Milliseconds;
  end: RunEndRecord | null;
}

/** Checks whether records that are each valid also fit together. One pass and the runs' spans. */
export function checkRecords(records: readonly RecordingRecord[]): readonly CheckProblem[] {
  const problems: CheckProblem[] = [];
  const runs = new Map<string, RunState>();
  const seen = new Set<RecordingRecord['kind']>();

  for (const [index, record] of records.entries()) {
    const recordNumber = index + 1;
    const report = (code: CheckCode, path: string, values: CheckProblem['values'] = {}): void => {
      problems.push({ code, recordNumber, path, values });
    };
    seen.add(record.kind);
    if (record.kind === 'header' || record.kind === 'machine' || record.kind === 'end') continue;
    if (record.kind === 'run-start') {
      if (runs.has(record.run)) report('duplicate-run', record.run);
      else runs.set(record.run, newRun());
      continue;
    }
    const run = runs.get(record.run);
    if (run === undefined) report('unknown-run', record.run, { kind: record.kind });
    else checkRecord(run, record, recordNumber, report);
  }

  const whole = (code: CheckCode): void => {
    problems.push({ code, recordNumber: null, path: '', values: {} });
  };
  if (!seen.has('header')) whole('no-header');
  if (!seen.has('machine')) whole('no-machine');
  if (runs.size === 0) whole('no-runs');
  for (const [name, run] of runs) problems.push(...checkRun(name, run));
  if (!seen.has('end')) whole('unfinished');
  return problems;
}

/** The same for a model. What the model leaves out (spans without a start) it cannot tell. */
export function checkRecording(model: RecordingModel): readonly CheckProblem[] {
  const problems = checkRecords(recordsOf(model));
  return problems.map((problem) => ({ ...problem, recordNumber: null }));
}

function newRun(): RunState {
  return { started: new Set(), ends: new Map(), lastSampleMs: -Infinity, end: null };
}

function checkRecord(
  run: RunState,
  record: Exclude<RecordingRecord, { kind: 'header' | 'machine' | 'end' | 'run-start' }>,
  recordNumber: number,
  report: (code: CheckCode, path: string, values?: CheckProblem['values']) => void,
): void {
  switch (record.kind) {
    case 'tool-start': {
      if (run.started.has(record.span)) report('duplicate-span', `${record.run}/${record.span}`);
      run.started.add(record.span);
      return;
    }
    case 'tool-files':
    case 'tool-end': {
      const path = `${record.run}/${record.span}`;
      if (!run.started.has(record.span)) report('span-without-start', path, { kind: record.kind });
      if (record.kind === 'tool-files') return;
      if (run.ends.has(record.span)) report('span-ended-twice', path);
      const { startMs, endMs } = record;
      if (endMs < startMs) report('span-ends-before-start', path, { startMs, endMs });
      run.ends.set(record.span, { end: record, recordNumber });
      return;
    }
    case 'sample': {
      const { atMs, intervalMs } = record;
      const lastMs = run.lastSampleMs;
      if (atMs < lastMs) report('samples-not-in-order', record.run, { atMs, lastMs });
      else if (atMs - intervalMs < lastMs - 1) {
        report('samples-overlap', record.run, { atMs, intervalMs, lastMs });
      }
      run.lastSampleMs = Math.max(lastMs, atMs);
      return;
    }
    case 'run-end':
      run.end = record;
      return;
    default:
      return;
  }
}

function checkRun(name: string, run: RunState): readonly CheckProblem[] {
  const { end } = run;
  if (end === null)
    return [{ code: 'run-without-end', recordNumber: null, path: name, values: {} }];
  const problems: CheckProblem[] = [];
  for (const [span, { end: tool, recordNumber }] of run.ends) {
    const { startMs, endMs } = tool;
    if (startMs >= -toleranceMs && endMs <= end.wallMs + toleranceMs) continue;
    const values = { startMs, endMs, wallMs: end.wallMs };
    problems.push({ code: 'span-outside-run', recordNumber, path: `${name}/${span}`, values });
  }
  // Tools that are killed with their run have no chance to report.
  const killed = end.stopped !== null || end.signal !== null;
  for (const span of killed ? [] : run.started) {
    if (run.ends.has(span)) continue;
    problems.push({
      code: 'span-without-end',
      recordNumber: null,
      path: `${name}/${span}`,
      values: {},
    });
  }
  return problems;
}

function* recordsFrom(model: RecordingModel): Generator<RecordingRecord> {
  if (model.header !== null) yield model.header;
  if (model.machine !== null) yield model.machine;
  for (const run of model.runs) {
    yield run.start;
    for (const span of run.spans) {
      yield span.start;
      if (span.end !== null) yield span.end;
    }
    yield* run.samples;
    if (run.end !== null) yield run.end;
  }
  if (model.finished) yield { kind: 'end' };
}

function recordsOf(model: RecordingModel): readonly RecordingRecord[] {
  return [...recordsFrom(model)];
}
