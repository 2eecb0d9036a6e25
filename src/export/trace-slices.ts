import { isStageSum } from '../go/stages.ts';
import type { RunModel, Span } from '../timeline/model.ts';
import type { PackedSpan } from '../timeline/pack.ts';
import { type Phase, phasesOf } from '../timeline/phases.ts';
import {
  endOfRun,
  type InstantEvent,
  knownArgs,
  microseconds,
  type SliceEvent,
  traceThreads,
} from './trace-event.ts';

type Slice = Omit<SliceEvent, 'ph' | 'ts' | 'dur'>;

/** A slice cut to the run: what was seen just before its start, or noted just after its end, is cut off. */
function within(run: RunModel, startMs: number, endMs: number, slice: Slice): SliceEvent {
  const end = endOfRun(run);
  const ts = Math.min(Math.max(0, microseconds(startMs)), end);
  const to = Math.min(Math.max(ts, microseconds(endMs)), end);
  return { ph: 'X', ...slice, ts, dur: to - ts };
}

export function commandSlice(run: RunModel, pid: number): SliceEvent {
  const { start, end } = run;
  return within(run, 0, end?.wallMs ?? run.frontMs, {
    name: start.command.join(' '),
    cat: 'command',
    pid,
    tid: traceThreads.command,
    args: knownArgs({
      run: start.run,
      side: start.side,
      project: start.project,
      cache: start.cache,
      goVersion: start.toolchain.version,
      platform: `${start.toolchain.goos}/${start.toolchain.goarch}`,
      startedAt: start.startedAt,
      exitCode: end?.exitCode ?? null,
      signal: end?.signal ?? null,
      stopped: end?.stopped ?? null,
      unfinished: end === null ? true : null,
    }),
  });
}

/** Phases that overlap (compile and run in `go test ./...`) would not nest: each then has its own row. */
export function packedPhases(run: RunModel): readonly (Phase & { readonly row: number })[] {
  const freeAtMs: number[] = [];
  return phasesOf(run).map((phase) => {
    const free = freeAtMs.findIndex((atMs) => atMs <= phase.startMs);
    const row = free < 0 ? freeAtMs.length : free;
    freeAtMs[row] = phase.endMs;
    return { ...phase, row };
  });
}

export function* phaseSlices(run: RunModel, pid: number): Generator<SliceEvent> {
  for (const { phase, startMs, endMs, row } of packedPhases(run)) {
    const tid = traceThreads.phases + row;
    yield within(run, startMs, endMs, { name: phase, cat: 'phase', pid, tid, args: {} });
  }
}

export function* toolSlices(
  run: RunModel,
  pid: number,
  spans: readonly PackedSpan[],
): Generator<SliceEvent> {
  for (const { span, row, startMs, endMs, kind } of spans) {
    const { tool, package: name } = span.start;
    const tid = traceThreads.firstTool + row;
    const slice = within(run, startMs, endMs, {
      name: name === null ? tool : `${tool} ${name}`,
      cat: kind,
      pid,
      tid,
      args: toolArgs(span),
    });
    yield slice;
    yield* stageSlices(span, slice);
  }
}

/**
 * The stages in the order in which the tool timed them, end to end from its start: when exactly each
 * began is not recorded. Tools that time more than they lasted (stages that overlap) are scaled down.
 */
function* stageSlices(span: Span, tool: SliceEvent): Generator<SliceEvent> {
  const stages = (span.end?.stages ?? []).filter(({ name }) => !isStageSum(name));
  const sum = stages.reduce((all, stage) => all + stage.durationMs, 0);
  const scale = Math.min(1, sum > 0 ? tool.dur / 1000 / sum : 1);
  const end = tool.ts + tool.dur;
  let doneMs = 0;
  let ts = tool.ts;
  for (const { name, durationMs } of stages) {
    doneMs += durationMs;
    const to = Math.min(end, microseconds(tool.ts / 1000 + doneMs * scale));
    const dur = to - ts;
    const { pid, tid } = tool;
    yield { ph: 'X', name, cat: 'stage', pid, tid, ts, dur, args: { durationMs } };
    ts = to;
  }
}

function toolArgs({ start, end, files }: Span): SliceEvent['args'] {
  const sources = files.filter(({ embedded }) => !embedded).flatMap((record) => record.files);
  return knownArgs({
    span: start.span,
    pid: start.pid,
    package: start.package,
    output: start.flags.output,
    exitCode: end?.exitCode ?? null,
    signal: end?.signal ?? null,
    userMs: end?.userMs ?? null,
    systemMs: end?.systemMs ?? null,
    peakRssBytes: end?.peakRssBytes ?? null,
    readBytes: end?.readBytes ?? null,
    writtenBytes: end?.writtenBytes ?? null,
    diskReadBytes: end?.diskReadBytes ?? null,
    diskWrittenBytes: end?.diskWrittenBytes ?? null,
    functions: end?.functions ?? null,
    lines: end?.lines ?? null,
    sourceFiles: files.length === 0 ? null : sources.length,
    unfinished: end === null ? true : null,
  });
}

/** Also what was found out after the run's end, at the time at which it happened. */
export function* fileInstants(run: RunModel, pid: number): Generator<InstantEvent> {
  for (const { atMs, subject, event, path, from, bytes } of run.fileEvents) {
    yield {
      ph: 'i',
      s: 't',
      name: `${subject === 'binary' ? 'executable' : 'work folder'} ${event}`,
      cat: 'file',
      pid,
      tid: traceThreads.files,
      ts: Math.max(0, microseconds(atMs)),
      args: knownArgs({ path, from, bytes }),
    };
  }
}

export function* noteInstants(run: RunModel, pid: number): Generator<InstantEvent> {
  for (const { atMs, span, text } of run.notes) {
    yield {
      ph: 'i',
      s: 't',
      name: text,
      cat: 'note',
      pid,
      tid: traceThreads.notes,
      ts: Math.max(0, microseconds(atMs)),
      args: knownArgs({ span }),
    };
  }
}
